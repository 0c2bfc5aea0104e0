import QtQuick
import QtQuick.Layouts
import HopLuu

// A sentence about the page that stays while it is true, with what can be done. `actions` are quiet buttons at its end.
Rectangle {
    id: banner

    property int tone: Badge.Information
    property string text: ""
    property string remedy: ""
    default property alias actions: row.data

    readonly property color ink: [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning, Theme.error][tone]

    implicitHeight: layout.implicitHeight + 2 * Theme.spaceSmall
    color: [Theme.surfaceHover, Theme.informationSurface, Theme.confirmedSurface, Theme.warningSurface, Theme.errorSurface][tone]
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text + " " + remedy

    Rectangle {
        width: 3
        height: parent.height
        color: banner.ink
    }
    GridLayout {
        id: layout
        // The buttons beside the sentence where there is room, else under it.
        columns: row.implicitWidth > banner.width / 2 ? 1 : 2
        anchors.fill: parent
        anchors.leftMargin: Theme.space
        anchors.rightMargin: Theme.space
        columnSpacing: Theme.space
        rowSpacing: Theme.spaceTiny

        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true
            Text {
                Layout.fillWidth: true
                text: banner.text
                font.pixelSize: Theme.fontBody
                font.weight: banner.remedy.length > 0 ? Font.DemiBold : Font.Normal
                color: Theme.textPrimary
                wrapMode: Text.Wrap
            }
            Text {
                Layout.fillWidth: true
                visible: banner.remedy.length > 0
                text: banner.remedy
                font.pixelSize: Theme.fontBody
                color: Theme.textPrimary
                wrapMode: Text.Wrap
            }
        }
        Row {
            id: row
            spacing: Theme.spaceTiny
        }
    }
}
