import QtQuick
import QtQuick.Layouts
import HopLuu

// What is left to do before the year can be submitted.
Card {
    id: card

    required property Overview overview
    required property Program program

    title: qsTr("Việc còn lại")

    Label {
        Layout.fillWidth: true
        visible: card.overview.work.count === 0
        tone: Label.Secondary
        text: qsTr("Không còn việc gì trong năm nay.")
    }
    LinkList {
        Layout.fillWidth: true
        visible: card.overview.work.count > 0
        rows: card.overview.work
        program: card.program
        rowName: "work"
    }
}
