import QtQuick
import QtQuick.Layouts
import HopLuu

// Asks before a file is cited no longer.
DeskDialog {
    id: dialog

    property string hash: ""
    property string fileName: ""
    signal confirmed()

    objectName: "removeFileDialog"
    title: qsTr("Bỏ tài liệu này?")
    onAccepted: confirmed()

    Label {
        Layout.fillWidth: true
        text: qsTr("“%1” sẽ không còn là tài liệu kèm theo của năm này. Muốn có lại thì thêm lại tệp.").arg(dialog.fileName)
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.reject()
        },
        DeskButton {
            objectName: "confirmRemove"
            kind: DeskButton.Danger
            text: qsTr("Bỏ tài liệu")
            onClicked: dialog.accept()
        }
    ]
}
