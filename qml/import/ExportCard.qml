import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// The other way: a workbook of this board's year to type into, which comes back on this page.
Card {
    id: card

    required property ExcelExport target

    title: qsTr("Xuất ra Excel để nhập")

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Xuất biểu của Ban ra một tệp Excel, nhập ở các ô nền vàng, lưu rồi lấy lại ở trang này. Tệp mang mã của từng chỉ tiêu nên không bao giờ lệch dòng.")
    }
    RowLayout {
        spacing: Theme.spaceSmall
        DeskButton {
            objectName: "exportWorkbook"
            text: qsTr("Xuất ra Excel…")
            onClicked: {
                dialog.selectedFile = card.target.suggested(StandardPaths.writableLocation(StandardPaths.DocumentsLocation));
                dialog.open();
            }
        }
        DeskButton {
            kind: DeskButton.Quiet
            visible: card.target.written.length > 0
            text: qsTr("Mở %1").arg(card.target.written)
            onClicked: Qt.openUrlExternally(card.target.writtenFile)
        }
    }
    Item {
        Layout.fillHeight: true
    }
    FileDialog {
        id: dialog
        title: qsTr("Xuất ra Excel")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "xlsx"
        nameFilters: [qsTr("Tệp Excel (*.xlsx)")]
        onAccepted: card.target.writeTo(selectedFile)
    }
}
