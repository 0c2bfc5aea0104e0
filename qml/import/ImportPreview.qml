import QtQuick
import QtQuick.Layouts
import HopLuu

// What would change, what stays, what is not understood: all of it at once, before anything is written.
FocusScope {
    id: preview

    required property ExcelImport excel

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.spaceLarge
        anchors.rightMargin: Theme.spaceLarge
        anchors.bottomMargin: Theme.space
        spacing: Theme.spaceSmall

        Banner {
            Layout.fillWidth: true
            visible: text.length > 0
            tone: Badge.Warning
            text: preview.excel.closedBecause
        }
        Banner {
            objectName: "importWarning"
            Layout.fillWidth: true
            visible: text.length > 0
            tone: Badge.Warning
            text: preview.excel.problem
            remedy: preview.excel.remedy
        }
        Banner {
            objectName: "importAmbiguous"
            Layout.fillWidth: true
            visible: preview.excel.ambiguous.length > 0
            tone: Badge.Warning
            text: qsTr("Trong tệp này, dấu đứng trước ba chữ số cuối là gì?")
            remedy: preview.excel.ambiguous
            DeskButton {
                objectName: "dotsGroup"
                text: qsTr("Ngăn hàng nghìn: 1.234 là 1234")
                onClicked: preview.excel.readDotsAsGrouping(true)
            }
            DeskButton {
                objectName: "dotsAreDecimal"
                text: qsTr("Dấu thập phân: 1.234 là 1,234")
                onClicked: preview.excel.readDotsAsGrouping(false)
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.spaceSmall

            Label {
                visible: preview.excel.sheets.length > 1
                tone: Label.Secondary
                height: Theme.controlHeight
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Trang tính")
            }
            DeskComboBox {
                objectName: "importSheet"
                visible: preview.excel.sheets.length > 1
                focus: visible
                model: preview.excel.sheets
                currentIndex: preview.excel.sheet
                displayText: currentIndex < 0 ? qsTr("Hãy chọn trang tính") : currentText
                Accessible.name: qsTr("Trang tính") + " " + displayText
                onActivated: index => preview.excel.chooseSheet(index)
            }
            Label {
                visible: preview.excel.columns.length > 0 && preview.excel.sheet >= 0
                tone: Label.Secondary
                height: Theme.controlHeight
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Cột số liệu")
            }
            DeskComboBox {
                objectName: "importColumn"
                visible: preview.excel.columns.length > 0 && preview.excel.sheet >= 0
                implicitWidth: Math.round(220 * Theme.scale)
                model: preview.excel.columns
                currentIndex: preview.excel.column
                displayText: currentIndex < 0 ? qsTr("Hãy chọn cột") : currentText
                Accessible.name: qsTr("Cột số liệu") + " " + displayText
                onActivated: index => preview.excel.chooseColumn(index)
            }
            Label {
                tone: Label.Secondary
                height: Theme.controlHeight
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Xem")
            }
            DeskComboBox {
                objectName: "importFilter"
                implicitWidth: Math.round(240 * Theme.scale)
                model: preview.excel.filters
                currentIndex: preview.excel.filter
                Accessible.name: qsTr("Xem") + " " + displayText
                onActivated: index => preview.excel.filter = index
            }
        }
        ImportTable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            excel: preview.excel
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceSmall

            Label {
                objectName: "importSummary"
                Layout.fillWidth: true
                text: preview.excel.summary
            }
            DeskButton {
                objectName: "cancelImport"
                text: qsTr("Bỏ, không ghi gì")
                onClicked: preview.excel.cancel()
            }
            DeskButton {
                objectName: "confirmImport"
                kind: DeskButton.Primary
                enabled: preview.excel.canWrite
                text: preview.excel.writeText
                onClicked: preview.excel.write()
            }
        }
    }
}
