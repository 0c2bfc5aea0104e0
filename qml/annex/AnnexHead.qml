pragma ComponentBehavior: Bound

import QtQuick
import HopLuu

// The head of the annex: stays while the rows scroll.
Rectangle {
    id: head

    required property AnnexModel model
    required property AnnexColumns columns

    readonly property var titles: ["", qsTr("STT"), qsTr("Chỉ tiêu"), qsTr("Đơn vị tính"), model.lastYearTitle, model.thisYearTitle,
        qsTr("Tăng, giảm"), qsTr("Trạng thái"), qsTr("Ghi chú")]

    height: Theme.rowHeight
    color: Theme.surfaceSunken
    clip: true

    component Title: AnnexCell {
        font.weight: Font.DemiBold
        font.pixelSize: Theme.fontSmall
        color: Theme.textSecondary
        text: head.titles[column]
        horizontalAlignment: column >= AnnexModel.LastYear && column <= AnnexModel.Change ? Text.AlignRight
                                                                                           : column === AnnexModel.Number ? Text.AlignHCenter : Text.AlignLeft
    }

    Item {
        x: head.columns.frozenWidth
        width: head.width - x
        height: parent.height
        clip: head.columns.overflows
        Item {
            x: -head.columns.frozenWidth - head.columns.scrollX
            Repeater {
                model: head.columns.count - head.columns.frozenCount
                Title {
                    required property int index
                    columns: head.columns
                    column: head.columns.frozenCount + index
                }
            }
        }
    }
    Repeater {
        model: head.columns.frozenCount
        Title {
            required property int index
            columns: head.columns
            column: index
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.borderStrong
    }
}
