import QtQuick
import QtQuick.Layouts
import HopLuu

// Invitations: making one and all that there are; beside them, or under them where the page is narrow, the one that is shown.
GridLayout {
    id: view

    required property InvitationDesk desk

    columns: width > Math.round(860 * Theme.scale) ? 2 : 1
    columnSpacing: Theme.space
    rowSpacing: Theme.space

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: Math.round(560 * Theme.scale)
        Layout.alignment: Qt.AlignTop
        spacing: Theme.space

        InvitationMaker {
            Layout.fillWidth: true
            desk: view.desk
        }
        InvitationList {
            Layout.fillWidth: true
            desk: view.desk
        }
    }
    ShownInvitation {
        Layout.fillWidth: true
        Layout.preferredWidth: Math.round(440 * Theme.scale)
        Layout.alignment: Qt.AlignTop
        desk: view.desk
    }
}
