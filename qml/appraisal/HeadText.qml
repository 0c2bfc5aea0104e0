import QtQuick
import HopLuu

// The name of a column.
TableText {
    font.pixelSize: Theme.fontSmall
    font.weight: Font.DemiBold
    color: Theme.textSecondary
}
