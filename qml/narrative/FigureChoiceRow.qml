import QtQuick
import QtQuick.Layouts
import HopLuu

// One figure of the annex in a list: its row, its name, what it is now.
Rectangle {
    id: choice

    required property int index
    required property string row
    required property string name
    required property string value
    required property bool isCurrent
    signal chosen()
    signal pointed()

    implicitHeight: Theme.rowHeight
    color: isCurrent ? Theme.selection : "transparent"
    radius: Theme.radius
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ": " + value
    Accessible.onPressAction: choice.chosen()

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.spaceSmall
        anchors.rightMargin: Theme.spaceLarge  // the scroll bar
        spacing: Theme.spaceSmall
        Text {
            Layout.preferredWidth: Math.round(20 * Theme.scale)
            text: choice.row
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
        Text {
            Layout.fillWidth: true
            text: choice.name
            font.pixelSize: Theme.fontBody
            color: Theme.textPrimary
            elide: Text.ElideMiddle
        }
        Text {
            text: choice.value
            font.pixelSize: Theme.fontBody
            color: Theme.textPrimary
        }
    }
    HoverHandler {
        onHoveredChanged: {
            if (hovered) {
                choice.pointed();
            }
        }
    }
    TapHandler {
        onTapped: choice.chosen()
    }
}
