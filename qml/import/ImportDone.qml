import QtQuick
import QtQuick.Layouts
import HopLuu

// What was written, where to look, and that it can be taken back.
FocusScope {
    id: done

    required property ExcelImport excel
    required property Program program

    ColumnLayout {
        x: Theme.spaceLarge
        width: Math.min(Math.round(760 * Theme.scale), done.width - 2 * Theme.spaceLarge)
        spacing: Theme.space

        Card {
            Layout.fillWidth: true
            title: done.excel.summary

            Label {
                Layout.fillWidth: true
                tone: Label.Secondary
                text: qsTr("Số liệu đã lưu trên máy này; chưa gửi đi. Nếu không phải tệp cần lấy: Sửa, Hoàn tác (Ctrl+Z) trả lại các số cũ một lượt.")
            }
            RowLayout {
                spacing: Theme.spaceSmall
                DeskButton {
                    objectName: "showAnnex"
                    focus: true
                    kind: DeskButton.Primary
                    text: qsTr("Xem biểu số liệu")
                    onClicked: done.program.go("annex")
                }
                DeskButton {
                    objectName: "checkAnnex"
                    text: qsTr("Kiểm tra")
                    onClicked: done.program.go("check")
                }
                DeskButton {
                    objectName: "importAnother"
                    text: qsTr("Lấy tệp khác")
                    onClicked: done.excel.cancel()
                }
            }
        }
    }
}
