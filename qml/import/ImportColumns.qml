import QtQuick
import HopLuu

// How wide the columns of the preview are: the same in its head and in its lines.
QtObject {
    required property real tableWidth
    readonly property int chosen: Math.round(34 * Theme.scale)
    readonly property int place: Math.round(64 * Theme.scale)
    readonly property int value: Math.round(120 * Theme.scale)
    readonly property int note: Math.round(Math.max(180 * Theme.scale, tableWidth * 0.27))
}
