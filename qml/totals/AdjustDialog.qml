import QtQuick
import QtQuick.Layouts
import HopLuu

// A correction of the bloc's total, with its reason; the boards' figures stay as they are.
DeskDialog {
    id: dialog

    required property TotalsDesk desk

    objectName: "adjustDialog"
    title: qsTr("Điều chỉnh số tổng hợp")
    onAboutToShow: {
        amount.text = "";
        reason.text = "";
        desk.forgetProblem();
    }
    onOpened: amount.forceActiveFocus()

    Label {
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        text: dialog.desk.itemName
    }
    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Số cộng thêm vào tổng (số âm là trừ bớt). Số liệu của các Ban giữ nguyên; điều chỉnh và lý do được in trong báo cáo.")
    }
    DeskTextField {
        id: amount
        objectName: "adjustAmount"
        Layout.preferredWidth: Math.round(200 * Theme.scale)
        placeholderText: qsTr("Ví dụ: -12,5")
    }
    DeskTextArea {
        id: reason
        objectName: "adjustReason"
        Layout.fillWidth: true
        placeholderText: qsTr("Lý do")
    }
    Label {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Label.Error
        text: dialog.desk.problem
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.reject()
        },
        DeskButton {
            objectName: "confirmAdjust"
            kind: DeskButton.Primary
            enabled: amount.text.trim().length > 0 && reason.text.trim().length > 0
            text: qsTr("Ghi điều chỉnh")
            onClicked: dialog.desk.adjust(amount.text, reason.text)
        }
    ]
    Connections {
        target: dialog.desk
        function onAdjusted() {
            dialog.accept();
        }
    }
}
