import QtQuick
import QtQuick.Layouts
import HopLuu

// One criterion: a field for the points where points are given, their sum above.
Rectangle {
    id: row

    required property int index
    required property string key
    required property string number
    required property string name
    required property int depth
    required property bool isLeaf
    required property bool isBonus
    required property string maximum
    required property string points
    required property string sum
    required property string standing
    required property bool isWrong
    required property int evidence
    required property string remark
    required property string appraised
    required property string difference
    required property ScoreColumns columns
    required property ScoreDesk desk
    required property bool isWritable
    required property bool isCurrent
    signal moved(int by)
    signal focused()

    function edit() {
        if (row.isLeaf) {
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
        }
    }

    objectName: "criterion-" + key
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

        Text {
            Layout.preferredWidth: row.columns.number
            text: row.number
            leftPadding: row.depth * Theme.spaceSmall
            font.pixelSize: Theme.fontBody
            font.weight: row.isLeaf ? Font.Normal : Font.DemiBold
            color: Theme.textPrimary
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
            Text {
                Layout.fillWidth: true
                visible: text.length > 0
                text: field.trouble.length > 0 ? field.trouble : row.standing.length > 0 && (row.isWrong || !row.isLeaf) ? row.standing : row.remark
                font.pixelSize: Theme.fontSmall
                font.italic: text === row.remark
                color: field.trouble.length > 0 || row.isWrong ? Theme.error : Theme.textSecondary
                elide: Text.ElideRight
            }
        }
        Text {
            Layout.preferredWidth: row.columns.evidence
            visible: row.columns.hasEvidence
            text: row.evidence > 0 ? qsTr("%n minh chứng", "", row.evidence) : ""
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
        }
        Text {
            Layout.preferredWidth: row.columns.maximum
            text: row.maximum
            font.pixelSize: Theme.fontBody
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
        Item {
            Layout.preferredWidth: row.columns.points
            Layout.preferredHeight: Theme.controlHeight
            Text {
                anchors.fill: parent
                anchors.rightMargin: Theme.spaceSmall
                visible: !row.isLeaf
                text: row.sum
                font.pixelSize: Theme.fontBody
                font.weight: Font.DemiBold
                color: row.isWrong ? Theme.error : Theme.textPrimary
                horizontalAlignment: Text.AlignRight
                verticalAlignment: Text.AlignVCenter
            }
            PointsField {
                id: field
                objectName: "points-" + row.key
                anchors.fill: parent
                visible: row.isLeaf
                readOnly: !row.isWritable
                stored: row.points
                trouble: isTyped ? row.desk.problemOf(row.key, text) : ""
                name: row.number + ". " + row.name
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
        Text {
            objectName: "appraised-" + row.key
            Layout.preferredWidth: row.columns.appraised
            visible: row.columns.hasAppraisal
            text: row.appraised
            font.pixelSize: Theme.fontBody
            font.weight: row.isLeaf ? Font.Normal : Font.DemiBold
            color: Theme.textPrimary
            horizontalAlignment: Text.AlignRight
        }
        Text {
            objectName: "difference-" + row.key
            Layout.preferredWidth: row.columns.difference
            visible: row.columns.hasAppraisal
            text: row.difference
            font.pixelSize: Theme.fontBody
            font.weight: row.isLeaf ? Font.Normal : Font.DemiBold
            color: row.difference.startsWith("-") ? Theme.warning : Theme.textSecondary
            horizontalAlignment: Text.AlignRight
        }
    }
}
