import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// For whoever leads next: a fresh server on this computer takes over the bloc of the leader before.
Card {
    id: card

    required property Program program
    property bool isOpen: taking.isBegun
    readonly property url folder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)

    title: qsTr("Anh/chị nhận bàn giao khối từ Khối trưởng trước?")

    function save(dialog: FileDialog, what: string) {
        dialog.currentFile = dialog.currentFolder + "/" + taking.suggestedName(what);
        dialog.open();
    }

    TakingDesk {
        id: taking
        objectName: "taking"
        program: card.program
    }
    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Cả khối chuyển sang máy chủ trên máy này, sau một lần diễn tập chứng minh là giống hệt. Các Ban tự chuyển theo; không mất gì.")
    }
    DeskButton {
        objectName: "openTaking"
        visible: !card.isOpen
        text: qsTr("Nhận bàn giao ở máy này…")
        onClicked: {
            card.isOpen = true;
            person.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    ColumnLayout {
        visible: card.isOpen
        spacing: Theme.space

        Fact {
            name: qsTr("Họ tên của anh/chị")
            isField: true
            DeskTextField {
                id: person
                objectName: "takerName"
                Layout.fillWidth: true
                Layout.maximumWidth: Math.round(360 * Theme.scale)
                enabled: !taking.isWorking
                text: taking.person
                placeholderText: qsTr("Hãy nhập họ tên.")
                Accessible.name: qsTr("Họ tên của anh/chị")
                onTextEdited: taking.person = text
            }
        }
        Fact {
            name: qsTr("Tên máy này")
            isField: true
            DeskTextField {
                objectName: "takerDevice"
                Layout.fillWidth: true
                Layout.maximumWidth: Math.round(360 * Theme.scale)
                enabled: !taking.isWorking
                text: taking.deviceName
                Accessible.name: qsTr("Tên máy này")
                onTextEdited: taking.deviceName = text
            }
        }
        HostSettings {
            Layout.fillWidth: true
            enabled: taking.canChangeServer
            host: card.program.host
        }
        HandoverStep {
            Layout.fillWidth: true
            desk: taking
            number: 1
            what: qsTr("Danh thiếp của máy chủ mới")
            explanation: qsTr("Lưu danh thiếp và đưa cho Khối trưởng cũ. Địa chỉ ghi trong đó phải là địa chỉ mà các Ban sẽ nối tới: nối máy này vào đúng mạng trước.")
            isDone: taking.step > 1
            result: taking.newCode.length > 0 ? qsTr("%1 Địa chỉ: %2 · mã %3. Đọc mã này cho Khối trưởng cũ qua điện thoại.").arg(taking.cardSaved).arg(taking.newAddresses).arg(taking.newCode).trim() : ""
            warning: taking.cardWarning
            DeskButton {
                objectName: "makeCard"
                kind: taking.step === 1 ? DeskButton.Primary : DeskButton.Normal
                enabled: taking.canChangeServer && taking.isNamed
                text: qsTr("Lưu danh thiếp…")
                onClicked: card.save(carding, "card")
            }
        }
        HandoverStep {
            Layout.fillWidth: true
            desk: taking
            number: 2
            what: qsTr("Diễn tập")
            explanation: qsTr("Mở gói diễn tập mà Khối trưởng cũ đưa. Máy này dựng lại mọi thao tác, so với máy chủ cũ, rồi dọn đi: không có gì thay đổi.")
            isDone: taking.step > 2
            result: taking.oldCode.length > 0 ? qsTr("%1 Mã máy chủ cũ: %2. %3").arg(taking.rehearsed).arg(taking.oldCode).arg(taking.statementSaved).trim() : taking.rehearsed
            resultTone: taking.isIdentical ? Badge.Confirmed : Badge.Error
            DeskButton {
                objectName: "rehearse"
                kind: taking.step === 2 ? DeskButton.Primary : DeskButton.Normal
                enabled: !taking.isWorking && taking.isBegun && !taking.isTaken
                text: taking.rehearsed.length > 0 ? qsTr("Diễn tập lại với gói khác…") : qsTr("Chọn gói diễn tập…")
                onClicked: rehearsing.open()
            }
            DeskButton {
                objectName: "saveStatement"
                kind: taking.isIdentical && taking.statementSaved.length === 0 ? DeskButton.Primary : DeskButton.Normal
                visible: taking.isIdentical
                enabled: !taking.isWorking
                text: qsTr("Lưu biên bản…")
                onClicked: card.save(stating, "statement")
            }
        }
        HandoverStep {
            Layout.fillWidth: true
            desk: taking
            number: 3
            what: qsTr("Nhận khối")
            explanation: qsTr("Khi Khối trưởng cũ đã bàn giao, mở gói bàn giao ở đây. Chương trình kiểm tra lại một lần nữa, rồi mới nhận.")
            isDone: taking.isTaken
            DeskButton {
                objectName: "takeBloc"
                kind: taking.step === 3 && taking.statementSaved.length > 0 ? DeskButton.Primary : DeskButton.Normal
                visible: !taking.isTaken
                enabled: !taking.isWorking && taking.isBegun && taking.isNamed
                text: qsTr("Chọn gói bàn giao…")
                onClicked: receiving.open()
            }
        }
        HandoverStep {
            Layout.fillWidth: true
            desk: taking
            number: 4
            what: qsTr("Chạy máy chủ và vào khối")
            explanation: taking.isTaken ? qsTr("Máy chủ này giữ khối. Chạy nó và ghi máy này là máy của Khối trưởng.") : qsTr("Ngay sau khi nhận, chương trình chạy máy chủ và ghi máy này là máy của Khối trưởng.")
            DeskButton {
                objectName: "beginTaken"
                kind: DeskButton.Primary
                visible: taking.isTaken
                enabled: !taking.isWorking && taking.isNamed
                text: qsTr("Chạy máy chủ")
                onClicked: taking.begin()
            }
        }
        DeskButton {
            objectName: "closeTaking"
            visible: !taking.isWorking
            kind: DeskButton.Quiet
            text: qsTr("Quay lại")
            onClicked: card.isOpen = false
        }
    }

    FileDialog {
        id: carding
        title: qsTr("Lưu danh thiếp")
        fileMode: FileDialog.SaveFile
        currentFolder: card.folder
        defaultSuffix: "json"
        nameFilters: [qsTr("Danh thiếp (*.json)")]
        onAccepted: taking.makeCard(selectedFile)
    }
    FileDialog {
        id: rehearsing
        title: qsTr("Chọn gói diễn tập")
        currentFolder: card.folder
        nameFilters: [qsTr("Gói bàn giao Hợp Lưu (*.hopluu-bloc)"), qsTr("Mọi tệp (*)")]
        onAccepted: taking.rehearse(selectedFile)
    }
    FileDialog {
        id: stating
        title: qsTr("Lưu biên bản")
        fileMode: FileDialog.SaveFile
        currentFolder: card.folder
        defaultSuffix: "json"
        nameFilters: [qsTr("Biên bản (*.json)")]
        onAccepted: taking.saveStatement(selectedFile)
    }
    FileDialog {
        id: receiving
        title: qsTr("Chọn gói bàn giao")
        currentFolder: card.folder
        nameFilters: [qsTr("Gói bàn giao Hợp Lưu (*.hopluu-bloc)"), qsTr("Mọi tệp (*)")]
        onAccepted: taking.take(selectedFile)
    }
}
