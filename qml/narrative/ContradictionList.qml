pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// Figures in the text that the annex knows otherwise, each with what to put in its place.
Rectangle {
    id: contradictions

    required property NarrativeDesk desk
    required property bool isWritable

    visible: list.count > 0
    implicitHeight: column.implicitHeight + 2 * Theme.spaceSmall
    color: Theme.warningSurface
    border.color: Theme.border
    radius: Theme.radius
    Accessible.role: Accessible.Grouping
    Accessible.name: heading.text

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.spaceSmall
        spacing: Theme.spaceTiny

        Text {
            id: heading
            text: qsTr("%n số trong bài khác với biểu", "", list.count)
            font.pixelSize: Theme.fontBody
            font.weight: Font.DemiBold
            color: Theme.warning
        }
        ListView {
            id: list
            objectName: "contradictions"
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: Math.min(contentHeight, Math.round(132 * Theme.scale))
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            spacing: Theme.spaceTiny
            model: contradictions.desk.contradictions
            T.ScrollBar.vertical: DeskScrollBar {}
            delegate: ContradictionRow {
                width: list.width
                isWritable: contradictions.isWritable
                onTaken: isBound => contradictions.desk.takeOver(index, isBound)
            }
        }
    }
}
