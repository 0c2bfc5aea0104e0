import QtQuick
import HopLuu

// Joined, and nothing has come from the leader yet.
FocusScope {
    id: page

    required property Program program

    Column {
        anchors.centerIn: parent
        spacing: Theme.space
        EmptyState {
            title: qsTr("Đang chờ biểu mẫu của Khối trưởng")
            text: page.program.failure
        }
        DeskButton {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Thử lại")
            onClicked: page.program.open()
        }
    }
}
