import QtQuick
import QtQuick.Layouts
import HopLuu

// Asks before a board's year is accepted.
DeskDialog {
    id: dialog

    required property ReviewDesk desk

    objectName: "acceptDialog"
    title: qsTr("Chấp nhận báo cáo năm?")
    onAccepted: desk.accept()

    Label {
        Layout.fillWidth: true
        text: qsTr("Số liệu của %1 được tính vào số tổng hợp của Khối. Sau này thấy sai thì vẫn trả lại được.").arg(dialog.desk.unitName)
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.reject()
        },
        DeskButton {
            objectName: "confirmAccept"
            kind: DeskButton.Primary
            text: qsTr("Chấp nhận")
            onClicked: dialog.accept()
        }
    ]
}
