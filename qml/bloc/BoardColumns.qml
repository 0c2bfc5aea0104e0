import QtQml
import HopLuu

// How wide the columns of the boards' table are.
QtObject {
    readonly property int stage: Math.round(150 * Theme.scale)
    readonly property int part: Math.round(86 * Theme.scale)
    readonly property int files: Math.round(40 * Theme.scale)
    readonly property int findings: Math.round(132 * Theme.scale)
    readonly property int deadline: Math.round(84 * Theme.scale)
    readonly property int heard: Math.round(150 * Theme.scale)
}
