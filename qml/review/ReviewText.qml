import QtQuick
import HopLuu

// What stands in one cell of the reviewed annex.
Text {
    font.pixelSize: Theme.fontBody
    color: Theme.textPrimary
    verticalAlignment: Text.AlignVCenter
    elide: Text.ElideRight
}
