import QtQuick
import HopLuu

// How far something has come: 0 to 1; below 0 nobody knows, and it moves to and fro.
Rectangle {
    id: line

    property real value: -1
    property string means: ""

    implicitHeight: 3
    implicitWidth: 120
    color: Theme.border
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: means

    Rectangle {
        id: part
        height: parent.height
        width: line.value < 0 ? line.width / 5 : line.width * line.value
        color: Theme.accent

        SequentialAnimation on x {
            running: line.visible && line.value < 0
            loops: Animation.Infinite
            onRunningChanged: if (!running) part.x = 0
            NumberAnimation { from: 0; to: 4 * line.width / 5; duration: 1200; easing.type: Easing.InOutQuad }
            NumberAnimation { from: 4 * line.width / 5; to: 0; duration: 1200; easing.type: Easing.InOutQuad }
        }
    }
}
