import QtQuick
import QtQuick.Layouts
import HopLuu

// One saved version: who, when, how far it has come, how it reads.
Item {
    id: row

    required property int index
    required property string text
    required property string person
    required property string when
    required property string standing
    required property bool isShown
    required property bool isWritable
    property bool isOpen: false
    signal restored()

    implicitHeight: column.implicitHeight + 2 * Theme.spaceSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: person + ", " + when + ": " + text

    ColumnLayout {
        id: column
        x: Theme.space
        y: Theme.spaceSmall
        width: parent.width - 2 * Theme.space
        spacing: 2

        RowLayout {
            spacing: Theme.spaceSmall
            Text {
                Layout.fillWidth: true
                text: row.person
                font.pixelSize: Theme.fontBody
                font.weight: Font.DemiBold
                color: Theme.textPrimary
                elide: Text.ElideRight
            }
            Badge {
                visible: row.isShown
                tone: Badge.Information
                text: qsTr("đang hiện")
            }
            DeskButton {
                visible: !row.isShown
                implicitHeight: Math.round(24 * Theme.scale)
                kind: DeskButton.Quiet
                text: qsTr("Lấy lại")
                hint: qsTr("Viết lại bản này thành bản mới; bản đang hiện vẫn còn trong lịch sử")
                enabled: row.isWritable
                onClicked: row.restored()
            }
        }
        Text {
            Layout.fillWidth: true
            text: row.when + " · " + row.standing
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            wrapMode: Text.Wrap
        }
        Text {
            Layout.fillWidth: true
            text: row.text.length > 0 ? row.text : qsTr("(trống)")
            font.family: Theme.documentFamily
            font.pixelSize: Theme.fontBody
            color: Theme.textPrimary
            wrapMode: Text.Wrap
            maximumLineCount: row.isOpen ? 1000 : 3
            elide: Text.ElideRight
            TapHandler {
                onTapped: row.isOpen = !row.isOpen
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        x: Theme.space
        width: parent.width - 2 * Theme.space
        height: 1
        color: Theme.border
    }
}
