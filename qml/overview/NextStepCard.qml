import QtQuick
import QtQuick.Layouts
import HopLuu

// The deadline, and the one thing to do next.
Card {
    id: card

    required property Overview overview
    required property Program program

    RowLayout {
        spacing: Theme.spaceLarge

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2
            Label {
                tone: Label.Small
                // A closed year waits for others, unless it is still to be sent.
                text: card.program.year.isWritable || card.overview.nextPage === "exchange" ? qsTr("Việc tiếp theo") : qsTr("Tình trạng")
            }
            Text {
                objectName: "nextTitle"
                Layout.fillWidth: true
                text: card.overview.nextTitle
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
                color: card.overview.nextTone === Badge.Confirmed ? Theme.confirmed : Theme.textPrimary
                wrapMode: Text.Wrap
            }
            Label {
                Layout.fillWidth: true
                text: card.overview.nextDetail
                tone: Label.Secondary
            }
        }
        DeskButton {
            objectName: "nextButton"
            focus: true
            kind: DeskButton.Primary
            text: card.overview.nextButton
            onClicked: card.program.go(card.overview.nextPage, card.overview.nextItem)
        }
        Rectangle {
            Layout.fillHeight: true
            implicitWidth: 1
            color: Theme.border
        }
        ColumnLayout {
            Layout.preferredWidth: Math.round(170 * Theme.scale)
            spacing: 2
            Label {
                objectName: "deadline"
                Layout.fillWidth: true
                text: card.overview.deadline
            }
            Text {
                objectName: "daysLeft"
                Layout.fillWidth: true
                visible: text.length > 0
                text: card.overview.daysLeft
                font.pixelSize: Theme.fontLarge
                font.weight: Font.DemiBold
                color: card.overview.deadlineTone === Badge.Error ? Theme.error : card.overview.deadlineTone === Badge.Warning ? Theme.warning : Theme.textPrimary
                wrapMode: Text.Wrap
            }
        }
    }
}
