import QtQuick
import QtQuick.Templates as T
import HopLuu

// One of several views of the same place; a row of them stands above what they show.
T.Button {
    id: tab

    property bool isChosen: false

    implicitHeight: Theme.controlHeight
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.checked: isChosen
    Keys.onReturnPressed: tab.clicked()

    contentItem: Text {
        text: tab.text
        font.pixelSize: Theme.fontBody
        font.weight: tab.isChosen ? Font.DemiBold : Font.Normal
        color: tab.isChosen ? Theme.accent : Theme.textSecondary
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    background: Rectangle {
        color: tab.hovered && !tab.isChosen ? Theme.surfaceHover : "transparent"
        border.width: tab.visualFocus ? 2 : 0
        border.color: Theme.focus
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: tab.isChosen ? 2 : 1
            color: tab.isChosen ? Theme.accent : Theme.border
        }
    }
}
