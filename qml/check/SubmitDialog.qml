import QtQuick
import QtQuick.Layouts
import HopLuu

// The approval of the board's head, apart from everything else: what is submitted, what stays open, and whose word it is.
DeskDialog {
    id: dialog

    required property Program program
    required property SubmissionDesk desk
    required property CheckList checks

    objectName: "submitDialog"
    implicitWidth: Math.round(560 * Theme.scale)
    title: desk.isAgain ? qsTr("Lãnh đạo Ban duyệt và nộp lại (lần %1)").arg(desk.revision) : qsTr("Lãnh đạo Ban duyệt và nộp")
    onAboutToShow: {
        head.text = program.preferences.recall("submission/head");
        desk.forgetProblem();
    }
    onOpened: head.forceActiveFocus()

    function submit() {
        if (head.text.trim().length >= 3) {
            dialog.program.preferences.remember("submission/head", head.text.trim());
            dialog.desk.submit(head.text);
        }
    }

    Connections {
        target: dialog.desk
        function onSubmitted() {
            dialog.close();
            if (dialog.program.exchange && dialog.program.exchange.isAutomatic) {
                dialog.program.exchange.exchangeNow();
            }
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.spaceLarge
        rowSpacing: Theme.spaceTiny
        Label { text: qsTr("Nội dung nộp"); tone: Label.Secondary }
        Label { Layout.fillWidth: true; text: dialog.desk.contentText }
        Label { text: qsTr("Biểu tổng hợp"); tone: Label.Secondary }
        Label { Layout.fillWidth: true; text: dialog.checks.summary }
        Label { text: qsTr("Mã nội dung"); tone: Label.Secondary }
        Label { objectName: "contentCode"; text: dialog.desk.contentCode; font.weight: Font.DemiBold }
        Label { visible: dialog.desk.differenceTitle.length > 0; text: qsTr("Khác lần trước"); tone: Label.Secondary }
        Label { visible: dialog.desk.differenceTitle.length > 0; Layout.fillWidth: true; text: dialog.desk.differenceTitle }
    }
    Banner {
        Layout.fillWidth: true
        visible: dialog.checks.warnings + dialog.checks.unfinished > 0
        tone: Badge.Warning
        text: {
            const open = Array.of();
            if (dialog.checks.unfinished > 0) {
                open.push(qsTr("%n việc chưa xong", "", dialog.checks.unfinished));
            }
            if (dialog.checks.warnings > 0) {
                open.push(qsTr("%n cảnh báo chưa giải trình", "", dialog.checks.warnings));
            }
            return qsTr("Vẫn nộp khi còn %1; Khối trưởng sẽ thấy.").arg(open.join(qsTr(" và ")));
        }
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("Sau khi nộp, số liệu khóa lại cho đến khi Khối trưởng trả lại hoặc chấp nhận. Chỉ khi có biên nhận của máy chủ thì mới là đã nộp.")
        tone: Label.Secondary
    }
    Label { text: qsTr("Họ tên lãnh đạo Ban đã duyệt") }
    DeskTextField {
        id: head
        objectName: "head"
        Layout.fillWidth: true
        placeholderText: qsTr("Ví dụ: Nguyễn Văn An, Trưởng ban")
        onAccepted: dialog.submit()
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("Tên này được in trên biên nhận của Ban; bản giấy có chữ ký mới là chứng từ.")
        tone: Label.Small
    }
    Label {
        objectName: "submitProblem"
        Layout.fillWidth: true
        visible: text.length > 0
        text: dialog.desk.problem
        tone: Label.Error
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.close()
        },
        DeskButton {
            objectName: "confirmSubmit"
            kind: DeskButton.Primary
            enabled: head.text.trim().length >= 3
            text: qsTr("Lãnh đạo đã duyệt, nộp")
            onClicked: dialog.submit()
        }
    ]
}
