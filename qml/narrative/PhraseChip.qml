import QtQuick
import HopLuu

// One way of saying a figure.
Rectangle {
    id: chip

    required property string text
    required property bool isChosen
    signal chosen()

    implicitWidth: label.implicitWidth + 2 * Theme.spaceSmall
    implicitHeight: Math.round(24 * Theme.scale)
    radius: Theme.radius
    color: isChosen ? Theme.accent : pointer.hovered ? Theme.surfaceHover : Theme.informationSurface
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: isChosen
    Accessible.onPressAction: chip.chosen()

    Text {
        id: label
        anchors.centerIn: parent
        text: chip.text
        font.pixelSize: Theme.fontSmall
        color: chip.isChosen ? Theme.textOnAccent : Theme.textPrimary
    }
    HoverHandler {
        id: pointer
        cursorShape: Qt.PointingHandCursor
    }
    TapHandler {
        onTapped: chip.chosen()
    }
}
