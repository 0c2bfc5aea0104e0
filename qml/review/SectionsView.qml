pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// What the board has written, as it reads.
ListView {
    id: list

    required property ReviewDesk desk

    objectName: "reviewSections"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    model: desk.sections
    T.ScrollBar.vertical: DeskScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Báo cáo của Ban")

    delegate: ColumnLayout {
        id: section
        required property string number
        required property string title
        required property string text
        width: ListView.view.width
        spacing: Theme.spaceTiny

        Label {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space
            Layout.leftMargin: Theme.spaceLarge
            Layout.rightMargin: Theme.spaceLarge
            font.weight: Font.DemiBold
            text: section.number + " " + section.title
        }
        Text {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceLarge
            Layout.rightMargin: Theme.spaceLarge
            Layout.maximumWidth: Math.round(760 * Theme.scale)
            text: section.text.length > 0 ? section.text : qsTr("Ban chưa viết mục này.")
            textFormat: Text.PlainText
            font.family: Theme.documentFamily
            font.pixelSize: Theme.fontLarge
            font.italic: section.text.length === 0
            color: section.text.length > 0 ? Theme.textPrimary : Theme.textSecondary
            wrapMode: Text.Wrap
            lineHeight: 1.25
        }
    }
}
