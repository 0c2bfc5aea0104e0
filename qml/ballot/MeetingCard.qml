import QtQuick
import QtQuick.Layouts
import HopLuu

// What the minutes begin and end with: what is voted on, when, where, who presides.
Card {
    id: card

    required property BallotDesk desk

    title: qsTr("Cuộc họp")

    LabelledField {
        desk: card.desk
        field: "subject"
        label: qsTr("Nội dung bỏ phiếu")
    }
    GridLayout {
        Layout.fillWidth: true
        columns: card.width < 760 * Theme.scale ? 3 : 6
        columnSpacing: Theme.spaceSmall
        rowSpacing: Theme.spaceSmall

        LabelledField {
            desk: card.desk
            field: "date"
            label: qsTr("Ngày họp")
            example: "20/12/2022"
        }
        LabelledField {
            desk: card.desk
            field: "begin"
            label: qsTr("Bắt đầu lúc")
            example: "8h30"
        }
        LabelledField {
            desk: card.desk
            field: "end"
            label: qsTr("Kết thúc lúc")
            example: "10h45"
        }
        LabelledField {
            desk: card.desk
            field: "place"
            label: qsTr("Địa điểm")
        }
        LabelledField {
            desk: card.desk
            field: "chair"
            label: qsTr("Chủ trì")
            example: qsTr("Họ và tên")
        }
        LabelledField {
            desk: card.desk
            field: "secretary"
            label: qsTr("Thư ký")
            example: qsTr("Họ và tên")
        }
    }
}
