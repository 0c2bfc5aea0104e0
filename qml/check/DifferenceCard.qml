pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// What has changed since the submission before: each place with what it was and what it is.
Card {
    id: card

    required property Program program
    required property SubmissionDesk desk

    title: qsTr("Khác lần trước")

    Label {
        objectName: "differenceTitle"
        Layout.fillWidth: true
        text: card.desk.differenceTitle
        tone: Label.Secondary
    }
    Repeater {
        model: card.desk.differences
        ColumnLayout {
            id: change
            required property string name
            required property string before
            required property string after
            required property string page
            required property string item

            objectName: "difference-" + item
            Layout.fillWidth: true
            spacing: 0
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceTiny
                Text {
                    Layout.fillWidth: true
                    text: change.name
                    font.pixelSize: Theme.fontBody
                    color: Theme.textPrimary
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                DeskButton {
                    implicitHeight: Theme.rowHeight
                    kind: DeskButton.Quiet
                    text: qsTr("Tới đó")
                    Accessible.name: qsTr("Tới đó: %1").arg(change.name)
                    onClicked: card.program.go(change.page, change.item)
                }
            }
            Label {
                Layout.fillWidth: true
                text: change.before + "  →  " + change.after
                tone: Label.Small
                maximumLineCount: 4
                elide: Text.ElideRight
            }
        }
    }
}
