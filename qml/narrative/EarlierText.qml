import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// What this board wrote here in the year before, to read or to take over.
Item {
    id: earlier

    required property NarrativeDesk desk
    required property bool isWritable

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.spaceLarge
        visible: earlier.desk.earlierText.length === 0
        title: earlier.desk.earlierYear.length > 0 ? qsTr("Năm %1 không viết mục này").arg(earlier.desk.earlierYear) : qsTr("Chưa có bài của năm trước")
        text: earlier.desk.earlierYear.length > 0 ? "" : qsTr("Máy này chưa giữ kỳ báo cáo nào trước đó.")
    }
    ColumnLayout {
        anchors.fill: parent
        visible: earlier.desk.earlierText.length > 0
        spacing: 0
        Flickable {
            id: flickable
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentHeight: text.implicitHeight + 2 * Theme.space
            T.ScrollBar.vertical: DeskScrollBar {}
            TextEdit {
                id: text
                x: Theme.space
                y: Theme.space
                width: flickable.width - 2 * Theme.space
                text: earlier.desk.earlierText
                readOnly: true
                selectByMouse: true
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                font.family: Theme.documentFamily
                font.pixelSize: Theme.fontLarge
                color: Theme.textPrimary
                selectionColor: Theme.accent
                selectedTextColor: Theme.textOnAccent
                Accessible.role: Accessible.StaticText
                Accessible.name: text.text
            }
        }
        DeskButton {
            objectName: "takeEarlierText"
            Layout.margins: Theme.spaceSmall
            Layout.fillWidth: true
            text: qsTr("Chép xuống cuối bài")
            enabled: earlier.isWritable
            onClicked: earlier.desk.takeEarlierText()
        }
    }
}
