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
    ProgressLine {
        anchors.bottom: parent.bottom
        width: parent.width - Theme.spaceSmall
        value: cell.percent / 100
        Accessible.ignored: true  // the count says it
    }
}
