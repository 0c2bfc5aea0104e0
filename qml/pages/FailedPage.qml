import QtQuick
import HopLuu

// The data file is there and cannot be opened. Nothing in it is touched.
FocusScope {
    id: page

    required property Program program

    Column {
        anchors.centerIn: parent
        spacing: Theme.space
        EmptyState {
            title: qsTr("Không mở được tệp dữ liệu")
            text: page.program.storeFile + "\n" + page.program.failure
        }
        DeskButton {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Thử lại")
            onClicked: page.program.open()
        }
    }
}
