import QtQuick
import HopLuu

// How far something has come: 0 to 1; below 0 nobody knows, and it moves to and fro. It does not move while it is not shown.
Rectangle {
    id: line

    property real value: -1
    property string means: qsTr("Đang làm việc")  // read aloud

    implicitHeight: Math.round(4 * Theme.scale)
    implicitWidth: Math.round(120 * Theme.scale)
    radius: height / 2
    color: Theme.border
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: means

    Rectangle {
        id: part
        width: line.value < 0 ? line.width / 4 : line.width * Math.min(1, line.value)
        height: line.height
        radius: line.radius
        color: Theme.accent

        SequentialAnimation on x {
            running: line.visible && line.value < 0
            loops: Animation.Infinite
            onRunningChanged: if (!running) part.x = 0
            NumberAnimation { from: 0; to: 3 * line.width / 4; duration: 1000; easing.type: Easing.InOutQuad }
            NumberAnimation { from: 3 * line.width / 4; to: 0; duration: 1000; easing.type: Easing.InOutQuad }
        }
    }
}
