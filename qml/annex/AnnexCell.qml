import QtQuick
import HopLuu

// One text of the annex, at its column.
Text {
    required property AnnexColumns columns
    required property int column

    readonly property int inset: column < AnnexModel.Indicator ? Theme.spaceTiny : Theme.spaceSmall

    x: columns.lefts[column] + inset
    width: columns.widths[column] - 2 * inset
    height: Theme.rowHeight
    font.pixelSize: Theme.fontBody
    color: Theme.textPrimary
    verticalAlignment: Text.AlignVCenter
    elide: Text.ElideRight
    maximumLineCount: 1
    textFormat: Text.PlainText
}
