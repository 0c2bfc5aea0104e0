pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// From the totals and the text to the official report.
DeskPage {
    id: page

    title: qsTr("Báo cáo tổng kết")
    subtitle: desk.standing

    ReportDesk {
        id: desk
        objectName: "reportDesk"
        bloc: page.program.bloc
    }
    ReportArchive {
        id: archive
        objectName: "reportArchive"
        bloc: page.program.bloc
    }
    property int view: 0
    property bool isPreviewed: false  // the pages are made once somebody wants to see them
    onViewChanged: isPreviewed = isPreviewed || view === 1

    Row {
        id: tabs
        x: Theme.spaceLarge
        Repeater {
            model: [qsTr("Lập báo cáo"), qsTr("Xem trước trang in")]
            DeskTab {
                required property int index
                required property string modelData
                objectName: "reportTab-" + index
                width: Math.round(180 * Theme.scale)
                text: modelData
                isChosen: page.view === index
                onClicked: page.view = index
            }
        }
    }
    PreviewView {
        anchors.fill: body
        visible: page.view === 1
        bloc: page.isPreviewed ? page.program.bloc : null
        isRestated: desk.isRestated
    }
    RowLayout {
        id: body
        visible: page.view === 0
        anchors.top: tabs.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.space
        anchors.leftMargin: Theme.spaceLarge
        anchors.rightMargin: Theme.spaceLarge
        anchors.bottomMargin: Theme.spaceLarge
        spacing: Theme.space

        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Math.round(560 * Theme.scale)
            color: Theme.surface
            border.color: Theme.border
            radius: Theme.radius

            Label {
                id: heading
                x: Theme.space
                y: Theme.spaceSmall
                tone: Label.Heading
                text: qsTr("Còn vướng (%1)").arg(desk.obstacles.count)
            }
            ObstacleList {
                anchors.fill: parent
                anchors.margins: 1
                anchors.topMargin: heading.y + heading.height + Theme.spaceSmall
                focus: true
                desk: desk
                program: page.program
            }
        }
        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Math.round(460 * Theme.scale)
            leftMargin: 0
            margin: Theme.space

            FilesCard {
                Layout.fillWidth: true
                desk: desk
            }
            FrozenCard {
                Layout.fillWidth: true
                archive: archive
                canFreeze: desk.canReport
                isRestated: desk.isRestated
            }
        }
    }
}
