pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The self-score: a table of criteria with their points, and beside it the chosen one's remark, evidence and history.
DeskPage {
    id: page
    title: qsTr("Tự chấm điểm")
    subtitle: page.desk.progress

    property ScoreDesk desk: ScoreDesk {
        year: page.program.year
    }
    readonly property bool isWritable: program.year !== null && program.year.isWritable

    function show(item: string) {
        page.desk.choose(item);
        table.edit();
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.spaceLarge
        anchors.rightMargin: Theme.spaceLarge
        anchors.bottomMargin: Theme.space
        spacing: Theme.space

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.spaceSmall
            Banner {
                Layout.fillWidth: true
                visible: page.program.year !== null && !page.program.year.isWritable
                tone: Badge.Information
                text: page.program.year ? page.program.year.closedBecause : ""
            }
            ScoreTable {
                id: table
                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                desk: page.desk
                isWritable: page.isWritable
            }
        }
        ScoreDetail {
            Layout.preferredWidth: Math.min(Math.round(344 * Theme.scale), Math.round(page.width * 0.34))
            Layout.fillHeight: true
            desk: page.desk
            isWritable: page.isWritable
        }
    }
}
