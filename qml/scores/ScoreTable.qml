pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// The criteria as a table whose head and sum always stay in sight. Up, down and Enter go from one field of points to the next.
FocusScope {
    id: table

    required property ScoreDesk desk
    required property bool isWritable

    readonly property ScoreColumns columns: ScoreColumns {
        tableWidth: table.width
        hasAppraisal: table.desk.isAppraised
    }

    function edit() {
        list.positionViewAtIndex(table.desk.currentRow, ListView.Contain);
        const row = list.itemAtIndex(table.desk.currentRow) as ScoreRow;
        if (row) {
            row.edit();
        }
    }
    /// Whoever comes to the page by keyboard can type at once.
    Timer {
        id: beginning
        interval: 0
        onTriggered: {
            const focused = table.Window.activeFocusItem;
            if (focused !== null && (focused === list || focused === list.currentItem)) {
                table.edit();
            }
        }
    }
    function move(by: int) {
        table.desk.step(by);
        edit();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        border.color: Theme.border
        radius: Theme.radius
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0

        ScoreTableHead {
            Layout.fillWidth: true
            columns: table.columns
        }
        ListView {
            id: list
            objectName: "criteria"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            focus: true
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 4000  // few rows: all stay made, so that Tab comes to each
            model: table.desk.criteria
            currentIndex: table.desk.currentRow
            highlightFollowsCurrentItem: false
            onActiveFocusChanged: beginning.restart()
            onCurrentItemChanged: beginning.restart()
            Accessible.role: Accessible.Table
            Accessible.name: qsTr("Bảng điểm")
            T.ScrollBar.vertical: DeskScrollBar {}
            delegate: ScoreRow {
                width: list.width
                columns: table.columns
                desk: table.desk
                isWritable: table.isWritable
                isCurrent: ListView.isCurrentItem
                onMoved: by => table.move(by)
                onFocused: {
                    if (y < list.contentY || y + height > list.contentY + list.height) {
                        list.positionViewAtIndex(index, ListView.Center);  // with what stands around it
                    }
                }
            }
        }
        ScoreTotal {
            Layout.fillWidth: true
            desk: table.desk
        }
    }
}
