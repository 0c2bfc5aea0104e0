import QtQuick
import QtQuick.Layouts
import HopLuu

Card {
    id: card

    required property Overview overview
    required property Program program

    title: qsTr("Cần xử lý")

    Label {
        Layout.fillWidth: true
        visible: card.overview.needs.count === 0
        tone: Label.Secondary
        text: qsTr("Hiện không có gì phải làm.")
    }
    LinkList {
        Layout.fillWidth: true
        visible: card.overview.needs.count > 0
        rows: card.overview.needs
        program: card.program
        rowName: "need"
    }
}
