import QtQuick
import QtQuick.Layouts
import HopLuu

// A titled sheet of paper; what stands in it is laid out in a column.
Rectangle {
    id: card

    property string title: ""
    property string subtitle: ""
    default property alias content: column.data
    property alias headItems: head.data

    implicitWidth: column.implicitWidth + 2 * Theme.space
    implicitHeight: column.implicitHeight + 2 * Theme.space
    color: Theme.surface
    border.color: Theme.border
    radius: Theme.radius
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.space
        spacing: Theme.spaceSmall

        RowLayout {
            visible: card.title.length > 0
            spacing: Theme.spaceSmall
            Text {
                text: card.title
                font.pixelSize: Theme.fontLarge
                font.weight: Font.DemiBold
                color: Theme.textPrimary
            }
            Text {
                Layout.fillWidth: true
                text: card.subtitle
                font.pixelSize: Theme.fontSmall
                color: Theme.textSecondary
                elide: Text.ElideRight
            }
            Row {
                id: head
                spacing: Theme.spaceTiny
            }
        }
    }
}
