import QtQuick
import HopLuu

// What stands in one cell of a table.
Text {
    font.pixelSize: Theme.fontBody
    color: Theme.textPrimary
    verticalAlignment: Text.AlignVCenter
    elide: Text.ElideRight
}
