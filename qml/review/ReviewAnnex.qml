pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// The board's annex: the arrow keys go through it, the space bar marks a cell for the return.
FocusScope {
    id: annex

    required property ReviewDesk desk
    required property string lastYear
    required property string thisYear

    function show(item: string) {
        for (let i = 0; i < desk.rows.count; ++i) {
            if (desk.rows.at(i, "key") === item) {
                list.currentIndex = i;
                list.positionViewAtIndex(i, ListView.Contain);
            }
        }
    }

    ReviewColumns {
        id: widths
        hasLastYear: annex.desk.hasLastYear
    }
    ReviewHead {
        id: head
        width: parent.width
        columns: widths
        lastYear: annex.lastYear
        thisYear: annex.thisYear
    }
    ListView {
        id: list
        objectName: "reviewRows"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: annex.desk.rows
        T.ScrollBar.vertical: DeskScrollBar {}
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Biểu của Ban")
        onCurrentIndexChanged: annex.desk.item = currentIndex < 0 ? "" : annex.desk.rows.at(currentIndex, "key")

        delegate: ReviewRow {
            required property int index
            width: ListView.view.width
            columns: widths
            isCurrent: ListView.isCurrentItem
            hasFocusMark: ListView.view.activeFocus
            onClicked: {
                list.currentIndex = index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onMarkToggled: annex.desk.toggleMark(key)
        }
    }
}
