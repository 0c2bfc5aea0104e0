import QtQml
import HopLuu

// How wide the columns of the reviewed annex are; the indicator takes what is left.
QtObject {
    property bool hasLastYear: true

    readonly property int mark: Math.round(20 * Theme.scale)
    readonly property int number: Math.round(24 * Theme.scale)
    readonly property int unit: Math.round(62 * Theme.scale)
    readonly property int figure: Math.round(84 * Theme.scale)
    readonly property int change: Math.round(70 * Theme.scale)
    readonly property int others: Math.round(184 * Theme.scale)
}
