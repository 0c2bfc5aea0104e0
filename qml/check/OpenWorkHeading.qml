import QtQuick
import HopLuu

// What the rows below have in common.
Rectangle {
    id: heading

    required property string section

    implicitHeight: Theme.rowHeight
    color: Theme.surfaceSunken

    Text {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space
        text: heading.section
        font.pixelSize: Theme.fontBody
        font.weight: Font.DemiBold
        color: Theme.textPrimary
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
}
