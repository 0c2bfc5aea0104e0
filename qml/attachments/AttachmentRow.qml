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
    GridLayout {
        id: line
        // All in one line where there is room, else the name first and the rest under it.
        readonly property bool isWide: row.width > Math.round(900 * Theme.scale)
        x: Theme.space
        y: Theme.spaceSmall
        width: parent.width - 2 * Theme.space
        columns: isWide ? 5 : 4
        columnSpacing: Theme.space
        rowSpacing: Theme.spaceTiny

        Badge {
            Layout.preferredWidth: Math.round(52 * Theme.scale)
            text: row.kind
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.columnSpan: line.isWide ? 1 : 3
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
        Item {
            visible: !line.isWide  // under the kind
        }
        Text {
            Layout.fillWidth: !line.isWide
            Layout.preferredWidth: Math.round(150 * Theme.scale)
            text: row.size + " · " + row.person
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            elide: Text.ElideRight
        }
        ColumnLayout {
            Layout.fillWidth: !line.isWide
            Layout.preferredWidth: Math.round(180 * Theme.scale)
            Layout.maximumWidth: line.isWide ? Math.round(180 * Theme.scale) : row.width
            spacing: Theme.spaceTiny
            Text {
                Layout.fillWidth: true
                text: row.standing
                font.pixelSize: Theme.fontSmall
                color: [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning][row.tone]
                wrapMode: Text.Wrap
            }
            ProgressLine {
                Layout.fillWidth: true
                visible: row.progress >= 0
                value: Math.max(0, row.progress)
                means: row.standing
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
