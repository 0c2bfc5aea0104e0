import QtQuick
import QtQuick.Layouts
import HopLuu

// The names of the columns of the criteria.
Rectangle {
    id: head

    required property AppraisalColumns columns

    implicitHeight: Theme.rowHeight
    color: Theme.surfaceSunken

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space
        anchors.rightMargin: Theme.spaceLarge
        spacing: Theme.spaceSmall
        HeadText {
            Layout.preferredWidth: head.columns.number
            text: qsTr("Mục")
        }
        HeadText {
            Layout.fillWidth: true
            text: qsTr("Tiêu chí")
        }
        HeadText {
            Layout.preferredWidth: head.columns.evidence
            visible: head.columns.hasEvidence
            text: qsTr("M.chứng")
            horizontalAlignment: Text.AlignRight
        }
        HeadText {
            Layout.preferredWidth: head.columns.maximum
            text: qsTr("Tối đa")
            horizontalAlignment: Text.AlignRight
        }
        HeadText {
            Layout.preferredWidth: head.columns.points
            text: qsTr("Tự chấm")
            horizontalAlignment: Text.AlignRight
        }
        HeadText {
            Layout.preferredWidth: head.columns.appraised
            rightPadding: Theme.spaceSmall
            text: qsTr("Thẩm định")
            horizontalAlignment: Text.AlignRight
        }
        HeadText {
            Layout.preferredWidth: head.columns.points
            text: qsTr("Lệch")
            horizontalAlignment: Text.AlignRight
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
}
