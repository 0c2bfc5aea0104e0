import QtQuick
import QtQuick.Layouts
import HopLuu

// How the server is and how it is to run; beside it, or under it where the page is narrow, where others reach it.
GridLayout {
    id: view

    required property HostDesk desk
    required property HostedServer host

    columns: width > Math.round(860 * Theme.scale) ? 2 : 1
    columnSpacing: Theme.space
    rowSpacing: Theme.space

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: Math.round(520 * Theme.scale)
        Layout.alignment: Qt.AlignTop
        spacing: Theme.space

        HostStanding {
            Layout.fillWidth: true
            desk: view.desk
        }
        HostSettings {
            Layout.fillWidth: true
            host: view.host
        }
    }
    HostReach {
        Layout.fillWidth: true
        Layout.preferredWidth: Math.round(480 * Theme.scale)
        Layout.alignment: Qt.AlignTop
        desk: view.desk
    }
}
