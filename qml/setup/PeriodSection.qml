import QtQuick
import QtQuick.Layouts
import HopLuu

// The year, its days and its exchange rate.
ColumnLayout {
    id: section

    required property SetupDesk desk

    spacing: Theme.space

    Card {
        Layout.fillWidth: true
        title: qsTr("Kỳ báo cáo")
        GridLayout {
            Layout.fillWidth: true
            columns: section.width > 900 * Theme.scale ? 3 : 2
            columnSpacing: Theme.space
            rowSpacing: Theme.spaceSmall
            SetupField {
                Layout.fillWidth: true
                desk: section.desk
                place: "/period/year"
                enabled: section.desk.isNew
                label: qsTr("Năm")
            }
            SetupField {
                Layout.fillWidth: true
                desk: section.desk
                place: "/period/dataUntil"
                label: qsTr("Số liệu đến hết ngày")
                hint: qsTr("Ngày/tháng/năm")
            }
            SetupField {
                Layout.fillWidth: true
                desk: section.desk
                place: "/period/deadline"
                label: qsTr("Hạn nộp của các Ban")
                hint: qsTr("Ngày/tháng/năm")
            }
        }
        SetupField {
            Layout.fillWidth: true
            desk: section.desk
            place: "/blocName"
            label: qsTr("Tên Khối")
        }
        SetupField {
            Layout.fillWidth: true
            desk: section.desk
            place: "/blocNameEn"
            label: qsTr("Tên Khối bằng tiếng Anh")
        }
    }
    Card {
        Layout.fillWidth: true
        title: qsTr("Tỷ giá của kỳ")
        Label {
            Layout.fillWidth: true
            tone: Label.Secondary
            text: qsTr("Chỉ dùng cho những số tổng cộng cả USD và đồng; báo cáo ghi rõ tỷ giá, nguồn và ngày. Để trống cả ba ô nếu chưa có.")
        }
        GridLayout {
            Layout.fillWidth: true
            columns: section.width > 900 * Theme.scale ? 3 : 1
            columnSpacing: Theme.space
            rowSpacing: Theme.spaceSmall
            SetupField {
                desk: section.desk
                place: "/period/rate/dongPerUsd"
                label: qsTr("Số đồng cho 1 USD")
            }
            SetupField {
                Layout.fillWidth: true
                desk: section.desk
                place: "/period/rate/source"
                label: qsTr("Nguồn")
            }
            SetupField {
                desk: section.desk
                place: "/period/rate/date"
                label: qsTr("Ngày của tỷ giá")
                hint: qsTr("Ngày/tháng/năm")
            }
        }
    }
    Card {
        Layout.fillWidth: true
        title: qsTr("Số liệu năm trước")
        Label {
            objectName: "setupBases"
            Layout.fillWidth: true
            text: section.desk.bases
        }
    }
}
