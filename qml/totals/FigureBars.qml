pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The chart of a figure: the boards compared, and this year with the last. Also what is saved as a picture.
Rectangle {
    id: chart

    required property TotalsDesk desk

    objectName: "chart"
    implicitWidth: Math.round(680 * Theme.scale)
    implicitHeight: column.implicitHeight + 2 * Theme.spaceLarge
    color: Theme.surface
    Accessible.role: Accessible.Chart
    Accessible.name: desk.itemName + ", " + desk.amount

    component Bar: RowLayout {
        id: bar
        required property string label
        required property string value
        required property real share
        spacing: Theme.spaceSmall
        TableText {
            Layout.preferredWidth: Math.round(110 * Theme.scale)
            text: bar.label
        }
        Item {
            Layout.fillWidth: true
            implicitHeight: Math.round(18 * Theme.scale)
            Rectangle {
                width: Math.max(bar.share > 0 ? 1 : 0, parent.width * bar.share)
                height: parent.height
                color: Theme.accent
            }
        }
        TableText {
            Layout.preferredWidth: Math.round(110 * Theme.scale)
            text: bar.value
            horizontalAlignment: Text.AlignRight
        }
    }
    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.spaceLarge
        spacing: Theme.spaceTiny

        Label {
            Layout.fillWidth: true
            tone: Label.Heading
            text: chart.desk.itemName
        }
        Label {
            Layout.fillWidth: true
            tone: Label.Secondary
            text: chart.desk.amount + " · " + chart.desk.standing
        }
        Repeater {
            model: chart.desk.parts
            Bar {
                required property string name
                Layout.fillWidth: true
                label: name
            }
        }
        Label {
            Layout.topMargin: Theme.space
            visible: chart.desk.years.count > 0
            font.weight: Font.DemiBold
            text: qsTr("So với năm trước")
        }
        Repeater {
            model: chart.desk.years
            Bar {
                Layout.fillWidth: true
            }
        }
    }
}
