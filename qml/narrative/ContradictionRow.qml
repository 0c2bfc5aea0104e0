import QtQuick
import QtQuick.Layouts
import HopLuu

// "Bài viết 1.307,8 triệu USD, biểu có 1.037,8 triệu USD", and the two ways to take the annex's figure over.
GridLayout {
    id: row

    required property int index
    required property string typed
    required property string correct
    required property string name
    required property bool isWritable
    signal taken(bool isBound)

    // The buttons beside the sentence where there is room, else under it.
    columns: width > Math.round(480 * Theme.scale) ? 3 : 2
    columnSpacing: Theme.spaceSmall
    rowSpacing: Theme.spaceTiny

    ColumnLayout {
        Layout.fillWidth: true
        Layout.columnSpan: row.columns === 2 ? 2 : 1
        spacing: 0
        Text {
            Layout.fillWidth: true
            text: qsTr("Bài viết “%1”, biểu có “%2”").arg(row.typed).arg(row.correct)
            font.pixelSize: Theme.fontBody
            color: Theme.textPrimary
            elide: Text.ElideRight
        }
        Text {
            Layout.fillWidth: true
            text: row.name
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            elide: Text.ElideRight
        }
    }
    DeskButton {
        objectName: "takeOver-" + row.index
        text: qsTr("Lấy số của biểu")
        hint: qsTr("Thay bằng số liệu gắn với biểu: biểu sửa thì bài cũng sửa theo")
        enabled: row.isWritable
        onClicked: row.taken(true)
    }
    DeskButton {
        kind: DeskButton.Quiet
        text: qsTr("Chỉ sửa chữ")
        hint: qsTr("Thay bằng chữ thường, không gắn với biểu")
        enabled: row.isWritable
        onClicked: row.taken(false)
    }
}
