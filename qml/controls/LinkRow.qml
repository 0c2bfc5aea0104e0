import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// A line of a list that leads somewhere: a mark in its tone, what it is, a detail under or beside it. Enter and space go there.
T.AbstractButton {
    id: row

    property string title: ""
    property string detail: ""
    property int tone: Badge.Neutral
    property bool leads: true
    property bool isOneLine: false  // the detail at the right of the title
    readonly property color ink: [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning, Theme.error][tone]

    implicitWidth: Math.round(280 * Theme.scale)
    implicitHeight: column.implicitHeight + Theme.spaceSmall
    hoverEnabled: leads
    enabled: true
    focusPolicy: leads ? Qt.StrongFocus : Qt.NoFocus
    text: title
    Accessible.role: leads ? Accessible.Link : Accessible.StaticText
    Accessible.name: title
    Accessible.description: detail
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: row.leads && (row.hovered || row.down) ? Theme.surfaceHover : "transparent"
        border.width: row.visualFocus ? 2 : 0
        border.color: Theme.focus
    }
    contentItem: Item {
        Rectangle {
            id: mark
            x: Theme.spaceTiny
            y: Math.round(column.y + Theme.fontBody * 0.75 - height / 2)
            width: Math.round(8 * Theme.scale)
            height: width
            radius: width / 2
            color: row.tone === Badge.Neutral ? "transparent" : row.ink
            border.width: 2
            border.color: row.tone === Badge.Neutral ? Theme.borderStrong : row.ink
        }
        ColumnLayout {
            id: column
            anchors.verticalCenter: parent.verticalCenter
            x: mark.x + mark.width + Theme.spaceSmall
            width: parent.width - x - Theme.spaceLarge
            spacing: 0
            Text {
                Layout.fillWidth: true
                text: row.title
                font.pixelSize: Theme.fontBody
                color: Theme.textPrimary
                rightPadding: row.isOneLine ? aside.implicitWidth + Theme.space : 0
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
            }
            Text {
                Layout.fillWidth: true
                visible: text.length > 0 && !row.isOneLine
                text: row.detail
                font.pixelSize: Theme.fontSmall
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
            }
        }
        Text {
            id: aside
            visible: row.isOneLine
            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceLarge
            anchors.verticalCenter: parent.verticalCenter
            text: row.isOneLine ? row.detail : ""
            font.pixelSize: Theme.fontSmall
            color: row.tone === Badge.Neutral ? Theme.textSecondary : row.ink
            Accessible.ignored: true
        }
        Text {
            visible: row.leads
            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceTiny
            anchors.verticalCenter: parent.verticalCenter
            text: "›"
            font.pixelSize: Theme.fontLarge
            color: row.hovered || row.visualFocus ? Theme.accent : Theme.textSecondary
            Accessible.ignored: true
        }
    }
}
