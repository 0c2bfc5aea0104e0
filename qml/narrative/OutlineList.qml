pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// The outline of the report with how far each section is. Arrow keys move, Enter goes to the text.
Rectangle {
    id: outline

    required property NarrativeDesk desk
    signal chosen()

    color: Theme.surface
    border.color: activeFocus || list.activeFocus ? Theme.focus : Theme.border
    radius: Theme.radius

    ListView {
        id: list
        objectName: "outline"
        anchors.fill: parent
        anchors.margins: 1
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: outline.desk.outline
        currentIndex: outline.desk.sectionRow
        topMargin: Theme.spaceTiny
        bottomMargin: Theme.spaceTiny
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Đề cương")
        T.ScrollBar.vertical: DeskScrollBar {}

        Keys.onUpPressed: outline.desk.step(-1)
        Keys.onDownPressed: outline.desk.step(1)
        Keys.onReturnPressed: outline.chosen()
        Keys.onEnterPressed: outline.chosen()

        delegate: OutlineRow {
            width: list.width
            isCurrent: ListView.isCurrentItem
            onChosen: {
                outline.desk.open(key);
                outline.chosen();
            }
        }
    }
}
