pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// What stood in the current cell before: who, when, how far it came, and any of it again.
SidePanel {
    id: panel

    required property AnnexHistory history

    objectName: "annexHistory"
    title: qsTr("Lịch sử")
    subtitle: history.place

    ListView {
        id: list
        anchors.fill: parent
        clip: true
        model: panel.history
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: DeskScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: panel.title
        delegate: Item {
            id: entry
            required property int index
            required property string valueText
            required property string remark
            required property string who
            required property string when
            required property string standing
            required property int tone
            required property bool isCurrent
            required property bool isRestorable

            width: list.width
            height: column.height + 2 * Theme.spaceSmall
            ColumnLayout {
                id: column
                x: Theme.space
                y: Theme.spaceSmall
                width: parent.width - 2 * Theme.space
                spacing: 2
                RowLayout {
                    spacing: Theme.spaceSmall
                    Label {
                        Layout.fillWidth: true
                        text: entry.valueText
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                    }
                    Badge {
                        visible: entry.isCurrent
                        tone: Badge.Information
                        text: qsTr("đang hiện")
                    }
                    DeskButton {
                        visible: entry.isRestorable
                        objectName: "annexRestore" + entry.index
                        text: qsTr("Lấy lại")
                        hint: qsTr("Ghi lại giá trị này; có thể hoàn tác")
                        onClicked: panel.history.restore(entry.index)
                    }
                }
                Label {
                    Layout.fillWidth: true
                    visible: text.length > 0
                    text: entry.remark
                }
                Label {
                    Layout.fillWidth: true
                    tone: Label.Small
                    text: entry.who + " · " + entry.when
                }
                Label {
                    Layout.fillWidth: true
                    tone: Label.Small
                    text: entry.standing
                    color: [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning, Theme.error][entry.tone]
                }
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.border
            }
        }
    }
    EmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.spaceLarge
        width: parent.width - 2 * Theme.space
        visible: panel.history.count === 0
        title: panel.history.code === "" ? qsTr("Dòng này không có ô nhập") : qsTr("Chưa ai nhập ô này")
        text: panel.history.code === "" ? qsTr("Chọn một ô số liệu để xem lịch sử của nó.") : qsTr("Mỗi giá trị được nhập sẽ còn lại ở đây.")
    }
}
