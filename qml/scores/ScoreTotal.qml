import QtQuick
import QtQuick.Layouts
import HopLuu

// The sum, always in sight.
Rectangle {
    id: total

    required property ScoreDesk desk

    implicitHeight: Math.round(40 * Theme.scale)
    color: Theme.surfaceSunken
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Tổng điểm") + " " + sum.text + (total.desk.appraisedText.length > 0 ? ". " + total.desk.appraisedText : "")

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.borderStrong
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space
        anchors.rightMargin: Theme.spaceLarge + Theme.spaceSmall
        spacing: Theme.spaceSmall
        Text {
            text: qsTr("Tổng điểm")
            font.pixelSize: Theme.fontLarge
            font.weight: Font.DemiBold
            color: Theme.textPrimary
        }
        Text {
            Layout.fillWidth: true
            text: total.desk.missingText + (total.desk.missingText.length > 0 && total.desk.outsideText.length > 0 ? " · " : "") + total.desk.outsideText
            font.pixelSize: Theme.fontSmall
            color: total.desk.missingText.length > 0 ? Theme.warning : Theme.textSecondary
            elide: Text.ElideRight
            Layout.minimumWidth: 0
        }
        Text {
            objectName: "appraisedTotal"
            visible: text.length > 0
            text: total.desk.appraisedText
            font.pixelSize: Theme.fontBody
            color: Theme.textPrimary
        }
        Text {
            id: sum
            objectName: "scoreTotal"
            text: total.desk.totalText
            font.pixelSize: Theme.fontTitle
            font.weight: Font.DemiBold
            color: Theme.textPrimary
        }
    }
}
