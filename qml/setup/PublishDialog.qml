pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// What publishing changes, before it does.
DeskDialog {
    id: dialog

    required property SetupDesk desk

    objectName: "publishDialog"
    title: qsTr("Ban hành")
    implicitWidth: Math.round(640 * Theme.scale)
    onAccepted: desk.publish()

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Các Ban nhận được sau lần gửi và nhận tới. Những gì thay đổi:")
    }
    Repeater {
        model: dialog.desk.changes
        Label {
            required property string modelData
            Layout.fillWidth: true
            text: "• " + modelData
        }
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.reject()
        },
        DeskButton {
            objectName: "confirmPublish"
            kind: DeskButton.Primary
            enabled: dialog.desk.canPublish
            text: qsTr("Ban hành")
            onClicked: dialog.accept()
        }
    ]
}
