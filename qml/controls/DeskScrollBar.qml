import QtQuick
import QtQuick.Templates as T
import HopLuu

T.ScrollBar {
    id: control

    implicitWidth: Math.round(12 * Theme.scale)
    implicitHeight: implicitWidth
    padding: 2
    Accessible.ignored: true  // what it scrolls is moved by keyboard, and says its own name
    minimumSize: 0.06
    visible: size < 1.0
    policy: T.ScrollBar.AsNeeded

    contentItem: Rectangle {
        implicitWidth: Math.round(8 * Theme.scale)
        implicitHeight: implicitWidth
        radius: width / 2
        color: control.pressed ? Theme.textSecondary : control.hovered ? Theme.borderStrong : Theme.border
    }
}
