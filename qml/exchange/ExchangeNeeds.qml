pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// What waits for a person, each with the way there.
Card {
    id: card

    required property Program program
    required property ExchangeController exchange

    title: qsTr("Cần xử lý")

    Repeater {
        model: card.exchange.needs
        RowLayout {
            id: need
            required property string key
            required property string title
            required property string detail
            required property string page
            required property string item

            objectName: "need-" + key
            Layout.fillWidth: true
            spacing: Theme.space

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2
                Label {
                    Layout.fillWidth: true
                    text: need.title
                    font.weight: Font.DemiBold
                }
                Label {
                    Layout.fillWidth: true
                    visible: need.detail.length > 0
                    text: need.detail
                    tone: Label.Secondary
                }
            }
            DeskButton {
                visible: need.page !== "exchange"
                text: qsTr("Mở")
                Accessible.name: qsTr("Mở: %1").arg(need.title)
                onClicked: card.program.go(need.page, need.item)
            }
        }
    }
}
