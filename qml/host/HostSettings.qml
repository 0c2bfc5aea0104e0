import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// How the server is to run. What cannot be changed under a server that runs is grey then.
Card {
    id: card

    required property HostedServer host

    title: qsTr("Cách chạy")
    subtitle: host.isIdle ? "" : qsTr("Muốn đổi thì dừng máy chủ trước")

    Fact {
        name: qsTr("Ai nối tới được")
        isField: true
        DeskRadioButton {
            objectName: "listenNetwork"
            Layout.fillWidth: true
            enabled: card.host.isIdle
            text: qsTr("Các máy trong mạng: các Ban gửi số liệu tới đây")
            checked: card.host.isForNetwork
            onClicked: card.host.isForNetwork = true
        }
        DeskRadioButton {
            objectName: "listenHere"
            Layout.fillWidth: true
            enabled: card.host.isIdle
            text: qsTr("Chỉ máy này: để chuẩn bị, chưa ai khác thấy")
            checked: !card.host.isForNetwork
            onClicked: card.host.isForNetwork = false
        }
    }
    Fact {
        name: qsTr("Cổng")
        isField: true
        note: qsTr("Để nguyên 8443 nếu không có lý do khác: máy đã mời biết cổng này.")
        DeskTextField {
            id: port
            objectName: "hostPort"
            implicitWidth: Math.round(96 * Theme.scale)
            enabled: card.host.isIdle
            text: card.host.port
            Accessible.name: qsTr("Cổng")
            validator: IntValidator {
                bottom: 1
                top: 65535
            }
            problem: acceptableInput ? "" : qsTr("Từ 1 đến 65535")
            onTextEdited: card.host.choosePort(text)
        }
    }
    Fact {
        name: qsTr("Dữ liệu máy chủ")
        isField: true
        note: qsTr("Nhật ký chung của khối, chứng thư và tệp đính kèm. Hãy sao lưu thư mục này, và cất bản sao như cất con dấu.")
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceSmall
            Label {
                objectName: "hostFolder"
                Layout.fillWidth: true
                wrapMode: Text.WrapAnywhere
                text: card.host.folder
            }
            DeskButton {
                objectName: "chooseHostFolder"
                enabled: card.host.isIdle
                text: qsTr("Thư mục khác…")
                onClicked: folder.open()
            }
        }
    }
    DeskCheckBox {
        objectName: "hostAtStart"
        text: qsTr("Chạy máy chủ mỗi khi mở chương trình")
        checked: card.host.startsByItself
        onToggled: card.host.startsByItself = checked
    }

    FolderDialog {
        id: folder
        title: qsTr("Chọn thư mục dữ liệu máy chủ")
        onAccepted: card.host.chooseFolder(selectedFolder)
    }
}
