pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// Things that were written, one stop for Tab: the arrows choose one, Enter goes there.
ListView {
    id: list

    required property RowsModel rows
    required property Program program
    required property string name

    function goThere() {
        const row = currentItem as EntryRow;
        if (row) {
            program.go(row.page, row.item);
        }
    }

    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    model: rows
    T.ScrollBar.vertical: DeskScrollBar {}
    Keys.onReturnPressed: goThere()
    Keys.onEnterPressed: goThere()
    Accessible.role: Accessible.List
    Accessible.name: name

    delegate: EntryRow {
        id: row
        required property int index

        width: ListView.view.width - Theme.space
        isCurrent: list.activeFocus && list.currentIndex === index
        onClicked: {
            list.currentIndex = index;
            list.goThere();
        }
    }
}
