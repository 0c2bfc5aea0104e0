import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// How far one part of the year is, with a bar; leads to the first place that is still open.
T.AbstractButton {
    id: row

    required property string title
    required property string detail
    required property int percent

    implicitWidth: Math.round(280 * Theme.scale)
    implicitHeight: Math.max(Math.round(32 * Theme.scale), layout.implicitHeight + Theme.spaceSmall)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: title
    Accessible.role: Accessible.Link
    Accessible.name: title
    Accessible.description: detail
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: row.hovered || row.down ? Theme.surfaceHover : "transparent"
        border.width: row.visualFocus ? 2 : 0
        border.color: Theme.focus
    }
    contentItem: RowLayout {
        id: layout
        spacing: Theme.space

        Text {
            Layout.leftMargin: Theme.spaceTiny
            Layout.preferredWidth: Math.round(126 * Theme.scale)
            text: row.title
            font.pixelSize: Theme.fontBody
            color: Theme.textPrimary
            elide: Text.ElideRight
        }
        ProgressLine {
            Layout.preferredWidth: Math.round(110 * Theme.scale)
            implicitHeight: Math.round(6 * Theme.scale)
            opacity: row.percent < 0 ? 0 : 1  // what cannot be counted keeps its place
            value: Math.max(0, row.percent) / 100
            Accessible.ignored: true  // the detail says it
        }
        Text {
            Layout.fillWidth: true
            text: row.detail
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            wrapMode: Text.Wrap
        }
        Text {
            Layout.rightMargin: Theme.spaceTiny
            text: "›"
            font.pixelSize: Theme.fontLarge
            color: row.hovered || row.visualFocus ? Theme.accent : Theme.textSecondary
            Accessible.ignored: true
        }
    }
}
