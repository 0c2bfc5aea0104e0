import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// One invitation: as a QR code, as a file, as a sheet, as a message.
Card {
    id: card

    required property InvitationDesk desk
    readonly property bool isShown: desk.shownText.length > 0

    title: isShown ? desk.shownPlace : qsTr("Lời mời để đưa đi")
    subtitle: desk.shownFor

    Label {
        Layout.fillWidth: true
        visible: !card.isShown
        tone: Label.Secondary
        text: qsTr("Tạo một lời mời: mã QR, tệp và tin nhắn của nó hiện ở đây. Mã bí mật trong lời mời không lưu ở đâu khác, nên đóng chương trình rồi thì không xem lại được; khi đó hủy và tạo lời mời mới.")
    }
    Banner {
        objectName: "shownStage"
        Layout.fillWidth: true
        visible: card.isShown && text.length > 0
        tone: card.desk.shownTone
        text: card.desk.shownStage
    }
    QrPicture {
        id: qr
        objectName: "qr"
        visible: card.isShown && fits
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        implicitHeight: Math.min(width, Math.round(400 * Theme.scale))
        text: card.desk.shownText
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Mã QR của lời mời")
    }
    Flow {
        Layout.fillWidth: true
        visible: card.isShown
        spacing: Theme.spaceSmall
        DeskButton {
            objectName: "copyInvitation"
            kind: DeskButton.Primary
            text: qsTr("Chép tin nhắn")
            hint: qsTr("Dán vào Zalo hoặc thư điện tử")
            onClicked: card.desk.copyMessage()
        }
        DeskButton {
            objectName: "saveInvitation"
            text: qsTr("Lưu tệp…")
            onClicked: {
                saving.currentFile = saving.currentFolder + "/" + card.desk.suggestedName(".hopluu-invite");
                saving.open();
            }
        }
        DeskButton {
            objectName: "saveInvitationPage"
            enabled: qr.fits
            text: qsTr("Lưu trang để in (PDF)…")
            onClicked: {
                printing.currentFile = printing.currentFolder + "/" + card.desk.suggestedName(".pdf");
                printing.open();
            }
        }
        DeskButton {
            objectName: "hideInvitation"
            kind: DeskButton.Quiet
            text: qsTr("Cất đi")
            onClicked: card.desk.hide()
        }
    }
    Fact {
        visible: card.isShown
        name: qsTr("Có hạn tới")
        value: card.desk.shownUntil
    }
    Fact {
        visible: card.isShown
        name: qsTr("Máy được mời tới bằng")
        value: card.desk.shownAddresses
    }
    Fact {
        visible: card.isShown
        name: qsTr("Chứng thư máy chủ")
        value: card.desk.shownSpoken
        note: qsTr("Máy được mời cũng hiện tám âm tiết này.")
    }
    Label {
        Layout.fillWidth: true
        visible: card.isShown
        tone: Label.Small
        text: qsTr("Ai có lời mời đều vào được thay cho Ban: chỉ gửi cho đúng người.")
    }

    FileDialog {
        id: saving
        title: qsTr("Lưu lời mời")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        defaultSuffix: "hopluu-invite"
        nameFilters: [qsTr("Lời mời Hợp Lưu (*.hopluu-invite)")]
        onAccepted: card.desk.saveFile(selectedFile)
    }
    FileDialog {
        id: printing
        title: qsTr("Lưu trang để in")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF (*.pdf)")]
        onAccepted: card.desk.savePage(selectedFile)
    }
}
