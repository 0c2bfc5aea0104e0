import QtQuick
import QtQuick.Layouts
import HopLuu

// Who wrote what lately, newest first.
Card {
    id: card

    required property ColleaguesDesk desk
    required property Program program

    title: qsTr("Ai đã ghi gì gần đây")

    Label {
        Layout.fillWidth: true
        visible: card.desk.recent.count === 0
        tone: Label.Secondary
        text: qsTr("Năm nay chưa ai ghi gì. Những gì anh/chị và đồng nghiệp nhập sẽ hiện ở đây.")
    }
    EntryList {
        objectName: "recent"
        Layout.fillWidth: true
        Layout.fillHeight: true
        rows: card.desk.recent
        program: card.program
        name: card.title
    }
}
