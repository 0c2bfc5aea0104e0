import QtQuick
import QtQuick.Layouts
import HopLuu

// Why the year is given back.
DeskDialog {
    id: dialog

    required property ReviewDesk desk

    objectName: "returnDialog"
    title: qsTr("Trả lại báo cáo năm")
    implicitWidth: Math.round(620 * Theme.scale)
    onAboutToShow: reason.text = desk.suggestedReason()
    onOpened: reason.area.forceActiveFocus()
    onAccepted: desk.giveBack(reason.text)

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: dialog.desk.marked > 0 ? qsTr("%1 sẽ thấy lý do này và %2 ô đã đánh dấu, sửa rồi nộp lại.").arg(dialog.desk.unitName).arg(dialog.desk.marked)
                                     : qsTr("%1 sẽ thấy lý do này, sửa rồi nộp lại. Muốn chỉ đúng ô thì đánh dấu ô đó trong biểu trước.").arg(dialog.desk.unitName)
    }
    DeskTextArea {
        id: reason
        objectName: "returnReason"
        Layout.fillWidth: true
        implicitHeight: Math.round(180 * Theme.scale)
        placeholderText: qsTr("Lý do trả lại")
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.reject()
        },
        DeskButton {
            objectName: "confirmReturn"
            kind: DeskButton.Primary
            enabled: reason.text.trim().length > 0
            text: qsTr("Trả lại")
            onClicked: dialog.accept()
        }
    ]
}
