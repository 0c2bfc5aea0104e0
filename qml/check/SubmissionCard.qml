pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// Where the submission stands: the reason and the cells of a return, the receipt, the button.
Card {
    id: card

    required property Program program
    required property SubmissionDesk desk
    required property CheckList checks
    signal wantsToSubmit

    title: qsTr("Nộp báo cáo")

    Banner {
        objectName: "submissionState"
        Layout.fillWidth: true
        tone: card.desk.tone
        text: card.desk.state
        remedy: card.desk.detail
    }

    Label {
        Layout.fillWidth: true
        visible: card.desk.returnReason.length > 0
        text: qsTr("Lý do trả lại: %1").arg(card.desk.returnReason)
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: card.desk.returnedCells.count > 0
        spacing: 0
        Repeater {
            model: card.desk.returnedCells
            LinkRow {
                required property string name
                required property string page
                required property string item
                objectName: "returned-" + item
                Layout.fillWidth: true
                tone: Badge.Warning
                title: name
                onClicked: card.program.go(page, item)
            }
        }
    }

    ColumnLayout {
        visible: card.desk.receiptCode.length > 0
        spacing: 2
        Label {
            text: qsTr("Biên nhận của máy chủ")
            tone: Label.Secondary
        }
        Text {
            objectName: "receiptCode"
            text: card.desk.receiptCode
            font.pixelSize: Math.round(26 * Theme.scale)
            font.weight: Font.DemiBold
            font.letterSpacing: 1
            color: Theme.confirmed
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Mã biên nhận %1").arg(text)
        }
        Label {
            Layout.fillWidth: true
            text: card.desk.receiptText
            tone: Label.Small
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Đọc mã này cho Khối trưởng qua điện thoại: hai bên giống nhau là cùng một nội dung.")
            tone: Label.Small
        }
        RowLayout {
            spacing: Theme.spaceTiny
            DeskButton {
                objectName: "printReceipt"
                text: qsTr("Lưu thành PDF để in…")
                onClicked: {
                    saving.selectedFile = card.desk.suggestedReceipt();
                    saving.open();
                }
            }
            DeskButton {
                visible: String(card.desk.printed).length > 0
                kind: DeskButton.Quiet
                text: qsTr("Mở tệp")
                onClicked: Qt.openUrlExternally(card.desk.printed)
            }
        }
    }
    DeskButton {
        objectName: "submit"
        visible: card.desk.canSubmit
        kind: DeskButton.Primary
        enabled: card.checks.blocking === 0
        text: card.desk.isAgain ? qsTr("Trình duyệt và nộp lại…") : qsTr("Trình duyệt và nộp…")
        onClicked: card.wantsToSubmit()
    }
    Label {
        Layout.fillWidth: true
        visible: card.desk.canSubmit && card.checks.blocking > 0
        text: qsTr("Còn %n việc phải xong trước khi nộp; xem đầu danh sách bên trái.", "", card.checks.blocking)
        tone: Label.Error
    }

    FileDialog {
        id: saving
        title: qsTr("Lưu biên nhận")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("Tệp PDF (*.pdf)")]
        onAccepted: card.desk.printReceipt(selectedFile)
    }
}
