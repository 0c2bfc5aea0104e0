pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

DeskDialog {
    id: dialog

    readonly property var rows: [
        ["F1", qsTr("Hướng dẫn về trang đang mở")],
        ["Ctrl+1 … Ctrl+9, Ctrl+0", qsTr("Tới một trang")],
        ["Tab, Shift+Tab", qsTr("Tới nút sau, nút trước")],
        [qsTr("Alt và chữ gạch chân"), qsTr("Mở thực đơn")],
        ["F5, Ctrl+R", qsTr("Gửi và nhận ngay")],
        ["F2, Enter, Esc", qsTr("Trong biểu: sửa ô, ghi, bỏ")],
        ["Alt+0 … Alt+4", qsTr("Trong biểu: số không, không phát sinh, không áp dụng, chưa có số liệu, số ước")],
        ["F7, F8, Ctrl+F", qsTr("Trong biểu: chỗ cần xem lại, chỗ tiếp theo, tìm")],
        ["F6", qsTr("Rời biểu tới nút bên cạnh")],
        ["Ctrl+Z, Ctrl+Y", qsTr("Hoàn tác, làm lại")],
        ["Ctrl++, Ctrl+-", qsTr("Chữ to hơn, nhỏ hơn")],
        ["Ctrl+Shift+D", qsTr("Nền sáng hoặc tối")],
        ["Ctrl+Shift+L", qsTr("Tiếng Việt hoặc tiếng Anh")],
        ["Ctrl+,", qsTr("Tùy chọn")],
        ["Ctrl+/", qsTr("Bảng này")],
        ["Ctrl+Q", qsTr("Thoát; mọi số liệu đã nhập đều đã được lưu")]
    ]

    objectName: "shortcuts"
    title: qsTr("Phím tắt")
    contentItem: GridLayout {
        columns: 2
        columnSpacing: Theme.spaceLarge
        rowSpacing: Theme.spaceSmall
        Repeater {
            model: 2 * dialog.rows.length
            Label {
                required property int index
                readonly property bool isKey: index % 2 === 0
                Layout.fillWidth: !isKey
                text: dialog.rows[Math.floor(index / 2)][index % 2]
                font.weight: isKey ? Font.DemiBold : Font.Normal
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
