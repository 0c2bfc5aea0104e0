pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// The reports as they stood: frozen under a number, made again, compared with today, published to the boards.
Card {
    id: card

    required property ReportArchive archive
    required property bool canFreeze
    required property bool isRestated

    title: qsTr("Các bản đã chốt")

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: card.archive.reports.count > 0 ? qsTr("Mỗi bản lập lại được y như lúc chốt, dù số liệu đã sửa.")
                                             : qsTr("Chốt để giữ báo cáo như đang có: về sau lập lại được y như vậy, và thấy từng câu, từng ô đã sửa.")
    }
    DeskButton {
        objectName: "freezeReport"
        enabled: card.canFreeze && !card.archive.isBusy
        text: qsTr("Chốt báo cáo…")
        onClicked: freezing.open()
    }
    Repeater {
        model: card.archive.reports
        ColumnLayout {
            id: report
            required property int number
            required property string title
            required property string detail
            required property bool isPublished
            objectName: "frozen-" + number
            Layout.fillWidth: true
            spacing: 2

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: 1
                color: Theme.border
            }
            RowLayout {
                spacing: Theme.spaceSmall
                Label {
                    Layout.fillWidth: true
                    text: report.title
                }
                Badge {
                    visible: report.isPublished
                    tone: Badge.Information
                    text: qsTr("đã công bố")
                }
            }
            Label {
                Layout.fillWidth: true
                tone: Label.Small
                text: report.detail
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.spaceTiny
                DeskButton {
                    objectName: "remake-" + report.number
                    kind: DeskButton.Quiet
                    enabled: !card.archive.isBusy
                    text: qsTr("Lập lại…")
                    Accessible.name: qsTr("Lập lại báo cáo số %1").arg(report.number)
                    onClicked: target.ask(report.number)
                }
                DeskButton {
                    objectName: "compare-" + report.number
                    kind: DeskButton.Quiet
                    enabled: !card.archive.isBusy
                    text: qsTr("Những gì đã khác")
                    Accessible.name: qsTr("Những gì đã khác từ báo cáo số %1").arg(report.number)
                    onClicked: card.archive.compare(report.number)
                }
                DeskButton {
                    objectName: "publish-" + report.number
                    kind: DeskButton.Quiet
                    enabled: !card.archive.isBusy && !report.isPublished
                    text: qsTr("Công bố…")
                    Accessible.name: qsTr("Công bố báo cáo số %1").arg(report.number)
                    onClicked: publishing.ask(report.number)
                }
            }
        }
    }
    ProgressLine {
        Layout.fillWidth: true
        visible: card.archive.isBusy
        means: qsTr("Đang lập báo cáo")
    }
    Label {
        objectName: "archiveTold"
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Label.Secondary
        text: card.archive.told
    }
    Label {
        objectName: "archiveProblem"
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Label.Error
        text: card.archive.problem
    }
    FreezeDialog {
        id: freezing
        isRestated: card.isRestated
        archive: card.archive
    }
    PublishReportDialog {
        id: publishing
        archive: card.archive
    }
    ChangesDialog {
        id: differences
        archive: card.archive
    }
    Connections {
        target: card.archive
        function onCompared() {
            differences.open();
        }
    }
    FolderDialog {
        id: target

        property int number: 0
        function ask(number: int) {
            target.number = number;
            open();
        }
        title: qsTr("Thư mục để ghi báo cáo")
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        onAccepted: card.archive.remake(number, selectedFolder)
    }
}
