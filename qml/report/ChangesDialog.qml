pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// Every sentence and every cell that is no longer as in a frozen report.
DeskDialog {
    id: dialog

    required property ReportArchive archive

    objectName: "changesDialog"
    title: qsTr("Những gì đã khác")
    implicitWidth: Math.round(760 * Theme.scale)

    Label {
        objectName: "changesTitle"
        Layout.fillWidth: true
        tone: Label.Secondary
        text: dialog.archive.changesTitle
    }
    Label {
        visible: dialog.archive.changes.count === 0
        text: qsTr("Không có gì thay đổi.")
    }
    Repeater {
        model: dialog.archive.changes
        ColumnLayout {
            id: change
            required property string place
            required property string before
            required property string after
            Layout.fillWidth: true
            spacing: 2
            Label {
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceSmall
                font.weight: Font.DemiBold
                text: change.place
            }
            Label {
                Layout.fillWidth: true
                tone: Label.Secondary
                text: qsTr("Trước: %1").arg(change.before)
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Nay: %1").arg(change.after)
            }
        }
    }
    buttons: [
        DeskButton {
            kind: DeskButton.Primary
            text: qsTr("Đóng")
            onClicked: dialog.reject()
        }
    ]
}
