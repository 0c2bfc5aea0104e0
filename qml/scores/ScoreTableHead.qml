import QtQuick
import QtQuick.Layouts
import HopLuu

// The names of the columns.
Rectangle {
    id: head

    required property ScoreColumns columns

    implicitHeight: Theme.rowHeight
    color: Theme.surfaceSunken

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space
        anchors.rightMargin: Theme.spaceLarge
        spacing: Theme.spaceSmall

        Text {
            Layout.preferredWidth: head.columns.number
            text: qsTr("Mục")
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            color: Theme.textSecondary
        }
        Text {
            Layout.fillWidth: true
            elide: Text.ElideRight
            text: qsTr("Tiêu chí")
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            color: Theme.textSecondary
        }
        Text {
            Layout.preferredWidth: head.columns.evidence
            visible: head.columns.hasEvidence
            text: qsTr("Minh chứng")
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            color: Theme.textSecondary
        }
        Text {
            Layout.preferredWidth: head.columns.maximum
            text: qsTr("Tối đa")
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
        Text {
            Layout.preferredWidth: head.columns.points
            rightPadding: Theme.spaceSmall
            text: head.columns.hasAppraisal ? qsTr("Tự chấm") : qsTr("Điểm")
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
        Text {
            Layout.preferredWidth: head.columns.appraised
            visible: head.columns.hasAppraisal
            text: qsTr("Thẩm định")
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
        Text {
            Layout.preferredWidth: head.columns.difference
            visible: head.columns.hasAppraisal
            text: qsTr("Lệch")
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            color: Theme.textSecondary
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
