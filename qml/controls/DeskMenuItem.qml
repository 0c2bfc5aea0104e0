import QtQuick
import QtQuick.Templates as T
import HopLuu

T.MenuItem {
    id: control

    readonly property DeskAction deskAction: action as DeskAction
    readonly property string shortcutText: deskAction ? deskAction.key : ""

    implicitWidth: label.implicitWidth + shortcutLabel.implicitWidth + leftPadding + rightPadding + 2 * Theme.spaceLarge
    implicitHeight: Theme.rowHeight
    leftPadding: Theme.space
    rightPadding: Theme.space
    font.pixelSize: Theme.fontBody
    Accessible.name: text.replace("&", "")

    contentItem: Item {
        Text {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: control.checkable ? Theme.space : 0
            text: (control.checked ? "✓ " : "") + control.text.replace("&", "")
            font: control.font
            color: control.enabled ? Theme.textPrimary : Theme.textSecondary
            opacity: control.enabled ? 1 : 0.7
        }
        Text {
            id: shortcutLabel
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            text: control.shortcutText
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
        }
    }
    background: Rectangle {
        color: control.highlighted && control.enabled ? Theme.selection : "transparent"
        radius: Theme.radius
    }
}
