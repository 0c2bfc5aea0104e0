import QtQuick
import QtQuick.Layouts
import HopLuu

// The way out of this office: straight, or through a proxy.
DeskDialog {
    id: dialog

    required property Preferences preferences

    readonly property list<string> uses: ["system", "none", "named"]

    objectName: "connection"
    title: qsTr("Kết nối")
    onAboutToShow: {
        use.currentIndex = uses.indexOf(preferences.proxyUse);
        address.text = preferences.proxyAddress;
        address.problem = "";
    }

    function keep() {
        if (preferences.setProxy(uses[use.currentIndex], address.text)) {
            close();
        } else {
            address.problem = qsTr("Chưa đúng dạng. Ví dụ: proxy.coquan.gov.vn:3128");
            address.forceActiveFocus();
        }
    }

    Label { text: qsTr("Proxy của cơ quan") }
    DeskComboBox {
        id: use
        focus: true
        objectName: "proxyUse"
        Layout.fillWidth: true
        Accessible.name: qsTr("Proxy của cơ quan")
        model: [qsTr("Như máy này đã đặt"), qsTr("Không dùng proxy"), qsTr("Proxy ở địa chỉ sau")]
    }
    DeskTextField {
        id: address
        objectName: "proxyAddress"
        Layout.fillWidth: true
        enabled: use.currentIndex === 2
        placeholderText: qsTr("tên:mật-khẩu@proxy.coquan.gov.vn:3128")
        onTextEdited: problem = ""
        onAccepted: dialog.keep()
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("Tên và mật khẩu chỉ cần khi proxy đòi; chúng được giữ trong tùy chọn của người dùng trên máy này, không mã hóa. Nội dung gửi qua proxy vẫn được mã hóa tới máy chủ của khối.")
        tone: Label.Small
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.close()
        },
        DeskButton {
            objectName: "keepConnection"
            kind: DeskButton.Primary
            text: qsTr("Lưu")
            onClicked: dialog.keep()
        }
    ]
}
