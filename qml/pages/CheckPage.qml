import QtQuick
import QtQuick.Layouts
import HopLuu

// What is open, and the submission.
DeskPage {
    id: page

    title: qsTr("Kiểm tra và nộp")
    subtitle: checks.summary

    CheckList {
        id: checks
        year: page.program.year
    }
    SubmissionDesk {
        id: submission
        year: page.program.year
    }

    OpenWorkList {
        id: work
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: side.left
        anchors.leftMargin: Theme.spaceLarge
        anchors.bottomMargin: Theme.space
        anchors.rightMargin: Theme.space
        focus: true
        checks: checks
        program: page.program
    }
    ScrollColumn {
        id: side
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space
        width: Math.min(page.width * 0.42, Math.round(400 * Theme.scale)) + margin
        leftMargin: 0

        SubmissionCard {
            Layout.fillWidth: true
            program: page.program
            desk: submission
            checks: checks
            onWantsToSubmit: dialog.open()
        }
        RefusedCard {
            Layout.fillWidth: true
            visible: checks.refused > 0
            checks: checks
        }
        DifferenceCard {
            Layout.fillWidth: true
            visible: submission.differenceTitle.length > 0
            program: page.program
            desk: submission
        }
    }
    SubmitDialog {
        id: dialog
        program: page.program
        desk: submission
        checks: checks
    }
}
