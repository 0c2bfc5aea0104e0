import QtQuick
import QtQuick.Layouts
import HopLuu

// The deadline of all boards, and the lock.
DeskDialog {
    id: dialog

    required property ScheduleDesk desk

    objectName: "deadlineDialog"
    title: qsTr("Hạn nộp của mọi Ban")
    onAboutToShow: {
        day.text = desk.deadline;
        lock.checked = desk.isLocked;
        desk.forgetProblem();
    }
    onOpened: {
        day.forceActiveFocus();
        day.selectAll();
    }

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Các Ban thấy hạn mới sau lần gửi và nhận tới. Qua hạn, kỳ vẫn mở cho tới khi khóa.")
    }
    DeskTextField {
        id: day
        objectName: "deadlineDay"
        Layout.preferredWidth: Math.round(160 * Theme.scale)
        placeholderText: qsTr("Ngày/tháng/năm")
        Accessible.name: qsTr("Hạn nộp")
    }
    DeskCheckBox {
        id: lock
        objectName: "deadlineLock"
        text: qsTr("Khóa kỳ: các Ban không nhập và không nộp được nữa")
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
            objectName: "confirmDeadline"
            kind: DeskButton.Primary
            enabled: day.text.trim().length > 0
            text: qsTr("Ghi hạn nộp")
            onClicked: dialog.desk.setDeadline(day.text, lock.checked)
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
