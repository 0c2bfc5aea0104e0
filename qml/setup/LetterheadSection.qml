import QtQuick
import QtQuick.Layouts
import HopLuu

// The head and the foot of the official report.
Card {
    id: section

    required property SetupDesk desk

    title: qsTr("Thể thức báo cáo (Nghị định 30/2020/NĐ-CP)")
    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Ô nhiều dòng: mỗi dòng in thành một dòng. Số và ngày của văn bản để trống cho văn thư.")
    }
    GridLayout {
        Layout.fillWidth: true
        columns: section.width > 800 * Theme.scale ? 2 : 1
        columnSpacing: Theme.space
        rowSpacing: Theme.spaceSmall
        SetupLines {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            desk: section.desk
            place: "/letterhead/superiorBody"
            label: qsTr("Cơ quan cấp trên")
        }
        SetupLines {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            desk: section.desk
            place: "/letterhead/issuingBody"
            label: qsTr("Cơ quan ban hành")
        }
        SetupField {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            desk: section.desk
            place: "/letterhead/numberSuffix"
            label: qsTr("Ký hiệu sau số văn bản")
        }
        SetupField {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            desk: section.desk
            place: "/letterhead/place"
            label: qsTr("Địa danh")
        }
        SetupLines {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            desk: section.desk
            place: "/letterhead/signerTitle"
            label: qsTr("Quyền hạn, chức vụ của người ký")
            lines: 5
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceSmall
            SetupField {
                Layout.fillWidth: true
                desk: section.desk
                place: "/letterhead/signerName"
                label: qsTr("Họ tên người ký")
            }
            SetupField {
                Layout.fillWidth: true
                desk: section.desk
                place: "/letterhead/archive"
                label: qsTr("Lưu")
            }
        }
    }
    SetupLines {
        Layout.fillWidth: true
        desk: section.desk
        place: "/letterhead/recipients"
        label: qsTr("Nơi nhận: mỗi dòng một nơi, mục đích trong ngoặc, ví dụ “Bộ Tài chính (để b/c)”")
        lines: 4
    }
    SetupLines {
        Layout.fillWidth: true
        desk: section.desk
        place: "/letterhead/legalBases"
        label: qsTr("Căn cứ pháp lý: mỗi dòng một căn cứ")
        lines: 6
    }
}
