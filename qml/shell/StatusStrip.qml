import QtQuick
import QtQuick.Layouts
import HopLuu

// The foot of the window: who, which year, and whether it may be written.
Rectangle {
    id: strip

    required property Program program
    readonly property OpenYear year: program.year

    height: Math.round(28 * Theme.scale)
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space
        anchors.rightMargin: Theme.space
        spacing: Theme.space

        Text {
            text: strip.year ? strip.year.person : ""
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
        }
        Text {
            Layout.fillWidth: true
            text: strip.year ? (strip.year.isWritable ? qsTr("Hạn nộp %1").arg(strip.year.deadline) : strip.year.closedBecause) : ""
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            elide: Text.ElideRight
        }
    }
}
