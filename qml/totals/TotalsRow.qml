import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// One row of the merged table.
T.AbstractButton {
    id: row

    required property TotalsColumns columns
    required property string key
    required property string kind
    required property string number
    required property string name
    required property string unit
    required property string lastYear
    required property string total
    required property bool isEstimate
    required property string change
    required property string boards
    required property bool isWhole
    required property string marker
    required property int tone
    required property bool isAdjusted
    property bool isCurrent: false
    property bool hasFocusMark: false

    readonly property bool isHeading: kind === "heading"

    objectName: "total-" + key
    implicitHeight: Theme.rowHeight
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: name
    Accessible.role: Accessible.Row
    Accessible.name: number + " " + name + ", " + total + " " + unit + ", " + boards

    background: Rectangle {
        color: row.isHeading ? Theme.surfaceSunken : row.isCurrent ? Theme.selection : row.hovered ? Theme.surfaceHover : "transparent"
        border.width: row.hasFocusMark && row.isCurrent ? 2 : 0
        border.color: Theme.focus
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }
    contentItem: RowLayout {
        spacing: Theme.spaceSmall

        TableText {
            Layout.preferredWidth: row.columns.mark
            text: row.marker
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            color: [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning, Theme.error][row.tone]
        }
        TableText {
            Layout.preferredWidth: row.columns.number
            text: row.number
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignHCenter
        }
        TableText {
            Layout.fillWidth: true
            leftPadding: row.isHeading || row.number.length > 0 ? 0 : Theme.space
            text: row.name
            font.weight: row.isHeading ? Font.DemiBold : Font.Normal
            color: row.kind === "derived" ? Theme.textSecondary : Theme.textPrimary
        }
        TableText {
            visible: !row.isHeading
            Layout.preferredWidth: row.columns.unit
            text: row.unit
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
        }
        TableText {
            visible: !row.isHeading
            Layout.preferredWidth: row.columns.figure
            text: row.lastYear
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
        TableText {
            visible: !row.isHeading
            Layout.preferredWidth: row.columns.figure
            text: row.total + (row.isAdjusted ? " *" : "")
            font.italic: row.isEstimate
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignRight
        }
        TableText {
            visible: !row.isHeading
            Layout.preferredWidth: row.columns.change
            text: row.change
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
        TableText {
            visible: !row.isHeading
            Layout.preferredWidth: row.columns.boards
            Layout.rightMargin: Theme.space
            text: row.boards
            font.pixelSize: Theme.fontSmall
            color: row.isWhole ? Theme.textSecondary : Theme.warning
            horizontalAlignment: Text.AlignRight
        }
    }
}
