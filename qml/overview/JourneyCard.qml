import QtQuick
import QtQuick.Layouts
import HopLuu

// How far the figures have come. Green is only what the server has confirmed.
Card {
    id: card

    required property Overview overview
    required property Program program

    title: qsTr("Từ máy này tới Khối trưởng")

    LinkList {
        Layout.fillWidth: true
        rows: card.overview.journey
        program: card.program
        rowName: "journey"
    }
}
