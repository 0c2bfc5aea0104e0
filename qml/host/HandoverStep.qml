import QtQuick
import QtQuick.Layouts
import HopLuu

// One step of a handover: what it is for, what came of it, and, while it runs, how far it is.
Card {
    id: card

    required property HandoverDesk desk
    required property int number
    required property string what
    property string explanation: ""
    property bool isDone: false
    property string result: ""
    property int resultTone: Badge.Neutral
    property string warning: ""
    default property alias actions: buttons.data

    objectName: "handoverStep-" + number
    title: qsTr("%1. %2").arg(number).arg(what)
    headItems: [
        Badge {
            visible: card.isDone || card.desk.step === card.number
            tone: card.isDone ? Badge.Neutral : Badge.Information
            text: card.isDone ? qsTr("Xong") : qsTr("Bước này")
        }
    ]
    Label {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Label.Secondary
        text: card.explanation
    }
    Banner {
        objectName: "stepResult-" + card.number
        Layout.fillWidth: true
        visible: text.length > 0
        tone: card.resultTone
        text: card.result
    }
    Banner {
        objectName: "stepWarning-" + card.number
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Badge.Warning
        text: card.warning
    }
    Banner {
        objectName: "stepProblem-" + card.number
        Layout.fillWidth: true
        visible: card.desk.failedStep === card.number && text.length > 0
        tone: Badge.Error
        text: card.desk.problem
        remedy: card.desk.remedy
    }
    RowLayout {
        Layout.fillWidth: true
        visible: card.desk.workingStep === card.number
        spacing: Theme.spaceSmall
        ProgressLine {
            Layout.preferredWidth: Math.round(200 * Theme.scale)
            value: card.desk.progress
            means: card.desk.work
        }
        Label {
            Layout.fillWidth: true
            text: card.desk.work
        }
        DeskButton {
            objectName: "cancelStep-" + card.number
            visible: card.desk.canCancel
            text: qsTr("Dừng lại")
            onClicked: card.desk.cancel()
        }
    }
    Flow {
        id: buttons
        Layout.fillWidth: true
        spacing: Theme.spaceSmall
    }
}
