import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// What an invitation says, who joins by it, and where the figures will be kept. It stays filled in when joining fails.
Card {
    id: card

    required property Joining joining

    title: qsTr("Tham gia khối thi đua")
    onVisibleChanged: {
        if (visible) {
            person.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    Component.onCompleted: {
        if (visible) {
            person.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Fact {
        name: qsTr("Khối")
        value: card.joining.blocName
    }
    Fact {
        name: qsTr("Ban")
        value: card.joining.unitName
    }
    Fact {
        name: qsTr("Máy chủ")
        value: card.joining.addresses
    }
    Fact {
        name: qsTr("Chứng thư máy chủ")
        note: qsTr("Gọi điện cho Khối trưởng và đọc tám âm tiết này; nếu bên kia đọc khác thì đừng tham gia. Dạng số (SHA-256): %1").arg(card.joining.fingerprint)
        Text {
            objectName: "spokenFingerprint"
            text: card.joining.spoken
            font.pixelSize: Theme.fontLarge
            font.weight: Font.DemiBold
            color: Theme.textPrimary
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    Fact {
        name: qsTr("Lời mời có hạn tới")
        value: card.joining.expiry
        note: card.joining.seemsExpired ? qsTr("Theo đồng hồ máy này thì đã quá hạn. Máy chủ mới là bên quyết định; nếu bị từ chối, hãy xin lời mời mới.") : ""
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        color: Theme.border
    }
    Fact {
        name: qsTr("Họ tên của anh/chị")
        isField: true
        note: qsTr("Đồng nghiệp và Khối trưởng thấy tên này bên cạnh những gì anh/chị nhập.")
        DeskTextField {
            id: person
            objectName: "person"
            Layout.fillWidth: true
            Layout.maximumWidth: Math.round(360 * Theme.scale)
            enabled: !card.joining.isJoining
            text: card.joining.person
            Accessible.name: qsTr("Họ tên của anh/chị")
            property bool wasTouched: false
            problem: wasTouched && text.trim().length === 0 ? qsTr("Hãy nhập họ tên.") : ""
            placeholderText: qsTr("Hãy nhập họ tên.")
            onActiveFocusChanged: wasTouched = wasTouched || !activeFocus
            onTextEdited: card.joining.person = text
            onAccepted: card.joining.join()
        }
    }
    Fact {
        name: qsTr("Tên máy này")
        isField: true
        DeskTextField {
            objectName: "deviceName"
            Layout.fillWidth: true
            Layout.maximumWidth: Math.round(360 * Theme.scale)
            enabled: !card.joining.isJoining
            text: card.joining.deviceName
            Accessible.name: qsTr("Tên máy này")
            problem: text.trim().length === 0 ? qsTr("Hãy đặt tên cho máy, ví dụ \"Máy phòng Đầu tư\".") : ""
            onTextEdited: card.joining.deviceName = text
            onAccepted: card.joining.join()
        }
    }
    Fact {
        name: qsTr("Số liệu sẽ lưu ở")
        isField: true
        note: qsTr("Mọi số liệu đã nhập, lịch sử của chúng và khóa riêng của máy này nằm trong tệp đó; tài liệu kèm theo nằm cạnh nó. Ngoài máy này, chúng chỉ tới máy chủ của khối.")
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceSmall
            Label {
                objectName: "storeFile"
                Layout.fillWidth: true
                wrapMode: Text.WrapAnywhere
                text: card.joining.storeFile
            }
            DeskButton {
                objectName: "chooseFolder"
                enabled: !card.joining.isJoining
                text: qsTr("Thư mục khác…")
                onClicked: folder.open()
            }
        }
        Label {
            objectName: "storeProblem"
            Layout.fillWidth: true
            visible: text.length > 0
            tone: Label.Error
            text: card.joining.storeProblem
        }
    }
    Banner {
        objectName: "joiningProblem"
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Badge.Error
        text: card.joining.problem
        remedy: card.joining.remedy
    }
    RowLayout {
        Layout.topMargin: Theme.spaceTiny
        spacing: Theme.spaceSmall
        DeskButton {
            objectName: "join"
            visible: !card.joining.isJoining
            enabled: card.joining.canJoin
            kind: DeskButton.Primary
            text: qsTr("Tham gia")
            onClicked: card.joining.join()
        }
        DeskButton {
            objectName: "otherInvitation"
            visible: !card.joining.isJoining
            kind: DeskButton.Quiet
            text: qsTr("Dùng lời mời khác")
            onClicked: card.joining.forget()
        }
        ProgressLine {
            visible: card.joining.isJoining
            Layout.preferredWidth: Math.round(120 * Theme.scale)
        }
        Label {
            objectName: "joiningProgress"
            visible: card.joining.isJoining
            Layout.fillWidth: true
            text: card.joining.progress
        }
        DeskButton {
            objectName: "cancelJoining"
            visible: card.joining.isJoining
            text: qsTr("Dừng")
            onClicked: card.joining.cancel()
        }
    }

    FolderDialog {
        id: folder
        title: qsTr("Chọn thư mục lưu số liệu")
        onAccepted: card.joining.chooseFolder(selectedFolder)
    }
}
