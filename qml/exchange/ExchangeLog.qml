pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// What has happened, newest first; kept from one day to the next.
Card {
    id: card

    required property ExchangeController exchange

    title: qsTr("Nhật ký gửi nhận")
    subtitle: qsTr("Giữ 100 việc gần nhất trên máy này")

    Label {
        Layout.fillWidth: true
        visible: card.exchange.log.count === 0
        text: qsTr("Chưa có gì. Mỗi lần gửi, nhận hay trục trặc sẽ có một dòng ở đây.")
        tone: Label.Secondary
    }
    Repeater {
        model: card.exchange.log
        RowLayout {
            id: entry
            required property int index
            required property string when
            required property string text
            required property string remedy
            required property int tone

            objectName: "log-" + index
            Layout.fillWidth: true
            spacing: Theme.space

            Rectangle {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.spaceTiny
                implicitWidth: Theme.spaceSmall
                implicitHeight: Theme.spaceSmall
                radius: Theme.spaceSmall / 2
                color: [Theme.border, Theme.information, Theme.confirmed, Theme.warning, Theme.error][entry.tone]
            }
            Label {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Math.round(150 * Theme.scale)
                text: entry.when
                tone: Label.Small
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2
                Label {
                    Layout.fillWidth: true
                    text: entry.text
                }
                Label {
                    Layout.fillWidth: true
                    visible: entry.remedy.length > 0
                    text: entry.remedy
                    tone: Label.Small
                }
            }
        }
    }
}
