pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// All shortcuts, by where they count.
DeskDialog {
    id: dialog

    readonly property var everywhere: [
        ["Ctrl+1 … Ctrl+9, Ctrl+0", qsTr("Tới một trang")],
        ["F5, Ctrl+R", qsTr("Gửi và nhận ngay")],
        ["Ctrl+Z, Ctrl+Y", qsTr("Hoàn tác, làm lại")],
        ["Tab, Shift+Tab", qsTr("Tới nút sau, nút trước")],
        [qsTr("Alt và chữ gạch chân"), qsTr("Mở thực đơn")],
        ["Ctrl++, Ctrl+-", qsTr("Chữ to hơn, nhỏ hơn")],
        ["Ctrl+Shift+D", qsTr("Nền sáng hoặc tối")],
        ["Ctrl+Shift+L", qsTr("Tiếng Việt hoặc tiếng Anh")],
        ["Ctrl+,", qsTr("Tùy chọn")],
        ["F1", qsTr("Hướng dẫn về trang đang mở")],
        ["Ctrl+/", qsTr("Bảng này")],
        ["Ctrl+Q", qsTr("Thoát; mọi số liệu đã nhập đều đã được lưu")]
    ]
    readonly property var annex: [
        [qsTr("F2, hoặc gõ ngay"), qsTr("Sửa ô, thay giá trị của ô")],
        ["Enter, Tab, Esc", qsTr("Ghi rồi xuống dòng, ghi rồi sang ô, bỏ")],
        ["Alt+0 … Alt+4", qsTr("Số không, không phát sinh, không áp dụng, chưa có số liệu, chưa nhập")],
        ["Ctrl+E", qsTr("Số ước hoặc chính thức")],
        ["Delete", qsTr("Để trống")],
        ["Ctrl+C, Ctrl+X, Ctrl+V", qsTr("Chép, cắt, dán cả khối ô")],
        ["Ctrl+F, F3, Shift+F3", qsTr("Tìm, chỗ tiếp theo, chỗ trước")],
        ["F7, F8", qsTr("Chỗ cần xem lại, chỗ tiếp theo")],
        ["F9", qsTr("Lịch sử của ô")],
        ["Shift+F10, F4", qsTr("Thực đơn của ô")],
        [qsTr("Phím cách"), qsTr("Gập hoặc mở nhóm")],
        ["F6", qsTr("Rời biểu tới nút bên cạnh")]
    ]
    readonly property var text: [
        ["F3", qsTr("Chèn số liệu của biểu")],
        ["Alt+Page Down, Alt+Page Up", qsTr("Mục sau, mục trước")]
    ]

    component Group: ColumnLayout {
        id: group
        required property string title
        required property var rows
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: 1
        spacing: Theme.spaceTiny
        Label {
            text: group.title
            tone: Label.Heading
            Layout.bottomMargin: Theme.spaceTiny
        }
        Repeater {
            model: group.rows
            RowLayout {
                id: line
                required property var modelData
                Layout.fillWidth: true
                spacing: Theme.space
                Label {
                    Layout.preferredWidth: Math.round(170 * Theme.scale)
                    Layout.alignment: Qt.AlignTop
                    text: line.modelData[0]
                    font.weight: Font.DemiBold
                }
                Label {
                    Layout.fillWidth: true
                    text: line.modelData[1]
                }
            }
        }
    }

    objectName: "shortcuts"
    title: qsTr("Phím tắt")
    implicitWidth: Math.round(920 * Theme.scale)
    GridLayout {
        Layout.fillWidth: true
        columns: dialog.width > Math.round(760 * Theme.scale) ? 2 : 1
        columnSpacing: Theme.spaceLarge
        rowSpacing: Theme.spaceLarge
        Group {
            title: qsTr("Mọi nơi")
            rows: dialog.everywhere
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space
            Group {
                title: qsTr("Trong biểu tổng hợp")
                rows: dialog.annex
            }
            Group {
                title: qsTr("Trong báo cáo bằng lời")
                rows: dialog.text
            }
        }
    }
    buttons: [
        DeskButton {
            kind: DeskButton.Primary
            text: qsTr("Đóng")
            onClicked: dialog.close()
        }
    ]
}
