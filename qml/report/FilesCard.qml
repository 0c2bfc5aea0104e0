pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// Makes the files of the report, and opens them.
Card {
    id: card

    required property ReportDesk desk

    title: qsTr("Các tệp của báo cáo")

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: card.desk.isComplete ? qsTr("Mọi Ban đã được chấp nhận: báo cáo đầy đủ.")
                                   : qsTr("Chưa đủ các Ban. Báo cáo chỉ tính những Ban đã chấp nhận; bản nháp tính mọi số liệu đã đến.")
    }
    DeskCheckBox {
        objectName: "restated"
        Layout.fillWidth: true
        visible: card.desk.hasMergers
        text: qsTr("So với năm trước tính lại theo các Ban hiện nay")
        checked: card.desk.isRestated
        onToggled: card.desk.isRestated = checked
    }
    Label {
        Layout.fillWidth: true
        visible: card.desk.hasMergers
        tone: Label.Small
        text: card.desk.isRestated ? qsTr("Số năm trước là tổng của các Ban đã nhập lại; thiếu số của Ban nào thì hàng ấy ghi không so sánh được.")
                                   : qsTr("Số năm trước là số đã báo cáo khi đó, theo các Ban cũ.")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceSmall
        DeskButton {
            objectName: "writeReport"
            kind: DeskButton.Primary
            enabled: card.desk.canReport && !card.desk.isWriting
            text: qsTr("Xuất báo cáo…")
            onClicked: target.ask(false)
        }
        DeskButton {
            objectName: "writeDraft"
            enabled: !card.desk.isWriting
            text: qsTr("Xuất bản nháp…")
            onClicked: target.ask(true)
        }
    }
    Label {
        visible: card.desk.isWriting
        tone: Label.Secondary
        text: qsTr("Đang lập các tệp…")
    }
    Label {
        objectName: "reportProblem"
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Label.Error
        text: card.desk.problem
    }
    ColumnLayout {
        visible: card.desk.files.count > 0
        spacing: Theme.spaceTiny
        Repeater {
            model: card.desk.files
            RowLayout {
                id: file
                required property string name
                required property string what
                required property string size
                required property url url
                Layout.fillWidth: true
                spacing: Theme.spaceSmall
                DeskButton {
                    objectName: "open-" + file.name
                    kind: DeskButton.Quiet
                    text: file.name
                    onClicked: Qt.openUrlExternally(file.url)
                }
                Label {
                    Layout.fillWidth: true
                    tone: Label.Small
                    text: file.what
                }
                Label {
                    tone: Label.Small
                    text: file.size
                }
            }
        }
        DeskButton {
            text: qsTr("Mở thư mục")
            onClicked: Qt.openUrlExternally(card.desk.folder)
        }
    }
    FolderDialog {
        id: target

        property bool everything: false
        function ask(everything: bool) {
            target.everything = everything;
            open();
        }
        title: qsTr("Thư mục để ghi báo cáo")
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        onAccepted: card.desk.writeTo(selectedFolder, everything)
    }
}
