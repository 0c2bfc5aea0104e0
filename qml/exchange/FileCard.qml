import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// Without a line: a file to carry, and the answer that comes back.
Card {
    id: card

    required property ExchangeController exchange

    title: qsTr("Bằng tệp, khi không có mạng")

    Label {
        Layout.fillWidth: true
        text: qsTr("Ghi những gì chưa gửi ra một tệp .hopluu, chuyển cho Khối trưởng qua USB, thư điện tử hoặc Zalo, rồi mở tệp trả lời ở đây.")
        tone: Label.Secondary
    }
    RowLayout {
        spacing: Theme.spaceSmall
        DeskButton {
            objectName: "writeFile"
            text: qsTr("Ghi tệp gửi đi…")
            onClicked: {
                saving.selectedFile = card.exchange.suggestedFile();
                saving.open();
            }
        }
        DeskButton {
            objectName: "openFile"
            text: qsTr("Mở tệp trả lời…")
            hint: qsTr("Hoặc kéo tệp vào trang này")
            onClicked: opening.open()
        }
    }
    Banner {
        objectName: "fileNews"
        Layout.fillWidth: true
        visible: text.length > 0
        tone: card.exchange.fileTone
        text: card.exchange.fileNews
        remedy: card.exchange.fileAdvice
    }
    DeskButton {
        visible: String(card.exchange.writtenFolder).length > 0
        kind: DeskButton.Quiet
        text: qsTr("Mở thư mục chứa tệp")
        onClicked: Qt.openUrlExternally(card.exchange.writtenFolder)
    }

    FileDialog {
        id: saving
        title: qsTr("Ghi tệp gửi đi")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "hopluu"
        nameFilters: [qsTr("Tệp trao đổi Hợp Lưu (*.hopluu)")]
        onAccepted: card.exchange.writeFile(selectedFile)
    }
    FileDialog {
        id: opening
        title: qsTr("Mở tệp trả lời")
        nameFilters: [qsTr("Tệp trả lời, thông báo bàn giao (*.hopluu *.json)"), qsTr("Mọi tệp (*)")]
        onAccepted: card.exchange.openFile(selectedFile)
    }
}
