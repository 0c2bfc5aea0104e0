import QtQuick
import HopLuu

// The merged table, and what stands behind each of its figures.
DeskPage {
    id: page

    title: qsTr("Tổng hợp")
    subtitle: desk.standing

    function show(item: string) {
        table.show(item);
    }

    TotalsDesk {
        id: desk
        objectName: "totalsDesk"
        bloc: page.program.bloc
    }
    ChartDialog {
        id: chart
        desk: desk
    }
    AdjustDialog {
        id: adjusting
        desk: desk
    }
    tools: [
        DeskCheckBox {
            objectName: "everything"
            text: qsTr("Tính cả số chưa chấp nhận")
            checked: desk.isEverything
            onToggled: desk.isEverything = checked
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

        TotalsTable {
            id: table
            anchors.left: parent.left
            anchors.right: edge.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.margins: 1
            focus: true
            desk: desk
            year: page.program.year ? page.program.year.year : ""
        }
        Rectangle {
            id: edge
            anchors.right: side.left
            width: 1
            height: parent.height
            color: Theme.border
        }
        FigurePanel {
            id: side
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.topMargin: 1
            anchors.bottomMargin: 1
            margin: Theme.space
            width: Math.round(300 * Theme.scale)
            desk: desk
            onWantsChart: chart.open()
            onWantsAdjustment: adjusting.open()
        }
    }
}
