pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The boards' scores: their order, and what each criterion of one board is given.
DeskPage {
    id: page

    title: qsTr("Chấm điểm")
    subtitle: page.view === 0 ? desk.orderText : ""

    function show(item: string) {
        desk.unit = item;
    }

    AppraisalDesk {
        id: desk
        objectName: "appraisalDesk"
        bloc: page.program.bloc
    }
    BallotDesk {
        id: ballot
        objectName: "ballotDesk"
        bloc: page.program.bloc
    }
    property int view: 0
    AttachmentList {
        id: files
        program: page.program
        onOpened: copy => Qt.openUrlExternally(copy)
    }
    tools: [
        DeskComboBox {
            objectName: "rankedBy"
            visible: page.view === 0
            width: Math.round(190 * Theme.scale)
            model: [qsTr("Xếp theo điểm thẩm định"), qsTr("Xếp theo điểm tự chấm")]
            currentIndex: desk.isBySelf ? 1 : 0
            onActivated: index => desk.isBySelf = index === 1
        },
        DeskButton {
            objectName: "takeOver"
            visible: page.view === 0
            text: desk.waiting > 0 ? qsTr("Công nhận %1 điểm tự chấm").arg(desk.waiting) : qsTr("Công nhận điểm tự chấm")
            hint: qsTr("Cho đúng điểm Ban tự chấm ở các tiêu chí chưa thẩm định; điểm đã thẩm định giữ nguyên")
            enabled: desk.waiting > 0
            onClicked: desk.takeOver()
        }
    ]
    Row {
        id: tabs
        x: Theme.spaceLarge
        Repeater {
            model: [qsTr("Thẩm định"), qsTr("Bỏ phiếu")]
            DeskTab {
                required property int index
                required property string modelData
                objectName: "appraisalTab-" + index
                width: Math.round(140 * Theme.scale)
                text: modelData
                isChosen: page.view === index
                onClicked: page.view = index
            }
        }
    }
    BallotView {
        anchors.top: tabs.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.spaceSmall
        visible: page.view === 1
        desk: ballot
    }
    ColumnLayout {
        visible: page.view === 0
        anchors.top: tabs.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.spaceSmall
        anchors.leftMargin: Theme.spaceLarge
        anchors.rightMargin: Theme.spaceLarge
        anchors.bottomMargin: Theme.spaceLarge
        spacing: Theme.spaceSmall

        Repeater {
            model: files.problems
            Banner {
                required property string what
                required property string advice
                Layout.fillWidth: true
                text: what
                remedy: advice
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            color: Theme.surface
            border.color: Theme.border
            radius: Theme.radius

            RankingList {
                id: ranking
                anchors.left: parent.left
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                anchors.margins: 1
                width: Math.min(Math.round(470 * Theme.scale), Math.round(parent.width * 0.38))
                desk: desk
            }
            Rectangle {
                id: edge
                anchors.left: ranking.right
                width: 1
                height: parent.height
                color: Theme.border
            }
            Label {
                id: name
                anchors.left: edge.right
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.leftMargin: Theme.space
                height: Theme.rowHeight
                verticalAlignment: Text.AlignVCenter
                tone: Label.Heading
                text: desk.unitName
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
            CriteriaTable {
                anchors.left: edge.right
                anchors.right: parent.right
                anchors.top: name.bottom
                anchors.bottom: detailEdge.top
                anchors.rightMargin: 1
                focus: true
                desk: desk
            }
            Rectangle {
                id: detailEdge
                anchors.left: edge.right
                anchors.right: parent.right
                anchors.bottom: detail.top
                height: 1
                color: Theme.border
            }
            CriterionPanel {
                id: detail
                anchors.left: edge.right
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: 1
                height: Math.min(Math.round(160 * Theme.scale), Math.round(parent.height * 0.34))
                desk: desk
                onOpened: key => {
                    if (key.startsWith("file:")) {
                        files.dismissProblems();
                        files.copy(key.slice(5));
                    } else {
                        page.program.go("review", desk.unit + "/" + key.slice(5));
                    }
                }
            }
        }
    }
}
