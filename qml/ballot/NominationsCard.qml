pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// What was voted on, what decides, and the count.
Card {
    id: card

    required property BallotDesk desk

    title: qsTr("Trường hợp đề nghị")
    headItems: DeskButton {
        objectName: "addNomination"
        text: qsTr("Thêm trường hợp")
        onClicked: card.desk.addNomination()
    }

    ThresholdRow {
        Layout.fillWidth: true
        desk: card.desk
    }
    Label {
        Layout.fillWidth: true
        visible: card.desk.nominations.count === 0
        tone: Label.Secondary
        text: qsTr("Thêm từng Ban hoặc người được đề nghị, rồi nhập số phiếu: kết quả hiện ra ngay.")
    }
    Repeater {
        model: card.desk.nominations
        NominationRow {
            Layout.fillWidth: true
            desk: card.desk
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
