pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// Beside the editor: what the section asks for, last year's text, and its history.
Rectangle {
    id: aid

    required property NarrativeDesk desk
    required property bool isWritable
    property OpenBloc bloc: null  // of the leader: the boards' texts are at hand as well
    readonly property list<string> tabs: bloc ? Array.of(qsTr("Hướng dẫn"), earlierTab, qsTr("Lịch sử"), qsTr("Các Ban"))
                                              : Array.of(qsTr("Hướng dẫn"), earlierTab, qsTr("Lịch sử"))
    readonly property string earlierTab: desk.earlierYear.length > 0 ? qsTr("Năm %1").arg(desk.earlierYear) : qsTr("Năm trước")
    property int shown: bloc ? 3 : 0

    color: Theme.surface
    border.color: Theme.border
    radius: Theme.radius

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0

        Row {
            Layout.fillWidth: true
            Repeater {
                model: aid.tabs
                DeskTab {
                    required property int index
                    required property string modelData
                    objectName: "aid-" + index
                    width: aid.width / aid.tabs.length
                    text: modelData
                    isChosen: aid.shown === index
                    onClicked: aid.shown = index
                }
            }
        }
        GuidanceText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: aid.shown === 0
            desk: aid.desk
        }
        EarlierText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: aid.shown === 1
            desk: aid.desk
            isWritable: aid.isWritable
        }
        HistoryList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: aid.shown === 2
            history: aid.desk.history
            isWritable: aid.isWritable
            onRestored: index => aid.desk.restore(index)
        }
        BoardTextList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: aid.shown === 3
            desk: aid.desk
            isWritable: aid.isWritable
            texts: BoardTexts {
                bloc: aid.bloc
                section: aid.desk.section
            }
        }
    }
}
