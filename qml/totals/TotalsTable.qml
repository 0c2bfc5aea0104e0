pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// The merged table as it will be printed.
FocusScope {
    id: table

    required property TotalsDesk desk
    required property string year

    function show(item: string) {
        for (let i = 0; i < desk.rows.count; ++i) {
            if (desk.rows.at(i, "key") === item) {
                list.currentIndex = i;
                list.positionViewAtIndex(i, ListView.Contain);
            }
        }
    }

    TotalsColumns {
        id: widths
    }
    TotalsHead {
        id: head
        width: parent.width
        columns: widths
        year: table.year
    }
    ListView {
        id: list
        objectName: "totalRows"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: table.desk.rows
        T.ScrollBar.vertical: DeskScrollBar {}
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Biểu tổng hợp của Khối")
        onCurrentIndexChanged: table.desk.item = currentIndex < 0 ? "" : table.desk.rows.at(currentIndex, "key")

        delegate: TotalsRow {
            required property int index
            width: ListView.view.width
            columns: widths
            isCurrent: ListView.isCurrentItem
            hasFocusMark: ListView.view.activeFocus
            onClicked: {
                list.currentIndex = index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
        }
    }
}
