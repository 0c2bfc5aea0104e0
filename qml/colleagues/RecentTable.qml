pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
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
    ListView {
        id: list
        objectName: "recent"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: card.desk.recent
        T.ScrollBar.vertical: DeskScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: card.title

        delegate: EntryRow {
            required person
            required isOwn
            required isUnsent

            width: ListView.view.width - Theme.space
            onClicked: card.program.go(page, item)
        }
    }
}
