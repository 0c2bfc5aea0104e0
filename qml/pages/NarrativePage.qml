pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The report's text, section by section: the outline, the editor, and beside it what helps to write.
DeskPage {
    id: page
    title: qsTr("Báo cáo bằng lời")
    subtitle: page.desk.progress

    property NarrativeDesk desk: NarrativeDesk {
        year: page.program.year
    }

    function show(item: string) {
        page.desk.open(item);
        editor.forceActiveFocus();
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.spaceLarge
        anchors.rightMargin: Theme.spaceLarge
        anchors.bottomMargin: Theme.space
        spacing: Theme.space

        OutlineList {
            Layout.preferredWidth: Math.min(Math.round((page.width > 1100 * Theme.scale ? 284 : 240) * Theme.scale), Math.round(page.width * 0.32))
            Layout.fillHeight: true
            desk: page.desk
            onChosen: editor.forceActiveFocus()
        }
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
            SectionEditor {
                id: editor
                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                desk: page.desk
                isWritable: page.program.year !== null && page.program.year.isWritable
            }
            ContradictionList {
                Layout.fillWidth: true
                Layout.maximumHeight: Math.round(page.height / 3)
                desk: page.desk
                isWritable: editor.isWritable
            }
        }
        WritingAid {
            Layout.preferredWidth: Math.round((page.width > 1200 * Theme.scale ? 284 : 256) * Theme.scale)
            Layout.fillHeight: true
            visible: page.width > 1000 * Theme.scale
            desk: page.desk
            bloc: page.program.bloc
            isWritable: editor.isWritable
        }
    }
}
