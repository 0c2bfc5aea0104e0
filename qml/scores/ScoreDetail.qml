pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// The chosen criterion: its words in full, remark, evidence, history.
Rectangle {
    id: detail

    required property ScoreDesk desk
    required property bool isWritable
    property int shown: 0

    color: Theme.surface
    border.color: Theme.border
    radius: Theme.radius

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space
        spacing: Theme.spaceSmall

        Label {
            Layout.fillWidth: true
            tone: Label.Heading
            text: detail.desk.title
        }
        Label {
            Layout.fillWidth: true
            tone: Label.Secondary
            text: detail.desk.note
        }
        Label {
            objectName: "verdict"
            Layout.fillWidth: true
            visible: text.length > 0
            text: detail.desk.verdict
        }
        Label {
            objectName: "verdictRemark"
            Layout.fillWidth: true
            visible: detail.desk.verdictRemark.length > 0
            text: qsTr("Lý do của Khối: %1").arg(detail.desk.verdictRemark)
            textFormat: Text.PlainText
        }
        Row {
            Layout.fillWidth: true
            Repeater {
                model: [qsTr("Minh chứng và ghi chú"), qsTr("Lịch sử")]
                DeskTab {
                    required property int index
                    required property string modelData
                    objectName: "scoreTab-" + index
                    width: (detail.width - 2 * Theme.space) / 2
                    text: modelData
                    isChosen: detail.shown === index
                    onClicked: detail.shown = index
                }
            }
        }
        ScoreEvidence {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: detail.shown === 0
            desk: detail.desk
            isWritable: detail.isWritable && detail.desk.isLeaf
        }
        HistoryList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: detail.shown === 1
            history: detail.desk.history
            isWritable: detail.isWritable
            onRestored: index => detail.desk.restore(index)
        }
    }
}
