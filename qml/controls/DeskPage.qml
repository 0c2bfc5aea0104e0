import QtQuick
import QtQuick.Layouts
import HopLuu

// The frame of every page: its title, a tool bar at the right of it, then what it is about.
FocusScope {
    id: page

    required property Program program
    required property string title
    property string subtitle: ""
    property alias tools: tools.data
    default property alias content: body.data

    /// Called when somebody asks for an item of this page: a cell, a section, a rule. Pages that have items replace it.
    function show(item: string) {
    }

    Accessible.role: Accessible.Pane
    Accessible.name: title

    RowLayout {
        id: head
        x: Theme.spaceLarge
        width: page.width - 2 * Theme.spaceLarge
        height: Math.round(48 * Theme.scale)
        spacing: Theme.space

        Text {
            text: page.title
            font.pixelSize: Theme.fontTitle
            font.weight: Font.DemiBold
            color: Theme.textPrimary
        }
        Text {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            text: page.subtitle
            font.pixelSize: Theme.fontBody
            color: Theme.textSecondary
            elide: Text.ElideRight
        }
        Row {
            id: tools
            spacing: Theme.spaceTiny
        }
    }
    Item {
        id: body
        anchors.fill: parent
        anchors.topMargin: head.height
    }
}
