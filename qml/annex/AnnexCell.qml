import QtQuick
import HopLuu

// One text of the annex, at its column.
Text {
    required property AnnexColumns columns
    required property int column

    x: columns.lefts[column] + Theme.spaceTiny
    width: columns.widths[column] - 2 * Theme.spaceTiny
    height: Theme.rowHeight
    font.pixelSize: Theme.fontBody
    color: Theme.textPrimary
    verticalAlignment: Text.AlignVCenter
    elide: Text.ElideRight
    maximumLineCount: 1
    textFormat: Text.PlainText
}
