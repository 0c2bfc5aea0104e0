import QtQuick
import QtQuick.Layouts
import HopLuu

// Where others reach the server, and what is known about their way.
Card {
    id: card

    required property HostDesk desk

    title: qsTr("Các máy khác tới bằng")
    headItems: [
        DeskButton {
            objectName: "checkAddresses"
            visible: card.desk.canStop
            kind: DeskButton.Quiet
            text: qsTr("Kiểm tra lại")
            onClicked: card.desk.check()
        }
    ]

    Label {
        Layout.fillWidth: true
        visible: card.desk.addresses.count === 0 && card.desk.reach.length === 0
        tone: Label.Secondary
        text: qsTr("Khi máy chủ chạy, ở đây có các địa chỉ của máy này trong mạng, và máy chủ có trả lời ở đó không.")
    }
    ColumnLayout {
        spacing: 0
        Repeater {
            model: card.desk.addresses
            ColumnLayout {
                id: line
                required property int index
                required property string key
                required property string network
                required property string check
                required property int tone

                objectName: "address-" + index
                Layout.fillWidth: true
                spacing: 0
                Rectangle {
                    visible: line.index > 0
                    Layout.fillWidth: true
                    implicitHeight: 1
                    color: Theme.border
                }
                RowLayout {
                    Layout.topMargin: Theme.spaceTiny
                    Layout.bottomMargin: Theme.spaceTiny
                    spacing: Theme.space
                    Accessible.role: Accessible.StaticText
                    Accessible.name: line.key + ", " + line.check
                    TextEdit {
                        Layout.fillWidth: true
                        text: line.key
                        readOnly: true
                        selectByMouse: true
                        font.pixelSize: Theme.fontLarge
                        color: Theme.textPrimary
                        selectionColor: Theme.accent
                    }
                    Label {
                        tone: Label.Small
                        text: line.network
                    }
                }
                Label {
                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.spaceTiny
                    tone: line.tone === Badge.Error ? Label.Error : Label.Small
                    text: line.check
                }
            }
        }
    }
    Banner {
        objectName: "hostReach"
        Layout.fillWidth: true
        visible: text.length > 0
        tone: card.desk.reachTone
        text: card.desk.reach
        remedy: card.desk.reachRemedy
    }
}
