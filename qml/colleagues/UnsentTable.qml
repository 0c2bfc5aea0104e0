import QtQuick
import QtQuick.Layouts
import HopLuu

// What this laptop has and nobody else knows of yet.
Card {
    id: card

    required property ColleaguesDesk desk
    required property Program program

    title: qsTr("Tôi chưa gửi")
    headItems: [
        DeskButton {
            objectName: "sendUnsent"
            visible: card.desk.unsent.count > 0
            kind: DeskButton.Quiet
            text: qsTr("Gửi và nhận")
            onClicked: card.program.go("exchange")
        }
    ]

    Label {
        Layout.fillWidth: true
        visible: card.desk.unsent.count === 0
        tone: Label.Secondary
        text: qsTr("Mọi thứ ghi trên máy này đã tới máy chủ.")
    }
    EntryList {
        objectName: "unsent"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: contentHeight
        visible: count > 0
        rows: card.desk.unsent
        program: card.program
        name: card.title
    }
}
