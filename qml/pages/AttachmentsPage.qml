pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// The files of the year: where each is, what it proves. Files are added by the dialog or dropped anywhere on the page.
DeskPage {
    id: page
    title: qsTr("Tài liệu kèm theo")
    subtitle: page.list.summary

    property AttachmentList list: AttachmentList {
        program: page.program
        isShown: page.visible
        onOpened: copy => Qt.openUrlExternally(copy)
    }
    readonly property bool isWritable: program.year !== null && program.year.isWritable

    tools: DeskButton {
        objectName: "addFiles"
        kind: DeskButton.Primary
        text: qsTr("Thêm tệp…")
        enabled: page.isWritable
        onClicked: dialog.open()
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.spaceLarge
        anchors.rightMargin: Theme.spaceLarge
        anchors.bottomMargin: Theme.space
        spacing: Theme.spaceSmall

        Banner {
            Layout.fillWidth: true
            visible: page.program.year !== null && !page.program.year.isWritable
            tone: Badge.Information
            text: page.program.year ? page.program.year.closedBecause : ""
        }
        Repeater {
            model: page.list.problems
            Banner {
                id: problem
                required property string what
                required property string advice
                Layout.fillWidth: true
                tone: Badge.Error
                text: what
                remedy: advice
                DeskButton {
                    kind: DeskButton.Quiet
                    text: qsTr("Đã hiểu")
                    onClicked: page.list.dismissProblems()
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            color: Theme.surface
            border.color: drop.containsDrag ? Theme.accent : Theme.border
            border.width: drop.containsDrag ? 2 : 1
            radius: Theme.radius

            ListView {
                id: files
                objectName: "files"
                anchors.fill: parent
                anchors.margins: 1
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: page.list.files
                activeFocusOnTab: files.count > 0
                focus: true
                cacheBuffer: 4000
                Accessible.role: Accessible.List
                Accessible.name: page.title
                T.ScrollBar.vertical: DeskScrollBar {}
                delegate: AttachmentRow {
                    width: files.width
                    isWritable: page.isWritable
                    onOpened: page.list.copy(key)
                    onRemoved: {
                        removalDialog.hash = key;
                        removalDialog.fileName = name;
                        removalDialog.open();
                    }
                    onTargetsWanted: {
                        page.list.askTargets(key);
                        evidenceDialog.fileName = name;
                        evidenceDialog.open();
                    }
                }
            }
            EmptyState {
                anchors.centerIn: parent
                visible: files.count === 0
                title: qsTr("Chưa có tài liệu nào")
                text: qsTr("Bấm Thêm tệp, hoặc kéo thả bản quét văn bản, quyết định, giấy chứng nhận vào đây. Nhận PDF, JPEG, PNG, Word (.docx) và Excel (.xlsx), mỗi tệp không quá 20 MB.")
            }
        }
    }
    FileDrop {
        id: drop
        anchors.fill: parent
        enabled: page.isWritable
        keys: ["text/uri-list"]
        onFilesDropped: files => page.list.add(files)
    }
    EvidenceDialog {
        id: evidenceDialog
        list: page.list
    }
    RemoveFileDialog {
        id: removalDialog
        onConfirmed: page.list.remove(hash)
    }
    FileDialog {
        id: dialog
        title: qsTr("Thêm tài liệu kèm theo")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Tài liệu (*.pdf *.jpg *.jpeg *.png *.docx *.xlsx)"), qsTr("Mọi tệp (*)")]
        onAccepted: page.list.add(selectedFiles)
    }
}
