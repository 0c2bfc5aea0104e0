import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// One thing that was written: where, what, by whom, when. Leads there.
T.AbstractButton {
    id: row

    required property string place
    required property string value
    required property string when
    required property string page
    required property string item
    required property string person  // empty: it goes without saying
    required property bool isUnsent
    property bool isCurrent: false

    implicitWidth: Math.round(280 * Theme.scale)
    implicitHeight: layout.implicitHeight + Theme.spaceSmall
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: place
    Accessible.role: Accessible.Link
    Accessible.name: place + ": " + value
    Accessible.description: person + " " + when

    background: Rectangle {
        radius: Theme.radius
        color: row.hovered || row.down ? Theme.surfaceHover : "transparent"
        border.width: row.isCurrent ? 2 : 0
        border.color: Theme.focus
    }
    contentItem: RowLayout {
        id: layout
        spacing: Theme.space

        ColumnLayout {
            Layout.leftMargin: Theme.spaceTiny
            Layout.fillWidth: true
            spacing: 0
            Label {
                Layout.fillWidth: true
                text: row.place
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Label {
                Layout.fillWidth: true
                tone: Label.Small
                text: {
                    const parts = row.person.length > 0 ? [row.person, row.when] : [row.when];
                    return (row.isUnsent ? parts.concat(qsTr("chưa gửi")) : parts).join(" · ");
                }
                maximumLineCount: 1
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }
        }
        Label {
            Layout.preferredWidth: Math.min(implicitWidth, Math.round(150 * Theme.scale), Math.round(row.width * 0.4))
            text: row.value
            horizontalAlignment: Text.AlignRight
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Text {
            Layout.rightMargin: Theme.spaceTiny
            text: "›"
            font.pixelSize: Theme.fontLarge
            color: row.hovered || row.isCurrent ? Theme.accent : Theme.textSecondary
            Accessible.ignored: true
        }
    }
}
