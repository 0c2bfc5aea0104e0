import QtQuick
import QtQuick.Layouts
import HopLuu

// The names of the columns.
Rectangle {
    id: head

    required property ReviewColumns columns
    required property string lastYear
    required property string thisYear

    implicitHeight: Theme.rowHeight
    color: Theme.surfaceSunken

    component Name: TableText {
        font.pixelSize: Theme.fontSmall
        font.weight: Font.DemiBold
        color: Theme.textSecondary
    }
    RowLayout {
        anchors.fill: parent
        anchors.rightMargin: Theme.space
        spacing: Theme.spaceSmall

        Item {
            Layout.preferredWidth: head.columns.mark
        }
        Name {
            Layout.preferredWidth: head.columns.number
            text: qsTr("STT")
            horizontalAlignment: Text.AlignHCenter
        }
        Name {
            Layout.fillWidth: true
            text: qsTr("Chỉ tiêu")
        }
        Name {
            Layout.preferredWidth: head.columns.unit
            text: qsTr("Đơn vị")
        }
        Name {
            visible: head.columns.hasLastYear
            Layout.preferredWidth: head.columns.figure
            text: head.lastYear
            horizontalAlignment: Text.AlignRight
        }
        Name {
            Layout.preferredWidth: head.columns.figure
            text: head.thisYear
            horizontalAlignment: Text.AlignRight
        }
        Name {
            visible: head.columns.hasLastYear
            Layout.preferredWidth: head.columns.change
            text: qsTr("Tăng, giảm")
            horizontalAlignment: Text.AlignRight
        }
        Name {
            Layout.preferredWidth: head.columns.others
            text: qsTr("Ban khác: thấp – giữa – cao")
            horizontalAlignment: Text.AlignRight
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.borderStrong
    }
}
