pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The names of the columns.
Rectangle {
    id: head

    required property BoardColumns columns

    implicitHeight: Theme.rowHeight
    color: Theme.surfaceSunken

    component Name: Text {
        font.pixelSize: Theme.fontSmall
        font.weight: Font.DemiBold
        color: Theme.textSecondary
        elide: Text.ElideRight
    }
    RowLayout {
        anchors.fill: parent
        spacing: Theme.spaceSmall

        Name {
            Layout.leftMargin: Theme.space
            Layout.fillWidth: true
            text: qsTr("Ban")
        }
        Name {
            Layout.preferredWidth: head.columns.stage
            text: qsTr("Trạng thái")
        }
        Name {
            Layout.preferredWidth: head.columns.part
            text: qsTr("Biểu")
        }
        Name {
            Layout.preferredWidth: head.columns.part
            text: qsTr("Báo cáo")
        }
        Name {
            Layout.preferredWidth: head.columns.part
            text: qsTr("Tự chấm")
        }
        Name {
            Layout.preferredWidth: head.columns.files
            text: qsTr("Tệp")
            horizontalAlignment: Text.AlignRight
        }
        Name {
            Layout.preferredWidth: head.columns.findings
            Layout.leftMargin: Theme.spaceSmall
            text: qsTr("Kiểm tra")
        }
        Name {
            Layout.preferredWidth: head.columns.deadline
            text: qsTr("Hạn nộp")
        }
        Name {
            Layout.preferredWidth: head.columns.heard
            Layout.rightMargin: Theme.space
            text: qsTr("Lần ghi mới nhất")
        }
    }
}
