import QtQuick
import QtQuick.Layouts
import HopLuu

// A board passes to another on a day, by a decision.
DeskDialog {
    id: dialog

    required property SetupDesk desk
    property int member: -1  // of the list; -1: a board from elsewhere

    function ask(member: int) {
        dialog.member = member;
        open();
    }

    objectName: "mergeDialog"
    title: qsTr("Sáp nhập")
    implicitWidth: Math.round(560 * Theme.scale)
    onAboutToShow: {
        name.text = "";
        shortName.text = "";
        day.text = "";
        successor.currentIndex = member === 0 ? 1 : 0;
    }
    onAccepted: desk.merge(member, name.text, shortName.text, successor.currentIndex, day.text, decision.text)

    Label {
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        visible: dialog.member >= 0
        text: dialog.member >= 0 ? dialog.desk.text("/members/" + dialog.member + "/name", dialog.desk.generation) : ""
    }
    DeskTextField {
        id: name
        objectName: "mergeName"
        Layout.fillWidth: true
        visible: dialog.member < 0
        placeholderText: qsTr("Tên đầy đủ của Ban ngoài Khối")
    }
    DeskTextField {
        id: shortName
        objectName: "mergeShortName"
        visible: dialog.member < 0
        placeholderText: qsTr("Tên ngắn")
    }
    Label {
        text: qsTr("nhập vào")
    }
    DeskComboBox {
        id: successor
        objectName: "mergeSuccessor"
        Layout.fillWidth: true
        model: dialog.desk.memberNames
    }
    DeskTextField {
        id: day
        objectName: "mergeDay"
        placeholderText: qsTr("Từ ngày (ngày/tháng/năm)")
    }
    DeskTextField {
        id: decision
        objectName: "mergeDecision"
        Layout.fillWidth: true
        placeholderText: qsTr("Theo văn bản nào")
    }
    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Ban nhập vào không còn là thành viên; số liệu các kỳ cũ của Ban còn nguyên. Báo cáo so được với năm trước theo hai cách: như đã báo cáo, hoặc cộng lại theo các Ban hiện nay.")
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.reject()
        },
        DeskButton {
            objectName: "confirmMerge"
            kind: DeskButton.Primary
            enabled: day.text.trim().length > 0 && decision.text.trim().length > 0 && successor.currentIndex >= 0
                     && successor.currentIndex !== dialog.member && (dialog.member >= 0 || (name.text.trim().length > 0 && shortName.text.trim().length > 0))
            text: qsTr("Ghi việc sáp nhập")
            onClicked: dialog.accept()
        }
    ]
}
