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
    RowLayout {
        anchors.fill: parent
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
            }
        }
    }
}
