import QtQuick
import QtQuick.Layouts
import HopLuu

// For whom the next invitation is.
Card {
    id: card

    required property InvitationDesk desk

    title: qsTr("Mời một máy")

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Mỗi người làm việc trên máy của mình cần một lời mời riêng. Lời mời dùng được một lần.")
    }
    Fact {
        name: qsTr("Ban")
        isField: true
        DeskComboBox {
            id: place
            objectName: "invitedPlace"
            Layout.fillWidth: true
            Layout.maximumWidth: Math.round(420 * Theme.scale)
            model: card.desk.places
            textRole: "name"
            valueRole: "key"
            currentIndex: 0
            Accessible.name: qsTr("Ban")
        }
    }
    Fact {
        name: qsTr("Cho ai")
        isField: true
        note: qsTr("Để anh/chị nhớ; chỉ lưu trên máy này.")
        DeskTextField {
            id: who
            objectName: "invitedPerson"
            Layout.fillWidth: true
            Layout.maximumWidth: Math.round(420 * Theme.scale)
            maximumLength: 120
            placeholderText: qsTr("Ví dụ: chị Hoa, phòng Đầu tư")
            Accessible.name: qsTr("Cho ai")
            onAccepted: make.clicked()
        }
    }
    Fact {
        name: qsTr("Có hạn")
        isField: true
        RowLayout {
            spacing: Theme.spaceSmall
            DeskTextField {
                id: days
                objectName: "invitedDays"
                implicitWidth: Math.round(64 * Theme.scale)
                text: "14"
                horizontalAlignment: TextInput.AlignRight
                validator: IntValidator {
                    bottom: 1
                    top: 365
                }
                Accessible.name: qsTr("Số ngày lời mời dùng được")
            }
            Label { text: qsTr("ngày, từ 1 đến 365") }
        }
    }
    Label {
        objectName: "invitationsProblem"
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Label.Error
        text: card.desk.problem
    }
    DeskButton {
        id: make
        objectName: "makeInvitation"
        kind: DeskButton.Primary
        enabled: !card.desk.isMaking && days.acceptableInput && place.currentIndex >= 0
        text: qsTr("Tạo lời mời")
        onClicked: {
            if (enabled) {
                card.desk.make(place.currentValue, who.text, days.text);
                who.text = "";
            }
        }
    }
}
