pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// What the boards wrote in this section, each to be taken over with one action.
Item {
    id: list

    required property NarrativeDesk desk
    required property BoardTexts texts
    required property bool isWritable

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.spaceLarge
        visible: view.count === 0
        title: qsTr("Chưa Ban nào viết mục này")
    }
    ListView {
        id: view
        objectName: "boardTexts"
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        model: list.texts.rows
        T.ScrollBar.vertical: DeskScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Các Ban viết")

        delegate: ColumnLayout {
            id: entry
            required property string key
            required property string name
            required property string stage
            required property string text
            width: ListView.view.width
            spacing: Theme.spaceTiny

            RowLayout {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space
                Layout.rightMargin: Theme.spaceSmall
                Layout.topMargin: Theme.spaceSmall
                Label {
                    Layout.fillWidth: true
                    font.weight: Font.DemiBold
                    text: entry.name
                }
                DeskButton {
                    objectName: "takeText-" + entry.key
                    kind: DeskButton.Quiet
                    enabled: list.isWritable
                    text: qsTr("Lấy đoạn này")
                    Accessible.name: qsTr("Lấy đoạn của %1").arg(entry.name)
                    onClicked: list.desk.takeText(entry.text)
                }
            }
            Label {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space
                Layout.rightMargin: Theme.space
                tone: Label.Small
                text: entry.stage
            }
            Text {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space
                Layout.rightMargin: Theme.space
                text: entry.text
                textFormat: Text.PlainText
                font.family: Theme.documentFamily
                font.pixelSize: Theme.fontLarge
                color: Theme.textPrimary
                wrapMode: Text.Wrap
            }
            Rectangle {
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceTiny
                implicitHeight: 1
                color: Theme.border
            }
        }
    }
}
