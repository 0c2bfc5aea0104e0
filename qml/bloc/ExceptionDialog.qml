import QtQuick
import QtQuick.Layouts
import HopLuu

// One board may write longer than the others.
DeskDialog {
    id: dialog

    required property ScheduleDesk desk

    objectName: "exceptionDialog"
    title: qsTr("Hạn riêng cho một Ban")
    onAboutToShow: {
        day.text = desk.granted.length > 0 ? desk.granted : desk.deadline;
        reason.text = desk.grantedBecause;
        desk.forgetProblem();
    }
    onOpened: {
        day.forceActiveFocus();
        day.selectAll();
    }

    Label {
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        text: dialog.desk.unitName
    }
    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: dialog.desk.granted.length > 0 ? qsTr("Đang được nhập và nộp đến hết ngày %1, kể cả khi kỳ đã khóa.").arg(dialog.desk.granted)
                                             : qsTr("Ban này được nhập và nộp đến hết ngày ấy, kể cả khi kỳ đã khóa. Báo cáo đang chờ xem xét thì phải trả lại mới sửa được.")
    }
    DeskTextField {
        id: day
        objectName: "exceptionDay"
        Layout.preferredWidth: Math.round(160 * Theme.scale)
        placeholderText: qsTr("Ngày/tháng/năm")
        Accessible.name: qsTr("Đến hết ngày")
    }
    DeskTextArea {
        id: reason
        objectName: "exceptionReason"
        Layout.fillWidth: true
        placeholderText: qsTr("Lý do (Ban ấy đọc được)")
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
            objectName: "withdrawException"
            visible: dialog.desk.granted.length > 0
            enabled: reason.text.trim().length > 0
            text: qsTr("Bỏ hạn riêng")
            onClicked: dialog.desk.withdraw(reason.text)
        },
        DeskButton {
            objectName: "confirmException"
            kind: DeskButton.Primary
            enabled: day.text.trim().length > 0 && reason.text.trim().length > 0
            text: qsTr("Ghi hạn riêng")
            onClicked: dialog.desk.grant(day.text, reason.text)
        }
    ]
    Connections {
        target: dialog.desk
        enabled: dialog.visible
        function onDone() {
            dialog.accept();
        }
    }
}
