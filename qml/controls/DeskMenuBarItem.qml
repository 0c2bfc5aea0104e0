import QtQuick
import QtQuick.Templates as T
import HopLuu

T.MenuBarItem {
    id: control

    implicitWidth: contentItem.implicitWidth + 2 * Theme.space
    implicitHeight: Math.round(27 * Theme.scale)
    Accessible.role: Accessible.MenuItem
    Accessible.name: text.replace("&", "")

    contentItem: Text {
        text: control.text.replace(/&(.)/, "<u>$1</u>")  // the letter that opens it with Alt
        textFormat: Text.StyledText
        font.pixelSize: Theme.fontBody
        color: Theme.textPrimary
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        color: control.highlighted || control.down ? Theme.selection : "transparent"
    }
}
