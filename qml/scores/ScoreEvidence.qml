pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// What proves the points: cells of the annex and files; and a remark. A file can be dropped here.
Item {
    id: panel

    required property ScoreDesk desk
    required property bool isWritable
    readonly property bool canCite: isWritable && desk.hasPoints

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.spaceSmall

        ListView {
            id: list
            objectName: "evidence"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: panel.desk.evidence
            T.ScrollBar.vertical: DeskScrollBar {}
            delegate: EvidenceRow {
                width: list.width
                isWritable: panel.isWritable
                onRemoved: panel.desk.removeEvidence(key)
            }
            EmptyState {
                anchors.centerIn: parent
                width: parent.width - Theme.spaceLarge
                visible: list.count === 0
                title: qsTr("Chưa có minh chứng")
                text: panel.desk.hasPoints ? qsTr("Chọn số liệu của biểu, hoặc kéo thả bản quét vào đây.") : qsTr("Cho điểm trước, rồi gắn minh chứng.")
            }
        }
        Label {
            Layout.fillWidth: true
            visible: text.length > 0
            tone: Label.Error
            text: panel.desk.fileProblem
        }
        RowLayout {
            spacing: Theme.spaceSmall
            DeskButton {
                objectName: "citeCell"
                Layout.fillWidth: true
                text: qsTr("Số liệu của biểu")
                enabled: panel.canCite
                onClicked: figures.openAt(Qt.point(0, 0))
            }
            DeskButton {
                objectName: "citeFile"
                Layout.fillWidth: true
                text: qsTr("Tệp…")
                enabled: panel.canCite
                onClicked: dialog.open()
            }
        }
        Label {
            text: qsTr("Ghi chú")
            tone: Label.Secondary
        }
        DeskTextArea {
            id: remark
            objectName: "scoreRemark"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(Math.round(84 * Theme.scale), Math.round(panel.height * 0.3))
            readOnly: !panel.canCite
            placeholderText: panel.canCite ? qsTr("Vì sao chấm như vậy") : ""
            area.onActiveFocusChanged: {
                if (!area.activeFocus) {
                    panel.desk.setRemark(text);
                }
            }
            name: qsTr("Ghi chú")
        }
    }
    Connections {
        target: panel.desk
        function onCurrentChanged() {
            if (!remark.area.activeFocus) {
                remark.text = panel.desk.remark;
            }
        }
    }
    Component.onCompleted: remark.text = desk.remark
    FileDrop {
        anchors.fill: parent
        enabled: panel.canCite
        keys: ["text/uri-list"]
        onFilesDropped: files => panel.desk.addFiles(files)
        Rectangle {
            anchors.fill: parent
            visible: (parent as DropArea).containsDrag
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
            radius: Theme.radius
        }
    }
    FigurePopup {
        id: figures
        choices: panel.desk.figures
        wantsPhrase: false
        onChosen: binding => panel.desk.addCell(binding)
    }
    FileDialog {
        id: dialog
        title: qsTr("Chọn tệp minh chứng")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Tài liệu (*.pdf *.jpg *.jpeg *.png *.docx *.xlsx)"), qsTr("Mọi tệp (*)")]
        onAccepted: panel.desk.addFiles(selectedFiles)
    }
}
