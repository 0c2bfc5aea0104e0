pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

Card {
    id: card

    required property Overview overview
    required property Program program

    title: qsTr("Các phép kiểm tra")

    Label {
        Layout.fillWidth: true
        visible: card.overview.rules.count === 0
        tone: Label.Secondary
        text: qsTr("Không phép kiểm tra nào thấy điều bất thường trong những gì đã nhập.")
    }
    LinkList {
        Layout.fillWidth: true
        visible: card.overview.rules.count > 0
        rows: card.overview.rules
        program: card.program
        rowName: "rule"
    }
}
