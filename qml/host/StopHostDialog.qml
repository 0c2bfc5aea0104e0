import QtQuick
import QtQuick.Layouts
import HopLuu

// Asks before a server that others may be using is stopped.
DeskDialog {
    id: dialog

    required property HostedServer host
    required property bool isClosing  // the window closes, and the server would go with it

    objectName: isClosing ? "closeHostDialog" : "stopHostDialog"
    title: isClosing ? qsTr("Đóng chương trình và dừng máy chủ?") : qsTr("Dừng máy chủ?")

    Label {
        Layout.fillWidth: true
        text: qsTr("Các Ban sẽ không gửi và nhận được cho đến khi máy chủ chạy lại. Không mất gì: họ vẫn nhập được, và mọi thứ đã gửi tới nằm nguyên trong thư mục dữ liệu máy chủ.")
    }
    Label {
        Layout.fillWidth: true
        visible: dialog.isClosing
        tone: Label.Secondary
        text: qsTr("Muốn máy chủ tiếp tục chạy thì thu nhỏ cửa sổ này.")
    }
    buttons: [
        DeskButton {
            objectName: "keepHosting"
            text: qsTr("Để máy chủ chạy")
            onClicked: dialog.reject()
        },
        DeskButton {
            objectName: "confirmStopHost"
            kind: DeskButton.Primary
            text: dialog.isClosing ? qsTr("Dừng và đóng") : qsTr("Dừng")
            onClicked: dialog.accept()
        }
    ]
}
