import QtQml
import HopLuu

// How wide the columns of the merged table are; the indicator takes what is left.
QtObject {
    readonly property int mark: Math.round(20 * Theme.scale)
    readonly property int number: Math.round(24 * Theme.scale)
    readonly property int unit: Math.round(62 * Theme.scale)
    readonly property int figure: Math.round(96 * Theme.scale)
    readonly property int change: Math.round(74 * Theme.scale)
    readonly property int boards: Math.round(56 * Theme.scale)
}
