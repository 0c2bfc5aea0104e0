pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// What the rules say, each with its way to the cell and a place for the board's explanation.
SidePanel {
    id: panel

    required property AnnexFindings findings
    required property bool isWritable
    required property bool isOpen  // its rows are only made then
    property string explaining: ""  // the rule whose explanation is being typed
    signal chosen(code: string)

    objectName: "annexFindings"
    visible: isOpen
    title: qsTr("Cần xem lại")
    subtitle: findings.rows.count > 0 ? qsTr("%1 chỗ, %2 chưa giải trình").arg(findings.rows.count).arg(findings.openCount) : ""

    property alias currentIndex: list.currentIndex

    function showFinding(index: int) {
        if (index >= 0 && isOpen) {
            list.currentIndex = index;
            list.positionViewAtIndex(index, ListView.Contain);
        }
    }

    ListView {
        id: list
        anchors.fill: parent
        clip: true
        model: panel.isOpen ? panel.findings.rows : null
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: -1
        T.ScrollBar.vertical: DeskScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: panel.title
        delegate: Item {
            id: entry
            required property int index
            required property string key
            required property string sentence
            required property string instruction
            required property string explanation
            required property bool isCritical
            required property string places
            required property string code
            readonly property bool isExplaining: panel.explaining === key

            width: list.width
            height: column.height + 2 * Theme.spaceSmall
            Rectangle {
                width: 3
                height: parent.height
                color: entry.explanation.length > 0 ? Theme.border : entry.isCritical ? Theme.error : Theme.warning
            }
            ColumnLayout {
                id: column
                x: Theme.space
                y: Theme.spaceSmall
                width: parent.width - 2 * Theme.space
                spacing: Theme.spaceTiny
                Label {
                    Layout.fillWidth: true
                    tone: Label.Small
                    text: entry.places
                }
                Label {
                    Layout.fillWidth: true
                    text: entry.sentence
                }
                Label {
                    Layout.fillWidth: true
                    tone: Label.Secondary
                    text: entry.instruction
                }
                Label {
                    Layout.fillWidth: true
                    visible: entry.explanation.length > 0 && !entry.isExplaining
                    text: qsTr("Giải trình: %1").arg(entry.explanation)
                    font.italic: true
                }
                DeskTextArea {
                    id: field
                    objectName: "annexExplanation" + entry.index
                    Layout.fillWidth: true
                    visible: entry.isExplaining
                    placeholderText: qsTr("Vì sao số liệu vẫn đúng")
                }
                RowLayout {
                    spacing: Theme.spaceTiny
                    DeskButton {
                        objectName: "annexGo" + entry.index
                        visible: entry.code !== "" && !entry.isExplaining
                        text: qsTr("Tới ô")
                        onClicked: panel.chosen(entry.code)
                    }
                    DeskButton {
                        objectName: "annexExplain" + entry.index
                        visible: panel.isWritable && !entry.isExplaining
                        text: entry.explanation.length > 0 ? qsTr("Sửa giải trình") : qsTr("Giải trình")
                        onClicked: {
                            panel.explaining = entry.key;
                            field.text = entry.explanation;
                            field.area.forceActiveFocus(Qt.TabFocusReason);
                        }
                    }
                    DeskButton {
                        objectName: "annexSaveExplanation" + entry.index
                        visible: entry.isExplaining
                        kind: DeskButton.Primary
                        text: qsTr("Lưu giải trình")
                        onClicked: {
                            panel.findings.explain(entry.key, field.text);
                            panel.explaining = "";
                        }
                    }
                    DeskButton {
                        visible: entry.isExplaining
                        text: qsTr("Thôi")
                        onClicked: panel.explaining = ""
                    }
                }
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.border
            }
        }
    }
    EmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.spaceLarge
        width: parent.width - 2 * Theme.space
        visible: panel.findings.rows.count === 0
        title: qsTr("Không có gì cần xem lại")
        text: qsTr("Các quy tắc kiểm tra chạy mỗi khi một ô thay đổi.")
    }
}
