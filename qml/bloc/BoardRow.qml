pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// One board: how far each part of its year is.
T.AbstractButton {
    id: row

    required property string key
    required property string name
    required property string stage
    required property int stageTone
    required property string annex
    required property int annexPercent
    required property string narrative
    required property int narrativePercent
    required property string scores
    required property int scoresPercent
    required property string files
    required property string findings
    required property int findingsTone
    required property string deadline
    required property bool isExtended
    required property string heard
    required property BoardColumns columns
    property bool isCurrent: false
    property bool hasFocusMark: false

    objectName: "board-" + key
    implicitHeight: Math.max(Math.round(40 * Theme.scale), layout.implicitHeight + Theme.spaceSmall)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: name
    Accessible.role: Accessible.Row
    Accessible.name: name + ", " + stage
    Accessible.description: annex + ", " + narrative + ", " + scores + ", " + findings

    background: Rectangle {
        color: row.isCurrent ? Theme.selection : row.hovered ? Theme.surfaceHover : "transparent"
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
        id: layout
        spacing: Theme.spaceSmall

        Text {
            Layout.leftMargin: Theme.space
            Layout.fillWidth: true
            text: row.name
            font.pixelSize: Theme.fontBody
            color: Theme.textPrimary
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Item {
            Layout.preferredWidth: row.columns.stage
            implicitHeight: badge.implicitHeight
            Badge {
                id: badge
                width: Math.min(implicitWidth, parent.width)
                text: row.stage
                tone: row.stageTone
            }
        }
        PartCell {
            Layout.preferredWidth: row.columns.part
            count: row.annex
            percent: row.annexPercent
        }
        PartCell {
            Layout.preferredWidth: row.columns.part
            count: row.narrative
            percent: row.narrativePercent
        }
        PartCell {
            Layout.preferredWidth: row.columns.part
            count: row.scores
            percent: row.scoresPercent
        }
        Text {
            Layout.preferredWidth: row.columns.files
            text: row.files
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
        Text {
            Layout.preferredWidth: row.columns.findings
            Layout.leftMargin: Theme.spaceSmall
            text: row.findings
            font.pixelSize: Theme.fontSmall
            color: [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning, Theme.error][row.findingsTone]
        }
        Text {
            Layout.preferredWidth: row.columns.deadline
            text: row.deadline
            font.pixelSize: Theme.fontSmall
            font.weight: row.isExtended ? Font.DemiBold : Font.Normal
            color: row.isExtended ? Theme.textPrimary : Theme.textSecondary
        }
        Text {
            Layout.preferredWidth: row.columns.heard
            Layout.rightMargin: Theme.space
            text: row.heard
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
        }
    }
}
