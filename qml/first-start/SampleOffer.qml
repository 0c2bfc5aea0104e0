import QtQuick
import QtQuick.Layouts
import HopLuu

// For whoever has no invitation yet.
Card {
    id: card

    required property Program program

    title: qsTr("Chưa có lời mời?")

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Xem thử với dữ liệu mẫu: số liệu thật năm 2022 của các KCN Hà Nội, trong một khối nằm gọn trong chương trình này. Nhập, kiểm tra, nộp và nhận biên nhận đều làm được; không có gì ra khỏi máy, và không lẫn với số liệu thật của anh/chị sau này.")
    }
    DeskButton {
        objectName: "openSample"
        text: qsTr("Xem thử dữ liệu mẫu")
        onClicked: card.program.openSample()
    }
}
