import QtQuick
import QtQuick.Layouts
import HopLuu

DeskPage {
    id: page

    title: qsTr("Người cùng Ban")
    subtitle: qsTr("Mỗi người nhập trên máy của mình; hai giá trị khác nhau thì giữ cả hai")

    ColleaguesDesk {
        id: desk
        year: page.program.year
    }
    GridLayout {
        // Beside one another where there is room for both, else one under the other.
        columns: page.width > Math.round(500 * Theme.scale) ? 2 : 1
        anchors.fill: parent
        anchors.leftMargin: Theme.spaceLarge
        anchors.rightMargin: Theme.spaceLarge
        anchors.bottomMargin: Theme.space
        columnSpacing: Theme.space
        rowSpacing: Theme.space

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Math.round(620 * Theme.scale)
            spacing: Theme.space

            DeviceTable {
                Layout.fillWidth: true
                desk: desk
            }
            UnsentTable {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: implicitHeight
                desk: desk
                program: page.program
            }
            Item {
                Layout.fillHeight: true
                Layout.preferredHeight: 0
            }
        }
        RecentTable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Math.round(480 * Theme.scale)
            desk: desk
            program: page.program
        }
    }
}
