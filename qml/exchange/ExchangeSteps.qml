pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The way of the figures to the leader, a box each: how many, since when. Green only where the server has said so.
Rectangle {
    id: steps

    required property ExchangeController exchange

    implicitHeight: row.implicitHeight + 2
    color: Theme.surface
    border.color: Theme.border
    radius: Theme.radius

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0

        Repeater {
            model: steps.exchange.steps
            Item {
                id: step
                required property int index
                required property string key
                required property string label
                required property string count
                required property string time
                required property int tone
                required property string detail

                objectName: "step-" + key
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                implicitHeight: column.implicitHeight + 2 * Theme.space
                Accessible.role: Accessible.StaticText
                Accessible.name: label + ": " + count + (time.length > 0 ? ", " + time : "") + ". " + detail

                Rectangle {
                    visible: step.index > 0
                    width: 1
                    height: parent.height
                    color: Theme.border
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: step.tone === Badge.Neutral ? 0 : 3
                    color: [Theme.border, Theme.information, Theme.confirmed, Theme.warning, Theme.error][step.tone]
                }
                Column {
                    id: column
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: Theme.space
                    spacing: 2

                    Label {
                        width: parent.width
                        text: step.label
                        tone: Label.Secondary
                    }
                    Text {
                        text: step.count
                        font.pixelSize: Theme.fontTitle
                        font.weight: Font.DemiBold
                        color: [Theme.textPrimary, Theme.information, Theme.confirmed, Theme.warning, Theme.error][step.tone]
                    }
                    Label {
                        width: parent.width
                        visible: step.time.length > 0
                        text: step.time
                        tone: Label.Small
                    }
                    Label {
                        width: parent.width
                        text: step.detail
                        tone: Label.Small
                    }
                }
            }
        }
    }
}
