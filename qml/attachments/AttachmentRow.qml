import QtQuick
import QtQuick.Layouts
import HopLuu

// One file: its name, what it proves, where it is, and how far it has come on its way.
Item {
    id: row

    required property string key
    required property string name
    required property string kind
    required property string size
    required property string person
    required property string evidence
    required property string standing
    required property int tone
    required property real progress
    required property bool isHere
    required property bool isWritable
    signal opened()
    signal removed()
    signal targetsWanted()

    objectName: "file-" + name
    implicitHeight: line.implicitHeight + 2 * Theme.spaceSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ". " + standing

    Rectangle {
        anchors.bottom: parent.bottom
        x: Theme.space
        width: parent.width - 2 * Theme.space
        height: 1
        color: Theme.border
    }
    RowLayout {
        id: line
        x: Theme.space
        y: Theme.spaceSmall
        width: parent.width - 2 * Theme.space
        spacing: Theme.space

        Badge {
            Layout.preferredWidth: Math.round(52 * Theme.scale)
            text: row.kind
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2
            Text {
                Layout.fillWidth: true
                text: row.name
                font.pixelSize: Theme.fontBody
                font.weight: Font.DemiBold
                color: Theme.textPrimary
                elide: Text.ElideMiddle
            }
            Text {
                Layout.fillWidth: true
                text: row.evidence.length > 0 ? qsTr("Minh chứng cho: %1").arg(row.evidence) : qsTr("Chưa gắn với tiêu chí hay số liệu nào")
                font.pixelSize: Theme.fontSmall
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
        Text {
            Layout.preferredWidth: Math.round(150 * Theme.scale)
            text: row.size + " · " + row.person
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            elide: Text.ElideRight
        }
        ColumnLayout {
            Layout.fillWidth: false
            Layout.preferredWidth: Math.round(200 * Theme.scale)
            Layout.maximumWidth: Layout.preferredWidth
            spacing: Theme.spaceTiny
            Text {
                Layout.fillWidth: true
                text: row.standing
                font.pixelSize: Theme.fontSmall
                color: [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning][row.tone]
                wrapMode: Text.Wrap
            }
            Rectangle {
                Layout.fillWidth: true
                visible: row.progress >= 0
                implicitHeight: 4
                radius: 2
                color: Theme.border
                Rectangle {
                    width: parent.width * row.progress
                    height: parent.height
                    radius: 2
                    color: Theme.accent
                }
            }
        }
        Row {
            spacing: 0
            DeskButton {
                objectName: "open-" + row.name
                kind: DeskButton.Quiet
                text: row.isHere ? qsTr("Mở") : qsTr("Tải về")
                Accessible.name: text + " " + row.name
                onClicked: row.opened()
            }
            DeskButton {
                objectName: "targets-" + row.name
                kind: DeskButton.Quiet
                text: qsTr("Minh chứng…")
                Accessible.name: text + " " + row.name
                enabled: row.isWritable
                onClicked: row.targetsWanted()
            }
            DeskButton {
                objectName: "remove-" + row.name
                kind: DeskButton.Quiet
                text: qsTr("Bỏ…")
                Accessible.name: text + " " + row.name
                enabled: row.isWritable
                onClicked: row.removed()
            }
        }
    }
}
