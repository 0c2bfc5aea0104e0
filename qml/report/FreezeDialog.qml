import QtQuick
import QtQuick.Layouts
import HopLuu

// Keeps the report as it is, under the next number.
DeskDialog {
    id: dialog

    required property ReportArchive archive
    required property bool isRestated  // as chosen for the files

    objectName: "freezeDialog"
    title: qsTr("Chốt báo cáo")
    onAboutToShow: note.text = ""
    onOpened: note.forceActiveFocus()
    onAccepted: archive.freeze(note.text, scores.checked, findings.checked, isRestated)

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Báo cáo gồm những Ban đã chấp nhận, như đang có trên máy này. Số liệu vẫn sửa được; bản đã chốt thì không đổi.")
    }
    Label {
        text: qsTr("Chốt để làm gì")
    }
    DeskTextField {
        id: note
        objectName: "freezeNote"
        Layout.fillWidth: true
        placeholderText: qsTr("Ví dụ: bản trình ký, bản gửi Bộ, sửa đổi lần 1")
        Accessible.name: qsTr("Chốt để làm gì")
    }
    DeskCheckBox {
        id: scores
        checked: true
        text: qsTr("Kèm phụ lục bảng điểm")
    }
    DeskCheckBox {
        id: findings
        text: qsTr("Kèm phụ lục kết quả kiểm tra")
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.reject()
        },
        DeskButton {
            objectName: "confirmFreeze"
            kind: DeskButton.Primary
            text: qsTr("Chốt")
            onClicked: dialog.accept()
        }
    ]
}
