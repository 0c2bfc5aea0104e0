import QtQuick
import HopLuu

// How much of a part is there: the count, and a bar under it.
Item {
    id: cell

    required property string count
    required property int percent

    implicitHeight: label.implicitHeight + Math.round(8 * Theme.scale)

    Text {
        id: label
        text: cell.count
        font.pixelSize: Theme.fontSmall
        color: cell.percent < 100 ? Theme.textPrimary : Theme.textSecondary
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width - Theme.spaceSmall
        height: Math.round(4 * Theme.scale)
        radius: height / 2
        color: Theme.border
        Rectangle {
            visible: cell.percent > 0
            width: Math.max(parent.height, parent.width * cell.percent / 100)
            height: parent.height
            radius: parent.radius
            color: Theme.accent
        }
    }
}
