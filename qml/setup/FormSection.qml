pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// Which version of the form the period is bound to; another one comes from a file.
Card {
    id: section

    required property SetupDesk desk

    title: qsTr("Biểu mẫu của kỳ")
    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Phiên bản đã ban hành không sửa được nữa. Muốn đổi chỉ tiêu, tiêu chí, đề cương hay quy tắc: xuất ra tệp, sửa và tăng số “version” trong tệp, rồi nhập lại; mọi lỗi của tệp được liệt kê trước khi ban hành. Cấu trúc của tệp: docs/spec/form.md.")
    }
    Repeater {
        model: section.desk.forms
        DeskRadioButton {
            required property string key
            required property string name
            required property bool isPublished
            required property bool isChosen
            objectName: "form-" + key
            Layout.fillWidth: true
            text: isPublished ? qsTr("%1 (đã ban hành)").arg(name) : qsTr("%1 (chưa ban hành)").arg(name)
            checked: isChosen
            onClicked: section.desk.chooseForm(key)
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceSmall
        DeskButton {
            objectName: "exportForm"
            text: qsTr("Xuất phiên bản đang chọn…")
            onClicked: target.open()
        }
        DeskButton {
            objectName: "importForm"
            text: qsTr("Nhập biểu mẫu từ tệp…")
            onClicked: source.open()
        }
    }
    FileDialog {
        id: target
        title: qsTr("Ghi biểu mẫu vào tệp")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [qsTr("Biểu mẫu (*.json)")]
        onAccepted: section.desk.exportForm(selectedFile)
    }
    FileDialog {
        id: source
        title: qsTr("Chọn tệp biểu mẫu")
        nameFilters: [qsTr("Biểu mẫu (*.json)"), qsTr("Mọi tệp (*)")]
        onAccepted: section.desk.importForm(selectedFile)
    }
}
