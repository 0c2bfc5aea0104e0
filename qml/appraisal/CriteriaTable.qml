pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// One board's criteria; head and totals always stay in sight. Up, down and Enter go from one field of points to the next.
FocusScope {
    id: table

    required property AppraisalDesk desk

    readonly property AppraisalColumns columns: AppraisalColumns {
        tableWidth: table.width
    }

    function edit() {
        list.positionViewAtIndex(table.desk.criterionRow, ListView.Contain);
        const row = list.itemAtIndex(table.desk.criterionRow) as CriterionRow;
        if (row) {
            row.edit();
        }
    }
    function move(by: int) {
        table.desk.step(by);
        edit();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        CriteriaHead {
            Layout.fillWidth: true
            columns: table.columns
        }
        ListView {
            id: list
            objectName: "appraisedCriteria"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            focus: true
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 4000  // few rows: all stay made, so that Tab comes to each
            model: table.desk.criteria
            currentIndex: table.desk.criterionRow
            highlightFollowsCurrentItem: false
            Accessible.role: Accessible.Table
            Accessible.name: qsTr("Điểm theo tiêu chí")
            T.ScrollBar.vertical: DeskScrollBar {}
            delegate: CriterionRow {
                width: list.width
                columns: table.columns
                desk: table.desk
                isCurrent: ListView.isCurrentItem
                onMoved: by => table.move(by)
                onFocused: {
                    if (y < list.contentY || y + height > list.contentY + list.height) {
                        list.positionViewAtIndex(index, ListView.Center);  // with what stands around it
                    }
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(36 * Theme.scale)
            color: Theme.surfaceSunken
            Rectangle {
                width: parent.width
                height: 1
                color: Theme.borderStrong
            }
            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.space
                anchors.rightMargin: Theme.spaceLarge
                spacing: Theme.spaceSmall
                Label {
                    tone: Label.Heading
                    text: qsTr("Tổng điểm")
                }
                TableText {
                    Layout.fillWidth: true
                    text: table.desk.progress
                    font.pixelSize: Theme.fontSmall
                    color: Theme.textSecondary
                }
                TableText {
                    Layout.preferredWidth: table.columns.points
                    text: table.desk.selfTotal
                    font.pixelSize: Theme.fontLarge
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignRight
                }
                TableText {
                    objectName: "appraisedTotal"
                    Layout.preferredWidth: table.columns.appraised
                    rightPadding: Theme.spaceSmall
                    text: table.desk.appraisedTotal
                    font.pixelSize: Theme.fontLarge
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignRight
                }
                TableText {
                    Layout.preferredWidth: table.columns.points
                    text: table.desk.difference
                    font.pixelSize: Theme.fontLarge
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignRight
                }
            }
        }
    }
}
