import QtQuick
import HopLuu

// Before this laptop has joined a bloc.
FocusScope {
    id: page

    required property Program program

    EmptyState {
        anchors.centerIn: parent
        title: qsTr("Máy này chưa tham gia khối thi đua nào")
        text: qsTr("Hãy mở lời mời mà Khối trưởng đã gửi.")
    }
}
