pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// What came of the year: the bloc's report, once the leader has published it.
Card {
    id: card

    required property PublishedReport report

    objectName: "publishedCard"
    visible: report.title.length > 0
    title: report.title

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: card.report.detail
    }
    Repeater {
        model: card.report.files
        RowLayout {
            id: file
            required property string name
            required property string what
            required property string size
            Layout.fillWidth: true
            spacing: Theme.spaceSmall
            DeskButton {
                objectName: "published-" + file.name
                kind: DeskButton.Quiet
                text: file.name
                onClicked: card.report.open(file.name)
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
        objectName: "savePublished"
        text: qsTr("Lưu các tệp…")
        onClicked: target.open()
    }
    Label {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Label.Error
        text: card.report.problem
    }
    Connections {
        target: card.report
        function onWritten(file) {
            Qt.openUrlExternally(file);
        }
    }
    FolderDialog {
        id: target
        title: qsTr("Thư mục để ghi báo cáo")
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        onAccepted: card.report.saveTo(selectedFolder)
    }
}
