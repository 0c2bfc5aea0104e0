import QtQuick
import QtQuick.Layouts
import HopLuu

// Says what revoking a laptop does, and asks why.
DeskDialog {
    id: dialog

    required property DeviceDesk desk
    property string device: ""

    objectName: "revokeDialog"
    title: qsTr("Thu hồi máy này?")
    implicitWidth: Math.round(560 * Theme.scale)
    onAboutToShow: reason.text = ""
    onOpened: reason.forceActiveFocus()
    onAccepted: desk.revoke(device, reason.text)

    Label {
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        text: dialog.device.length > 0 ? dialog.desk.nameOf(dialog.device) : ""
    }
    Label {
        Layout.fillWidth: true
        text: dialog.device.length > 0 ? dialog.desk.effectOf(dialog.device) : ""
    }
    DeskTextField {
        id: reason
        objectName: "revokeReason"
        Layout.fillWidth: true
        maximumLength: 200
        placeholderText: qsTr("Lý do, ví dụ: máy bị mất")
        Accessible.name: qsTr("Lý do thu hồi")
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.reject()
        },
        DeskButton {
            objectName: "confirmRevoke"
            kind: DeskButton.Danger
            enabled: reason.text.trim().length > 0
            text: qsTr("Thu hồi")
            onClicked: dialog.accept()
        }
    ]
}
