import QtQuick
import QtQuick.Layouts
import HopLuu

// Which program this is, where its data is, and what it is made of.
DeskDialog {
    id: dialog

    required property Program program

    objectName: "about"
    title: qsTr("Hợp Lưu %1").arg(program.version)
    rowSpacing: Theme.space

    Label {
        Layout.fillWidth: true
        text: qsTr("Số liệu năm của Ban Quản lý: nhập khi không có mạng, gửi khi có mạng.")
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("Tệp dữ liệu: %1").arg(dialog.program.storeFile)
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("Phần mềm tự do, theo giấy phép MIT (Expat). Bản quyền © 2026 các tác giả Hợp Lưu.")
    }
    Label {
        Layout.fillWidth: true
        tone: Label.Small
        text: qsTr("Dùng các thư viện: %1.").arg("Qt 6 (LGPL 3), SQLite (public domain), SQLiteCpp (MIT), libsodium (ISC), Zstandard (BSD), "
            + "ICU (Unicode 3), cpp-httplib (MIT), OpenSSL (Apache 2.0), pugixml (MIT), libzip (BSD), libxlsxwriter (BSD), {fmt} (MIT), "
            + "JSON for Modern C++ (MIT), expected (CC0)")
    }
    buttons: [
        DeskButton {
            kind: DeskButton.Primary
            text: qsTr("Đóng")
            onClicked: dialog.close()
        }
    ]
}
