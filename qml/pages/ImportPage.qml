import QtQuick
import HopLuu

// Figures out of a workbook: choose it, see every change and every trouble at once, then confirm. Until then nothing is changed.
DeskPage {
    id: page

    title: qsTr("Lấy từ Excel")
    subtitle: excel.fileName

    ExcelImport {
        id: excel
        objectName: "excelImport"
        year: page.program.year
    }

    ExcelExport {
        id: target
        objectName: "excelExport"
        year: page.program.year
    }

    ImportSource {
        anchors.fill: parent
        target: target
        visible: excel.stage === ExcelImport.Choosing
        focus: visible
        excel: excel
    }
    ImportPreview {
        anchors.fill: parent
        visible: excel.stage === ExcelImport.Previewing
        focus: visible
        excel: excel
    }
    ImportDone {
        anchors.fill: parent
        visible: excel.stage === ExcelImport.Written
        focus: visible
        excel: excel
        program: page.program
    }
    DropArea {
        anchors.fill: parent
        enabled: excel.stage !== ExcelImport.Choosing
        onDropped: event => {
            if (event.hasUrls) {
                excel.openFile(event.urls[0]);
                event.acceptProposedAction();
            }
        }
    }
}
