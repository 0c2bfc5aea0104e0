import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// One row of the board's annex, with last year's figure and the other boards' beside it.
T.AbstractButton {
    id: row

    required property ReviewColumns columns
    required property string key
    required property string kind
    required property string number
    required property string name
    required property string unit
    required property string lastYear
    required property string thisYear
    required property bool isEstimate
    required property string change
    required property string others
    required property string remark
    required property string marker
    required property int tone
    required property bool isMarked
    required property int comments
    required property bool isChanged
    property bool isCurrent: false
    property bool hasFocusMark: false
    signal markToggled

    readonly property bool isHeading: kind === "heading"

    objectName: "review-" + key
    implicitHeight: Theme.rowHeight
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: name
    Keys.onSpacePressed: markToggled()  // the current row of a list has the focus
    onDoubleClicked: markToggled()
    Accessible.role: Accessible.Row
    Accessible.name: number + " " + name + ", " + thisYear + " " + unit
    Accessible.description: (isMarked ? qsTr("đã đánh dấu để trả lại") : "") + " " + remark

    background: Rectangle {
        color: row.isHeading ? Theme.surfaceSunken : row.isCurrent ? Theme.selection : row.hovered ? Theme.surfaceHover : row.isMarked ? Theme.warningSurface : "transparent"
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
            text: row.isMarked ? "↩" : row.marker
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            color: row.isMarked ? Theme.warning : [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning, Theme.error][row.tone]
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
            text: row.name + (row.comments > 0 ? "  ✎" : "")
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
            visible: row.columns.hasLastYear && !row.isHeading
            Layout.preferredWidth: row.columns.figure
            text: row.lastYear
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
        TableText {
            visible: !row.isHeading
            Layout.preferredWidth: row.columns.figure
            text: row.thisYear
            font.italic: row.isEstimate
            font.weight: row.isChanged || row.kind === "derived" ? Font.DemiBold : Font.Normal
            color: row.isChanged ? Theme.accent : Theme.textPrimary
            horizontalAlignment: Text.AlignRight
        }
        TableText {
            visible: row.columns.hasLastYear && !row.isHeading
            Layout.preferredWidth: row.columns.change
            text: row.change
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
        TableText {
            visible: !row.isHeading
            Layout.preferredWidth: row.columns.others
            Layout.rightMargin: Theme.space
            text: row.others
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
    }
}
