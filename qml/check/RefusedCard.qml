import QtQuick
import QtQuick.Layouts
import HopLuu

// What the server refused stays here; the way out is to ask the leader, with a text that is ready to be sent.
Card {
    id: card

    required property CheckList checks

    title: qsTr("Xin Khối trưởng mở lại")

    Label {
        Layout.fillWidth: true
        text: qsTr("Những gì đã nhập vẫn còn trên máy này. Chép nội dung dưới đây gửi cho Khối trưởng qua Zalo hoặc thư điện tử; khi được mở lại, hãy nhập lại các giá trị.")
        tone: Label.Secondary
    }
    DeskTextArea {
        id: request
        objectName: "exceptionRequest"
        Layout.fillWidth: true
        implicitHeight: Math.round(150 * Theme.scale)
        text: card.checks.exceptionRequest
        area.Accessible.name: card.title
    }
    DeskButton {
        objectName: "copyRequest"
        text: qsTr("Chép nội dung")
        onClicked: card.checks.copy(request.text)
    }
}
