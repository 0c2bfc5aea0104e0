import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// Which workbook: chosen or dropped. What can be read is said before anybody tries.
FocusScope {
    id: source

    required property ExcelImport excel
    required property ExcelExport target

    Flickable {
        id: flickable
        anchors.fill: parent
        contentHeight: column.height + 2 * Theme.space
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: DeskScrollBar {}

        ColumnLayout {
            id: column
            x: Theme.spaceLarge
            width: Math.min(Math.round(1160 * Theme.scale), flickable.width - 2 * Theme.spaceLarge)
            spacing: Theme.space

            Banner {
                Layout.fillWidth: true
                visible: text.length > 0
                tone: Badge.Warning
                text: source.excel.closedBecause
            }
            Banner {
                objectName: "importProblem"
                Layout.fillWidth: true
                visible: text.length > 0
                tone: Badge.Error
                text: source.excel.problem
                remedy: source.excel.remedy
            }
            GridLayout {
                Layout.fillWidth: true
                columns: column.width > Math.round(820 * Theme.scale) ? 2 : 1
                columnSpacing: Theme.space
                rowSpacing: Theme.space

                Card {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 3
                    title: qsTr("Lấy số liệu từ tệp Excel")

                    Label {
                        Layout.fillWidth: true
                        tone: Label.Secondary
                        text: qsTr("Tệp đã xuất ở đây, hoặc bảng Excel bất kỳ giống biểu. Chương trình tìm từng chỉ tiêu theo mã, rồi theo tên, cho xem trước mọi thay đổi và mọi chỗ chưa đọc được; chưa xác nhận thì chưa ghi gì.")
                    }
                    Rectangle {
                        objectName: "importDropTarget"
                        Layout.fillWidth: true
                        implicitHeight: Math.round(120 * Theme.scale)
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
                                text: source.excel.isReading ? qsTr("Đang đọc tệp…") : qsTr("Kéo tệp Excel vào đây, hoặc")
                            }
                            DeskButton {
                                objectName: "chooseWorkbook"
                                Layout.alignment: Qt.AlignHCenter
                                focus: true
                                kind: DeskButton.Primary
                                enabled: !source.excel.isReading
                                text: qsTr("Chọn tệp Excel…")
                                onClicked: dialog.open()
                            }
                        }
                        FileDrop {
                            id: drop
                            anchors.fill: parent
                            keys: ["text/uri-list"]
                            onFilesDropped: files => source.excel.openFile(files[0])
                        }
                    }
                    Label {
                        Layout.fillWidth: true
                        tone: Label.Small
                        text: qsTr("Đọc được: .xlsx của Excel, LibreOffice và phần mềm khác; .xls của Excel 97–2003; chữ .VnTime (TCVN3) và VNI. Tệp có mật khẩu phải bỏ mật khẩu trước.")
                    }
                }
                ExportCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 2
                    target: source.target
                }
            }
        }
    }
    FileDialog {
        id: dialog
        title: qsTr("Chọn tệp Excel")
        nameFilters: [qsTr("Tệp Excel (*.xlsx *.xlsm *.xls)"), qsTr("Mọi tệp (*)")]
        onAccepted: source.excel.openFile(selectedFile)
    }
}
