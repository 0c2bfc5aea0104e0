import QtQuick
import QtQuick.Layouts
import HopLuu

// What publishing does, before it is done.
DeskDialog {
    id: dialog

    required property ReportArchive archive
    property int number: 0

    function ask(number: int) {
        dialog.number = number;
        open();
    }

    objectName: "publishReportDialog"
    title: qsTr("Công bố báo cáo cho các Ban")
    onAccepted: archive.publish(number)

    Label {
        Layout.fillWidth: true
        text: qsTr("Báo cáo số %1 sẽ tới mọi Ban ở lần gửi và nhận tới: bản PDF, biểu Excel và trang đọc trên điện thoại.").arg(dialog.number)
    }
    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Kỳ này chuyển sang “đã công bố”: các Ban không sửa được nữa, trừ Ban được cho phép riêng. Sửa đổi về sau thì chốt và công bố bản mới.")
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.reject()
        },
        DeskButton {
            objectName: "confirmPublish"
            kind: DeskButton.Primary
            text: qsTr("Công bố")
            onClicked: dialog.accept()
        }
    ]
}
