import QtQuick
import QtQuick.Layouts
import HopLuu

// One piece of evidence.
RowLayout {
    id: row

    required property string key
    required property string name
    required property string detail
    required property bool isWritable
    signal removed()

    spacing: Theme.spaceSmall

    Badge {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.spaceTiny
        text: row.key.startsWith("cell:") ? qsTr("Biểu") : qsTr("Tệp")
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceTiny
        Layout.bottomMargin: Theme.spaceTiny
        spacing: 0
        Text {
            Layout.fillWidth: true
            text: row.name
            font.pixelSize: Theme.fontBody
            color: Theme.textPrimary
            wrapMode: Text.Wrap
        }
        Text {
            text: row.detail
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
        }
    }
    DeskButton {
        kind: DeskButton.Quiet
        text: qsTr("Bỏ")
        hint: qsTr("Không dùng làm minh chứng cho tiêu chí này nữa")
        visible: row.isWritable
        onClicked: row.removed()
    }
}
