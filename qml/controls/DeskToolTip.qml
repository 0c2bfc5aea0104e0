import QtQuick
import QtQuick.Templates as T
import HopLuu

T.ToolTip {
    id: control

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + Theme.spaceTiny : 0
    implicitWidth: Math.min(Math.round(360 * Theme.scale), label.implicitWidth + leftPadding + rightPadding)
    implicitHeight: label.implicitHeight + topPadding + bottomPadding
    margins: Theme.spaceTiny
    padding: Theme.spaceTiny
    leftPadding: Theme.spaceSmall
    rightPadding: Theme.spaceSmall
    delay: 600
    timeout: 12000
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent
    font.pixelSize: Theme.fontSmall

    contentItem: Text {
        id: label
        text: control.text
        font: control.font
        color: Theme.surface
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        color: Theme.textPrimary
        radius: Theme.radius
    }
}
