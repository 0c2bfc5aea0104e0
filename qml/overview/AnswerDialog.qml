import QtQuick
import QtQuick.Layouts
import HopLuu

// The board's answer to a remark; the leader reads it beside the same place.
DeskDialog {
    id: dialog

    required property YearRemarks remarks
    property int row: -1
    property string place: ""
    property string remark: ""

    function ask(row: int, place: string, remark: string) {
        dialog.row = row;
        dialog.place = place;
        dialog.remark = remark;
        open();
    }

    objectName: "answerDialog"
    title: qsTr("Trả lời nhận xét")
    onAboutToShow: answer.text = ""
    onOpened: answer.area.forceActiveFocus()

    Label {
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        text: dialog.place
    }
    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: dialog.remark
    }
    DeskTextArea {
        id: answer
        objectName: "answerText"
        Layout.fillWidth: true
        implicitHeight: Math.round(110 * Theme.scale)
        placeholderText: qsTr("Viết cho Khối trưởng về chỗ này")
    }
    Connections {
        target: dialog.remarks
        function onAnswered(isDone) {
            if (isDone) {
                dialog.accept();
            }
        }
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.reject()
        },
        DeskButton {
            objectName: "sendAnswer"
            kind: DeskButton.Primary
            enabled: answer.text.trim().length > 0
            text: qsTr("Ghi")
            onClicked: dialog.remarks.answer(dialog.row, answer.text)
        }
    ]
}
