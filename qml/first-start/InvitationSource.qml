import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// Where an invitation may come from: a file, a drop, the clipboard, pasted text.
Card {
    id: card

    required property Joining joining

    title: qsTr("Mở lời mời của Khối trưởng")

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Khối trưởng gửi cho mỗi máy một tệp .hopluu-invite hoặc một dòng bắt đầu bằng HOPLUU1:, qua thư điện tử, Zalo hay USB. Mỗi lời mời dùng được một lần.")
    }
    Rectangle {
        objectName: "dropTarget"
        Layout.fillWidth: true
        implicitHeight: Math.round(96 * Theme.scale)
        radius: Theme.radius
        color: drop.containsDrag ? Theme.selection : Theme.surfaceSunken
        border.color: drop.containsDrag ? Theme.focus : Theme.border
        border.width: drop.containsDrag ? 2 : 1

        ColumnLayout {
            anchors.centerIn: parent
            spacing: Theme.spaceSmall
            Label {
                Layout.alignment: Qt.AlignHCenter
                tone: Label.Secondary
                text: qsTr("Kéo tệp lời mời vào đây, hoặc")
            }
            RowLayout {
                Layout.alignment: Qt.AlignHCenter
                spacing: Theme.spaceSmall
                DeskButton {
                    id: choose
                    objectName: "chooseInvitation"
                    focus: true
                    kind: card.joining.clipboardHasInvitation ? DeskButton.Normal : DeskButton.Primary
                    text: qsTr("Chọn tệp lời mời…")
                    onClicked: dialog.open()
                }
                DeskButton {
                    objectName: "useClipboard"
                    visible: card.joining.clipboardHasInvitation
                    kind: DeskButton.Primary
                    text: qsTr("Dùng lời mời vừa sao chép")
                    onClicked: card.joining.openClipboard()
                }
            }
        }
        FileDrop {
            id: drop
            anchors.fill: parent
            onFilesDropped: files => card.joining.openFile(files[0])
            onTextDropped: text => card.joining.openText(text)
        }
    }
    Label {
        Layout.topMargin: Theme.spaceTiny
        text: qsTr("Hoặc dán dòng lời mời vào đây:")
    }
    RowLayout {
        spacing: Theme.spaceSmall
        DeskTextField {
            id: pasted
            objectName: "pastedInvitation"
            Layout.fillWidth: true
            placeholderText: qsTr("HOPLUU1:…")
            Accessible.name: qsTr("Dòng lời mời")
            onAccepted: card.joining.openText(text)
            // A whole line that was pasted needs no further key.
            onTextEdited: {
                if (text.indexOf("HOPLUU1:") >= 0 && text.length > 200) {
                    card.joining.openText(text);
                }
            }
        }
        DeskButton {
            objectName: "openPasted"
            enabled: pasted.text.length > 0
            text: qsTr("Mở")
            onClicked: card.joining.openText(pasted.text)
        }
    }
    Banner {
        objectName: "invitationProblem"
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Badge.Error
        text: card.joining.problem
        remedy: card.joining.remedy
    }

    FileDialog {
        id: dialog
        title: qsTr("Chọn tệp lời mời")
        nameFilters: [qsTr("Lời mời Hợp Lưu (*.hopluu-invite)"), qsTr("Mọi tệp (*)")]
        onAccepted: card.joining.openFile(selectedFile)
    }
}
