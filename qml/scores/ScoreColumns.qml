import QtQml
import HopLuu

// The widths that the head and the rows of the table of scores share.
QtObject {
    readonly property int number: Math.round(48 * Theme.scale)
    readonly property int evidence: Math.round(92 * Theme.scale)
    readonly property int maximum: Math.round(64 * Theme.scale)
    readonly property int points: Math.round(84 * Theme.scale)
}
