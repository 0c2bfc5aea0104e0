import QtQuick
import QtQuick.Layouts
import HopLuu

Card {
    id: card

    required property Overview overview
    required property Program program

    title: qsTr("Cần anh/chị")

    Label {
        Layout.fillWidth: true
        visible: card.overview.needs.count === 0
        tone: Label.Secondary
        text: qsTr("Hiện không có gì phải làm.")
    }
    LinkList {
        Layout.fillWidth: true
        rows: card.overview.needs
        program: card.program
        rowName: "need"
    }
}
