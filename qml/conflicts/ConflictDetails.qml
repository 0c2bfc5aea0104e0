pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// One conflict: the values side by side, and the place for another one.
ScrollColumn {
    id: details

    required property Program program
    required property ConflictDesk desk

    RowLayout {
        Layout.fillWidth: true
        Label {
            Layout.fillWidth: true
            text: details.desk.title
            tone: Label.Heading
        }
        DeskButton {
            kind: DeskButton.Quiet
            text: qsTr("Xem tại chỗ")
            onClicked: details.program.go(details.desk.page, details.desk.item)
        }
    }
    Banner {
        Layout.fillWidth: true
        visible: !details.desk.canDecide
        tone: Badge.Warning
        text: qsTr("Hiện chưa chọn được.")
        remedy: details.desk.whyNot
    }
    GridLayout {
        Layout.fillWidth: true
        columns: Math.max(1, Math.min(cards.count, Math.floor(details.width / Math.round(250 * Theme.scale))))
        columnSpacing: Theme.spaceSmall
        rowSpacing: Theme.spaceSmall
        Repeater {
            id: cards
            model: details.desk.candidates
            CandidateCard {
                objectName: "candidate-" + index
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                isText: details.desk.isText
                canDecide: details.desk.canDecide
                unitLabel: details.desk.unitLabel
                onChosen: details.desk.choose(index)
                onWantsToEdit: {
                    merged.text = details.desk.textOf(index);
                    merged.area.forceActiveFocus();
                }
            }
        }
    }
    Card {
        Layout.fillWidth: true
        visible: details.desk.canDecide
        title: details.desk.isText ? qsTr("Hoặc viết một bản chung") : qsTr("Hoặc ghi một giá trị khác")

        DeskTextArea {
            id: merged
            objectName: "mergedText"
            Layout.fillWidth: true
            visible: details.desk.isText
            implicitHeight: Math.round(140 * Theme.scale)
            placeholderText: qsTr("Bấm \"Sửa từ bản này\" ở một bản phía trên, rồi đưa vào những gì bản kia có")
        }
        RowLayout {
            spacing: Theme.spaceSmall
            DeskTextField {
                id: other
                objectName: "otherValue"
                visible: !details.desk.isText
                placeholderText: qsTr("Giá trị khác")
                onAccepted: if (length > 0) details.desk.decide(text)
            }
            Label {
                visible: !details.desk.isText
                text: details.desk.unitLabel
                tone: Label.Secondary
            }
            DeskButton {
                objectName: "decide"
                enabled: details.desk.isText ? merged.text.trim().length > 0 : other.length > 0
                text: details.desk.isText ? qsTr("Dùng bản chung này") : qsTr("Ghi giá trị này")
                onClicked: details.desk.decide(details.desk.isText ? merged.text : other.text)
            }
        }
        Label {
            objectName: "decideProblem"
            Layout.fillWidth: true
            visible: text.length > 0
            text: details.desk.problem
            tone: Label.Error
        }
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("Dù chọn thế nào, mọi bản đều ở lại trong lịch sử và lấy lại được. Quyết định được gửi tới các máy khác của Ban.")
        tone: Label.Small
    }
    Connections {
        target: details.desk
        function onCurrentChanged() {
            details.contentY = 0;
        }
        function onDecided() {
            merged.text = "";
            other.text = "";
        }
    }
}
