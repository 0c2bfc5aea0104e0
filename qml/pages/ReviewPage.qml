pragma ComponentBehavior: Bound

import QtQuick
import HopLuu

// The leader looks through one board's year.
DeskPage {
    id: page

    property int view: 0

    title: qsTr("Xem xét")
    subtitle: desk.unitName + " · " + desk.standing

    /// "ha-noi", or a cell of it: "ha-noi/capital_new.fdi".
    function show(item: string) {
        const slash = item.indexOf("/");
        desk.unit = slash < 0 ? item : item.slice(0, slash);
        if (slash >= 0) {
            page.view = 0;
            annex.show(item.slice(slash + 1));
        }
    }

    ReviewDesk {
        id: desk
        objectName: "reviewDesk"
        bloc: page.program.bloc
    }
    AcceptDialog {
        id: accepting
        desk: desk
    }
    ReturnDialog {
        id: returning
        desk: desk
    }
    tools: [
        DeskButton {
            objectName: "return"
            enabled: desk.canReturn
            text: desk.marked > 0 ? qsTr("Trả lại (%1 ô)…").arg(desk.marked) : qsTr("Trả lại…")
            onClicked: returning.open()
        },
        DeskButton {
            objectName: "accept"
            kind: DeskButton.Primary
            enabled: desk.canAccept
            text: qsTr("Chấp nhận…")
            onClicked: accepting.open()
        }
    ]
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.spaceLarge
        anchors.rightMargin: Theme.spaceLarge
        anchors.bottomMargin: Theme.spaceLarge
        color: Theme.surface
        border.color: Theme.border
        radius: Theme.radius

        BoardChoice {
            id: choice
            x: 1
            y: 1
            width: Math.round(136 * Theme.scale)
            height: parent.height - 2
            desk: desk
        }
        Rectangle {
            id: edge
            anchors.left: choice.right
            width: 1
            height: parent.height
            color: Theme.border
        }
        Row {
            id: tabs
            anchors.left: edge.right
            anchors.right: side.left
            y: 1
            Repeater {
                model: [qsTr("Biểu"), qsTr("Kiểm tra (%1)").arg(desk.findings.count), qsTr("Báo cáo"), qsTr("Khác lần trước (%1)").arg(desk.differences.count)]
                DeskTab {
                    required property int index
                    required property string modelData
                    objectName: "reviewTab-" + index
                    width: tabs.width / 4
                    text: modelData
                    isChosen: page.view === index
                    onClicked: page.view = index
                }
            }
        }
        Item {
            anchors.left: edge.right
            anchors.right: side.left
            anchors.top: tabs.bottom
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 1

            ReviewAnnex {
                id: annex
                anchors.fill: parent
                visible: page.view === 0
                focus: true
                desk: desk
                lastYear: page.program.year ? qsTr("Năm trước") : ""
                thisYear: page.program.year ? qsTr("Năm %1").arg(page.program.year.year) : ""
            }
            FindingsView {
                anchors.fill: parent
                visible: page.view === 1
                desk: desk
                onChosen: item => {
                    page.view = 0;
                    annex.show(item);
                }
            }
            SectionsView {
                anchors.fill: parent
                visible: page.view === 2
                desk: desk
            }
            DifferencesView {
                anchors.fill: parent
                visible: page.view === 3
                desk: desk
            }
        }
        Rectangle {
            anchors.right: side.left
            width: 1
            height: parent.height
            color: Theme.border
        }
        CellPanel {
            id: side
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.topMargin: 1
            anchors.bottomMargin: 1
            margin: Theme.space
            width: Math.round(236 * Theme.scale)
            desk: desk
        }
    }
}
