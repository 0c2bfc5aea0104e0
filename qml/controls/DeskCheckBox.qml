import QtQuick
import QtQuick.Templates as T
import HopLuu

T.CheckBox {
    id: control

    implicitWidth: text.length > 0 ? contentItem.implicitWidth : indicator.width
    implicitHeight: Math.max(Theme.controlHeight, contentItem.implicitHeight)
    spacing: Theme.spaceSmall
    font.pixelSize: Theme.fontBody
    Accessible.name: text

    indicator: Rectangle {
        y: Math.round((control.height - height) / 2)
        width: Math.round(16 * Theme.scale)
        height: width
        radius: 2
        color: control.checked ? Theme.accent : Theme.surface
        border.width: control.visualFocus ? 2 : 1
        border.color: control.visualFocus ? Theme.focus : control.checked ? Theme.accent : Theme.borderStrong
        Text {
            anchors.centerIn: parent
            visible: control.checked
            text: "✓"
            font.pixelSize: Theme.fontSmall
            font.weight: Font.Bold
            color: Theme.textOnAccent
            Accessible.ignored: true
        }
    }
    contentItem: Text {
        leftPadding: control.indicator.width + control.spacing
        text: control.text
        font: control.font
        color: control.enabled ? Theme.textPrimary : Theme.textSecondary
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
}
