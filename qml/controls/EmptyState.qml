import QtQuick
import HopLuu

// What a list says while there is nothing in it: why, and what would bring something.
Column {
    id: empty

    required property string title
    property string text: ""

    spacing: Theme.spaceSmall
    width: Math.round(420 * Theme.scale)

    Text {
        width: empty.width
        text: empty.title
        font.pixelSize: Theme.fontLarge
        font.weight: Font.DemiBold
        color: Theme.textSecondary
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    Text {
        width: empty.width
        text: empty.text
        font.pixelSize: Theme.fontBody
        color: Theme.textSecondary
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
}
