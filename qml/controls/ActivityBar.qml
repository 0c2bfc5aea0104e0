import QtQuick
import HopLuu

// Something is under way whose end is not known. Still where animations are not wanted: it does not run while it is not shown.
Rectangle {
    id: bar

    implicitHeight: Math.round(4 * Theme.scale)
    radius: height / 2
    color: Theme.border
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Đang làm việc")

    Rectangle {
        width: bar.width / 3
        height: bar.height
        radius: bar.radius
        color: Theme.accent
        SequentialAnimation on x {
            running: bar.visible
            loops: Animation.Infinite
            NumberAnimation { from: 0; to: bar.width * 2 / 3; duration: 900; easing.type: Easing.InOutQuad }
            NumberAnimation { from: bar.width * 2 / 3; to: 0; duration: 900; easing.type: Easing.InOutQuad }
        }
    }
}
