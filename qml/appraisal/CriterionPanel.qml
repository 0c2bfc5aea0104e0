pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// The chosen criterion: what the board says and cites for it, and why the leader gives what she gives.
Rectangle {
    id: panel

    required property AppraisalDesk desk
    signal opened(string key)

    property string typedAt: ""  // where what stands in the field belongs

    function keep() {
        panel.desk.setRemark(panel.typedAt, remark.text);
    }

    color: Theme.surface

    Connections {
        target: panel.desk
        function onCriterionChanged() {
            if (panel.typedAt !== panel.desk.place) {
                panel.keep();
                panel.typedAt = panel.desk.place;
                remark.text = panel.desk.remark;
            } else if (!remark.area.activeFocus) {
                remark.text = panel.desk.remark;
            }
        }
    }
    Component.onCompleted: {
        typedAt = desk.place;
        remark.text = desk.remark;
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space
        spacing: Theme.spaceSmall

        Label {
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            text: panel.desk.title
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.spaceLarge

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                spacing: Theme.spaceTiny
                Label {
                    Layout.fillWidth: true
                    tone: panel.desk.selfRemark.length > 0 ? Label.Primary : Label.Secondary
                    text: panel.desk.selfRemark.length > 0 ? qsTr("Ban ghi: %1").arg(panel.desk.selfRemark) : qsTr("Ban không ghi chú.")
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                ListView {
                    id: list
                    objectName: "appraisalEvidence"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    clip: true
                    boundsBehavior: Flickable.StopAtBounds
                    model: panel.desk.evidence
                    T.ScrollBar.vertical: DeskScrollBar {}
                    delegate: LinkRow {
                        required property string key
                        required property string name
                        objectName: "cited-" + key
                        width: list.width
                        tone: Badge.Information
                        title: key.startsWith("file:") ? qsTr("Tệp: %1").arg(name) : name
                        onClicked: panel.opened(key)
                    }
                    Label {
                        anchors.left: parent.left
                        anchors.right: parent.right
                        visible: list.count === 0
                        tone: Label.Secondary
                        text: qsTr("Ban không nêu minh chứng cho tiêu chí này.")
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                spacing: Theme.spaceTiny
                Label {
                    text: qsTr("Lý do của Khối")
                    tone: Label.Secondary
                }
                DeskTextArea {
                    id: remark
                    objectName: "appraisalRemark"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    readOnly: !panel.desk.isLeaf || !panel.desk.isAppraised
                    placeholderText: !panel.desk.isLeaf ? qsTr("Điểm của mục lớn là tổng các mục con.") : panel.desk.isAppraised ? qsTr("Vì sao chấm như vậy; Ban sẽ đọc được") : qsTr("Cho điểm trước, rồi ghi lý do.")
                    name: qsTr("Lý do của Khối")
                    area.onActiveFocusChanged: {
                        if (!area.activeFocus) {
                            panel.keep();
                        }
                    }
                }
            }
        }
    }
}
