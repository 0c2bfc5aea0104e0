import QtQuick
import QtQuick.Layouts
import HopLuu

// One criterion: what the board gave itself, a field for what the leader gives it, the difference.
Rectangle {
    id: row

    required property int index
    required property string key
    required property string number
    required property string name
    required property int depth
    required property bool isLeaf
    required property string maximum
    required property string self
    required property string appraised
    required property string difference
    required property int evidence
    required property string standing
    required property bool isWrong
    required property AppraisalColumns columns
    required property AppraisalDesk desk
    required property bool isCurrent
    signal moved(int by)
    signal focused()

    function edit() {
        if (row.isLeaf) {
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
        }
    }

    objectName: "appraise-" + key
    implicitHeight: Math.max(Theme.controlHeight, words.implicitHeight) + Theme.spaceTiny * 2
    color: isCurrent ? Theme.selection : isLeaf ? "transparent" : Theme.surfaceSunken

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    TapHandler {
        onTapped: row.desk.choose(row.key)
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space
        anchors.rightMargin: Theme.spaceLarge
        spacing: Theme.spaceSmall

        TableText {
            Layout.preferredWidth: row.columns.number
            leftPadding: row.depth * Theme.spaceSmall
            text: row.number
            font.weight: row.isLeaf ? Font.Normal : Font.DemiBold
        }
        ColumnLayout {
            id: words
            Layout.fillWidth: true
            spacing: 0
            Text {
                Layout.fillWidth: true
                text: row.name
                font.pixelSize: Theme.fontBody
                font.weight: row.isLeaf ? Font.Normal : Font.DemiBold
                color: Theme.textPrimary
                wrapMode: Text.Wrap
            }
            TableText {
                Layout.fillWidth: true
                visible: text.length > 0
                text: field.trouble.length > 0 ? field.trouble : row.standing
                font.pixelSize: Theme.fontSmall
                color: field.trouble.length > 0 || row.isWrong ? Theme.error : Theme.textSecondary
            }
        }
        TableText {
            Layout.preferredWidth: row.columns.evidence
            visible: row.columns.hasEvidence
            text: row.evidence > 0 ? row.evidence : ""
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
        TableText {
            Layout.preferredWidth: row.columns.maximum
            text: row.maximum
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
        TableText {
            Layout.preferredWidth: row.columns.points
            text: row.self
            font.weight: row.isLeaf ? Font.Normal : Font.DemiBold
            horizontalAlignment: Text.AlignRight
        }
        Item {
            Layout.preferredWidth: row.columns.appraised
            Layout.preferredHeight: Theme.controlHeight
            TableText {
                anchors.fill: parent
                anchors.rightMargin: Theme.spaceSmall
                visible: !row.isLeaf
                text: row.appraised
                font.weight: Font.DemiBold
                color: row.isWrong ? Theme.error : Theme.textPrimary
                horizontalAlignment: Text.AlignRight
            }
            PointsField {
                id: field
                objectName: "appraised-" + row.key
                anchors.fill: parent
                visible: row.isLeaf
                stored: row.appraised
                trouble: isTyped ? row.desk.problemOf(row.key, text) : ""
                name: qsTr("Điểm thẩm định, %1. %2; tự chấm %3").arg(row.number).arg(row.name).arg(row.self.length > 0 ? row.self : qsTr("không"))
                onCommitted: text => row.desk.setPoints(row.key, text)
                onMoved: by => row.moved(by)
                onActiveFocusChanged: {
                    if (activeFocus) {
                        row.desk.choose(row.key);
                        row.focused();
                    }
                }
            }
        }
        TableText {
            Layout.preferredWidth: row.columns.points
            text: row.difference
            font.weight: row.difference.length > 0 && row.difference !== "0" ? Font.DemiBold : Font.Normal
            color: row.difference === "0" ? Theme.textSecondary : Theme.textPrimary
            horizontalAlignment: Text.AlignRight
        }
    }
}
