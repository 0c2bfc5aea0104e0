pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// A board's part of a total: counted or left out, and, once its number is clicked, every value that it has had.
ColumnLayout {
    id: part

    required property PartHistory history
    required property string key
    required property string name
    required property string value
    required property string origin
    required property bool hasNumber
    required property bool isCounted
    readonly property bool isOpen: history.unit === key
    signal toggled

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceTiny
        DeskCheckBox {
            objectName: "part-" + part.key
            enabled: part.hasNumber
            checked: part.isCounted
            text: part.name
            onToggled: part.toggled()
        }
        Item {
            Layout.fillWidth: true
        }
        DeskButton {
            objectName: "history-" + part.key
            Layout.maximumWidth: implicitWidth
            kind: DeskButton.Quiet
            enabled: part.origin.length > 0
            text: part.value
            hint: part.origin
            Accessible.name: qsTr("%1: %2, lịch sử").arg(part.name).arg(part.value)
            onClicked: part.history.unit = part.isOpen ? "" : part.key
        }
    }
    Repeater {
        model: part.isOpen ? part.history.rows : null
        ColumnLayout {
            id: entry
            required property string value
            required property string remark
            required property string who
            required property bool isCurrent
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceLarge
            Layout.rightMargin: Theme.space
            Layout.bottomMargin: Theme.spaceTiny
            spacing: 0
            RowLayout {
                Label {
                    Layout.fillWidth: true
                    font.weight: Font.DemiBold
                    text: entry.value
                }
                Badge {
                    visible: entry.isCurrent
                    tone: Badge.Information
                    text: qsTr("đang hiện")
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
                text: entry.who
            }
        }
    }
}
