import QtQuick
import HopLuu

// One row of the annex. Its texts come ready from the model; the list uses the same few of these again and again.
Item {
    id: view

    required property AnnexColumns columns
    required property int kind  // 0 heading, 1 to type in, 2 computed
    required property bool isFolded
    required property bool isAlone
    required property string number
    required property string indicator
    required property string unit
    required property string lastYear
    required property string thisYear
    required property string change
    required property string stateText
    required property string remark
    required property string marker
    required property int tone
    required property bool isEstimate
    required property bool isMissing

    readonly property bool isHeading: kind === 0
    readonly property color ink: kind === 2 ? Theme.textSecondary : Theme.textPrimary

    height: Theme.rowHeight
    Accessible.role: Accessible.Row
    Accessible.name: Array.of(number, indicator, unit, lastYear, thisYear, change, stateText, remark).filter(text => text.length > 0).join(", ")

    Rectangle {
        anchors.fill: parent
        visible: view.isHeading
        color: Theme.surfaceSunken
    }
    Item {
        visible: !view.isHeading
        x: view.columns.frozenWidth
        width: view.width - x
        height: parent.height
        clip: view.columns.overflows
        Item {
            x: -view.columns.frozenWidth - view.columns.scrollX
            AnnexCell {
                columns: view.columns
                column: AnnexModel.Unit
                text: view.unit
                color: Theme.textSecondary
            }
            AnnexCell {
                columns: view.columns
                column: AnnexModel.LastYear
                text: view.lastYear
                color: Theme.textSecondary
                horizontalAlignment: Text.AlignRight
            }
            AnnexCell {
                columns: view.columns
                column: AnnexModel.ThisYear
                text: view.thisYear
                color: view.ink
                font.italic: view.isEstimate
                font.weight: view.kind === 2 ? Font.DemiBold : Font.Normal
                horizontalAlignment: Text.AlignRight
            }
            AnnexCell {
                columns: view.columns
                column: AnnexModel.Change
                text: view.change
                color: Theme.textSecondary
                horizontalAlignment: Text.AlignRight
            }
            AnnexCell {
                columns: view.columns
                column: AnnexModel.State
                text: view.stateText
                font.pixelSize: Theme.fontSmall
                font.italic: view.isEstimate || view.isMissing
                color: Theme.textSecondary
            }
            AnnexCell {
                columns: view.columns
                column: AnnexModel.Remark
                text: view.remark
            }
        }
    }
    AnnexCell {
        columns: view.columns
        column: AnnexModel.Marker
        text: view.isHeading ? (view.isFolded ? "▸" : "▾") : view.marker
        font.weight: view.isHeading ? Font.Normal : Font.Bold
        horizontalAlignment: Text.AlignHCenter
        color: [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning, Theme.error][view.tone]
    }
    AnnexCell {
        columns: view.columns
        column: AnnexModel.Number
        text: view.number
        color: Theme.textSecondary
        horizontalAlignment: Text.AlignHCenter
    }
    AnnexCell {
        columns: view.columns
        column: AnnexModel.Indicator
        width: (view.isHeading ? view.width - x : columns.widths[column] - (x - columns.lefts[column])) - inset
        x: columns.lefts[column] + (view.isHeading || view.isAlone ? inset : inset + Theme.space)
        text: view.indicator
        color: view.ink
        font.weight: view.isHeading ? Font.DemiBold : Font.Normal
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
}
