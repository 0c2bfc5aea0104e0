import QtQuick
import QtQuick.Layouts
import HopLuu

// One section: its number and title, and under it what is written. A heading that asks for no text is only a heading.
Rectangle {
    id: row

    required property string key
    required property string number
    required property int level
    required property string title
    required property bool isAsked
    required property bool isEmpty
    required property string wordsText
    required property int wrong
    required property bool inConflict
    required property bool isCurrent
    signal chosen()

    objectName: "section-" + key
    implicitHeight: line.implicitHeight + (isAsked ? 2 * Theme.spaceTiny : Theme.spaceSmall)
    color: isCurrent ? Theme.selection : pointer.hovered && isAsked ? Theme.surfaceHover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: number + " " + title + (isAsked ? ". " + state.text : "")
    Accessible.onPressAction: row.chosen()

    Rectangle {
        width: 3
        height: parent.height
        visible: row.isCurrent
        color: Theme.accent
    }
    RowLayout {
        id: line
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space + Math.max(0, row.level - 1) * Theme.spaceSmall
        width: parent.width - x - Theme.spaceLarge  // the scroll bar
        spacing: Theme.spaceSmall

        Text {
            Layout.alignment: Qt.AlignTop
            text: row.number
            font.pixelSize: Theme.fontBody
            font.weight: row.level === 1 ? Font.DemiBold : Font.Normal
            color: row.isAsked ? Theme.textPrimary : Theme.textSecondary
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            Text {
                Layout.fillWidth: true
                text: row.title
                font.pixelSize: Theme.fontBody
                font.weight: row.level === 1 || row.isCurrent ? Font.DemiBold : Font.Normal
                color: row.isAsked ? Theme.textPrimary : Theme.textSecondary
                wrapMode: Text.Wrap
            }
            Text {
                id: state
                Layout.fillWidth: true
                visible: row.isAsked
                text: {
                    if (row.inConflict) {
                        return qsTr("hai bản khác nhau");
                    }
                    return row.wrong > 0 ? qsTr("%1 · %n chỗ lệch biểu", "", row.wrong).arg(row.wordsText) : row.wordsText;
                }
                font.pixelSize: Theme.fontSmall
                color: row.wrong > 0 || row.inConflict ? Theme.warning : Theme.textSecondary
                font.italic: row.isEmpty
                wrapMode: Text.Wrap
            }
        }
    }
    HoverHandler {
        id: pointer
        cursorShape: row.isAsked ? Qt.PointingHandCursor : Qt.ArrowCursor
    }
    TapHandler {
        enabled: row.isAsked
        onTapped: row.chosen()
    }
}
