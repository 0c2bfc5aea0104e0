import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// The leader who leaves hands the bloc over: four files between two computers, and a rehearsal before anything is final.
ColumnLayout {
    id: view

    required property HandingDesk desk
    required property HostDesk server
    readonly property url folder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
    readonly property bool isOpen: desk.obstacle.length === 0 && !desk.isWorking

    spacing: Theme.space

    Banner {
        objectName: "handedOver"
        Layout.fillWidth: true
        visible: view.desk.isHandedOver
        tone: Badge.Warning
        text: view.desk.handed
    }
    Label {
        Layout.fillWidth: true
        visible: !view.desk.isHandedOver
        tone: Label.Secondary
        text: qsTr("Bàn giao chuyển cả khối (nhật ký, biểu mẫu, các Ban, báo cáo, tệp đính kèm) sang máy chủ của Khối trưởng mới. Trước đó diễn tập một lần: máy mới dựng lại mọi thứ và chứng minh là giống hệt. Cho đến bước 4 không có gì thay đổi. Hãy gửi và nhận (F5) trước khi bắt đầu, và chọn lúc các Ban không gửi.")
    }
    Banner {
        objectName: "handoverObstacle"
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Badge.Information
        text: view.desk.obstacle
        DeskButton {
            objectName: "startForHandover"
            visible: view.desk.canStartServer
            text: qsTr("Chạy máy chủ")
            onClicked: view.server.start()
        }
    }
    HandoverStep {
        Layout.fillWidth: true
        visible: !view.desk.isHandedOver || view.desk.newCode.length > 0
        desk: view.desk
        number: 1
        what: qsTr("Danh thiếp của máy chủ mới")
        explanation: view.desk.newCode.length > 0 ? qsTr("Gọi điện cho Khối trưởng mới: mã họ đọc phải đúng là mã này. Nếu khác, ai đó đã đổi tệp trên đường.") : qsTr("Khối trưởng mới mở Hợp Lưu lần đầu, chọn Nhận bàn giao và lưu danh thiếp. Chọn tệp đó ở đây.")
        isDone: view.desk.newCode.length > 0
        result: view.desk.newCode.length > 0 ? qsTr("Máy chủ mới: %1 · mã %2").arg(view.desk.newAddresses).arg(view.desk.newCode) : ""
        DeskButton {
            objectName: "chooseCard"
            kind: view.desk.step === 1 ? DeskButton.Primary : DeskButton.Normal
            visible: !view.desk.isHandedOver
            enabled: view.isOpen
            text: view.desk.newCode.length > 0 ? qsTr("Danh thiếp khác…") : qsTr("Chọn danh thiếp…")
            onClicked: card.open()
        }
    }
    HandoverStep {
        Layout.fillWidth: true
        visible: !view.desk.isHandedOver
        desk: view.desk
        number: 2
        what: qsTr("Gói để diễn tập")
        explanation: isDone ? "" : qsTr("Cả khối trong một tệp, mã hóa riêng cho máy chủ mới: người khác nhặt được cũng không mở được. Lưu vào USB rồi đưa sang máy mới.")
        isDone: view.desk.step > 2
        result: view.desk.packed
        DeskButton {
            objectName: "packBloc"
            kind: view.desk.step === 2 ? DeskButton.Primary : DeskButton.Normal
            enabled: view.isOpen && view.desk.newCode.length > 0
            text: qsTr("Lưu gói diễn tập…")
            onClicked: view.save(packing, "package")
        }
    }
    HandoverStep {
        Layout.fillWidth: true
        visible: !view.desk.isHandedOver
        desk: view.desk
        number: 3
        what: qsTr("Biên bản diễn tập")
        explanation: view.desk.rehearsed.length > 0 ? "" : qsTr("Máy mới diễn tập với gói đó và lưu biên bản có chữ ký. Chọn tệp biên bản ở đây.")
        isDone: view.desk.rehearsed.length > 0
        result: view.desk.rehearsed
        resultTone: Badge.Confirmed
        DeskButton {
            objectName: "chooseRehearsal"
            kind: view.desk.step === 3 ? DeskButton.Primary : DeskButton.Normal
            enabled: view.isOpen && view.desk.newCode.length > 0
            text: view.desk.rehearsed.length > 0 ? qsTr("Biên bản khác…") : qsTr("Chọn biên bản…")
            onClicked: rehearsal.open()
        }
    }
    HandoverStep {
        Layout.fillWidth: true
        desk: view.desk
        number: 4
        what: qsTr("Bàn giao")
        explanation: view.desk.isHandedOver ? qsTr("Đưa gói này sang máy mới. Nếu gói bị mất hoặc hỏng thì lưu lại: khối vẫn là khối đó.") : qsTr("Máy chủ này ký thông báo chuyển khối và từ đó chỉ còn để đọc. Không lấy lại được. Nếu từ lúc diễn tập đã có ai gửi gì, chương trình nói rõ cái gì và chưa bàn giao.")
        isDone: view.desk.isHandedOver
        DeskButton {
            objectName: "handOver"
            kind: view.desk.step === 4 ? DeskButton.Primary : DeskButton.Normal
            enabled: view.isOpen && view.desk.rehearsed.length > 0
            text: view.desk.isHandedOver ? qsTr("Lưu lại gói bàn giao…") : qsTr("Bàn giao…")
            onClicked: view.desk.isHandedOver ? view.save(handing, "final") : asking.open()
        }
    }
    HandoverStep {
        Layout.fillWidth: true
        visible: view.desk.isHandedOver
        desk: view.desk
        number: 5
        what: qsTr("Thông báo cho các máy")
        explanation: qsTr("Máy nào tới được máy chủ này thì tự chuyển sang máy chủ mới ở lần gửi nhận sau. Máy nào không tới được: gửi cho họ tệp thông báo; họ mở nó ở trang Gửi và nhận, nút Mở tệp trả lời.")
        result: view.desk.noticed
        DeskButton {
            objectName: "saveNotice"
            enabled: view.isOpen
            text: qsTr("Lưu thông báo…")
            onClicked: view.save(noticing, "notice")
        }
    }

    function save(dialog: FileDialog, what: string) {
        dialog.currentFile = dialog.currentFolder + "/" + view.desk.suggestedName(what);
        dialog.open();
    }

    DeskDialog {
        id: asking
        objectName: "handOverDialog"
        title: qsTr("Bàn giao khối?")

        Label {
            Layout.fillWidth: true
            text: qsTr("Khối chuyển sang %1 (mã %2).").arg(view.desk.newAddresses).arg(view.desk.newCode)
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Máy chủ trên máy này từ đó chỉ để đọc và chỉ đường cho các máy; không lấy lại được. Anh/chị vẫn là người của khối cho đến khi Khối trưởng mới thu hồi máy này.")
        }
        Label {
            Layout.fillWidth: true
            tone: Label.Secondary
            text: qsTr("Tiếp theo chọn nơi lưu gói bàn giao.")
        }
        buttons: [
            DeskButton {
                objectName: "keepBloc"
                text: qsTr("Chưa bàn giao")
                onClicked: asking.reject()
            },
            DeskButton {
                objectName: "confirmHandOver"
                kind: DeskButton.Danger
                text: qsTr("Bàn giao")
                onClicked: {
                    asking.accept();
                    view.save(handing, "final");
                }
            }
        ]
    }
    FileDialog {
        id: card
        title: qsTr("Chọn danh thiếp của máy chủ mới")
        currentFolder: view.folder
        nameFilters: [qsTr("Danh thiếp (*.json)"), qsTr("Mọi tệp (*)")]
        onAccepted: view.desk.chooseCard(selectedFile)
    }
    FileDialog {
        id: packing
        title: qsTr("Lưu gói diễn tập")
        fileMode: FileDialog.SaveFile
        currentFolder: view.folder
        defaultSuffix: "hopluu-bloc"
        nameFilters: [qsTr("Gói bàn giao Hợp Lưu (*.hopluu-bloc)")]
        onAccepted: view.desk.pack(selectedFile)
    }
    FileDialog {
        id: rehearsal
        title: qsTr("Chọn biên bản diễn tập")
        currentFolder: view.folder
        nameFilters: [qsTr("Biên bản (*.json)"), qsTr("Mọi tệp (*)")]
        onAccepted: view.desk.chooseRehearsal(selectedFile)
    }
    FileDialog {
        id: handing
        title: qsTr("Lưu gói bàn giao")
        fileMode: FileDialog.SaveFile
        currentFolder: view.folder
        defaultSuffix: "hopluu-bloc"
        nameFilters: [qsTr("Gói bàn giao Hợp Lưu (*.hopluu-bloc)")]
        onAccepted: view.desk.handOver(selectedFile)
    }
    FileDialog {
        id: noticing
        title: qsTr("Lưu thông báo bàn giao")
        fileMode: FileDialog.SaveFile
        currentFolder: view.folder
        defaultSuffix: "json"
        nameFilters: [qsTr("Thông báo (*.json)")]
        onAccepted: view.desk.saveNotice(selectedFile)
    }
}
