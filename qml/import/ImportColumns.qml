import QtQuick
import HopLuu

// How wide the columns of the preview are: the same in its head and in its lines.
QtObject {
    required property real tableWidth
    readonly property bool isNarrow: tableWidth < 720 * Theme.scale  // the note stands under the name
    readonly property int chosen: Math.round(34 * Theme.scale)
    readonly property int place: Math.round((isNarrow ? 48 : 60) * Theme.scale)
    readonly property int value: Math.round((isNarrow ? 104 : 136) * Theme.scale)
    readonly property int note: isNarrow ? 0 : Math.round(Math.max(200 * Theme.scale, tableWidth * 0.21))
}
