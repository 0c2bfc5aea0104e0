import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// A figure as a chart, which can be saved as a picture.
DeskDialog {
    id: dialog

    required property TotalsDesk desk

    objectName: "chartDialog"
    title: qsTr("Biểu đồ")
    implicitWidth: Math.round(720 * Theme.scale)

    FigureBars {
        id: bars
        Layout.fillWidth: true
        desk: dialog.desk
    }
    buttons: [
        DeskButton {
            objectName: "saveChart"
            text: qsTr("Lưu thành ảnh…")
            onClicked: {
                target.selectedFile = StandardPaths.writableLocation(StandardPaths.PicturesLocation) + "/" + dialog.desk.item + ".png";
                target.open();
            }
        },
        DeskButton {
            kind: DeskButton.Primary
            text: qsTr("Đóng")
            onClicked: dialog.reject()
        }
    ]
    FileDialog {
        id: target
        title: qsTr("Lưu thành ảnh")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "png"
        nameFilters: [qsTr("Ảnh PNG (*.png)")]
        onAccepted: bars.grabToImage(result => {
            if (!result.saveToFile(selectedFile)) {
                dialog.desk.tellNotSaved(selectedFile);
            }
        }, Qt.size(2 * bars.width, 2 * bars.height))
    }
}
