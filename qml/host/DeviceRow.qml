import QtQuick
import QtQuick.Layouts
import HopLuu

// One laptop: whose it is, since when, when it last wrote.
ColumnLayout {
    id: row

    required property string key
    required property string person
    required property string device
    required property string place
    required property string note
    required property int tone
    required property string joined
    required property string wrote
    required property string operations
    required property bool canRevoke
    required property bool isFirst
    required property bool isNarrow
    signal wantsRevoke

    objectName: "member-" + key
    spacing: 0
    Rectangle {
        visible: !row.isFirst
        Layout.fillWidth: true
        implicitHeight: 1
        color: Theme.border
    }
    RowLayout {
        Layout.topMargin: Theme.spaceTiny
        Layout.bottomMargin: Theme.spaceTiny
        spacing: Theme.space
        Accessible.role: Accessible.StaticText
        Accessible.name: row.person + ", " + row.device + ", " + row.place + " " + row.note

        GridLayout {
            columns: row.isNarrow ? 1 : 2
            columnSpacing: Theme.space
            rowSpacing: 0
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: Math.round(340 * Theme.scale)
                spacing: 0
                RowLayout {
                    spacing: Theme.spaceSmall
                    Label {
                        text: row.person
                        font.weight: Font.DemiBold
                    }
                    Badge {
                        visible: row.note.length > 0
                        tone: row.tone
                        text: row.note
                    }
                }
                Label {
                    Layout.fillWidth: true
                    tone: Label.Small
                    text: row.device.length > 0 ? row.place + " · " + row.device : row.place
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: Math.round(320 * Theme.scale)
                spacing: 0
                Label {
                    Layout.fillWidth: true
                    tone: Label.Small
                    text: qsTr("Tham gia: %1").arg(row.joined)
                }
                Label {
                    Layout.fillWidth: true
                    tone: Label.Small
                    text: qsTr("Ghi lần cuối: %1 · thao tác thứ %2").arg(row.wrote).arg(row.operations)
                }
            }
        }
        Item {
            implicitWidth: Math.round(96 * Theme.scale)
            implicitHeight: revoke.implicitHeight
            DeskButton {
                id: revoke
                objectName: "revoke-" + row.key
                anchors.right: parent.right
                visible: row.canRevoke
                kind: DeskButton.Quiet
                text: qsTr("Thu hồi…")
                onClicked: row.wantsRevoke()
            }
        }
    }
}
