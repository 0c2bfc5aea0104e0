pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// Which board is looked at.
ListView {
    id: list

    required property ReviewDesk desk

    objectName: "reviewBoards"
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    model: desk.boards
    currentIndex: {
        for (let i = 0; i < desk.boards.count; ++i) {
            if (desk.boards.at(i, "key") === desk.unit) {
                return i;
            }
        }
        return -1;
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Các Ban")
    Keys.onDownPressed: choose(Math.min(count - 1, currentIndex + 1))
    Keys.onUpPressed: choose(Math.max(0, currentIndex - 1))
    T.ScrollBar.vertical: DeskScrollBar {}

    function choose(index: int) {
        desk.unit = desk.boards.at(index, "key");
    }

    delegate: T.ItemDelegate {
        id: entry
        required property int index
        required property string key
        required property string name
        required property string stage
        required property int tone
        readonly property bool isCurrent: ListView.isCurrentItem

        objectName: "choose-" + key
        width: ListView.view.width
        height: Math.round(44 * Theme.scale)
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        text: name
        onClicked: list.choose(index)
        Accessible.name: name + ", " + stage
        Accessible.selected: isCurrent

        contentItem: Column {
            leftPadding: Theme.space
            topPadding: Theme.spaceTiny
            Text {
                width: parent.width - Theme.space
                text: entry.name
                font.pixelSize: Theme.fontBody
                font.weight: entry.isCurrent ? Font.DemiBold : Font.Normal
                color: Theme.textPrimary
                elide: Text.ElideRight
            }
            Text {
                width: parent.width - Theme.space
                text: entry.stage
                font.pixelSize: Theme.fontSmall
                color: [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning, Theme.error][entry.tone]
                elide: Text.ElideRight
            }
        }
        background: Rectangle {
            color: entry.isCurrent ? Theme.selection : entry.hovered ? Theme.surfaceHover : "transparent"
            border.width: list.activeFocus && entry.isCurrent ? 2 : 0
            border.color: Theme.focus
        }
    }
}
