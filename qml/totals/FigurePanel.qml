pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// What stands behind a total: its parts, who wrote them, what it would be without some, corrections, what the rules say.
ScrollColumn {
    id: panel

    required property TotalsDesk desk
    signal wantsChart
    signal wantsAdjustment

    PartHistory {
        id: pastValues
        objectName: "partHistory"
        bloc: panel.desk.bloc
        item: panel.desk.item
    }
    Label {
        Layout.fillWidth: true
        tone: Label.Heading
        text: panel.desk.item.length > 0 ? panel.desk.itemName : qsTr("Chọn một số để xem nó từ đâu ra")
    }
    ColumnLayout {
        visible: panel.desk.item.length > 0
        spacing: Theme.spaceTiny
        Label {
            Layout.fillWidth: true
            font.pixelSize: Theme.fontTitle
            font.weight: Font.DemiBold
            text: panel.desk.amount
        }
        Label {
            Layout.fillWidth: true
            text: panel.desk.change
        }
        Label {
            Layout.fillWidth: true
            tone: Label.Small
            text: panel.desk.coverage
        }
    }
    Flow {
        visible: panel.desk.item.length > 0
        Layout.fillWidth: true
        spacing: Theme.spaceSmall
        DeskButton {
            objectName: "openChart"
            text: qsTr("Biểu đồ…")
            onClicked: panel.wantsChart()
        }
        DeskButton {
            objectName: "openAdjustment"
            visible: panel.desk.canAdjust
            text: qsTr("Điều chỉnh…")
            onClicked: panel.wantsAdjustment()
        }
    }
    Repeater {
        model: panel.desk.findings
        Banner {
            required property string sentence
            required property string instruction
            Layout.fillWidth: true
            text: sentence
            remedy: instruction
        }
    }
    ColumnLayout {
        visible: panel.desk.item.length > 0
        spacing: Theme.spaceTiny
        Label {
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            text: qsTr("Các phần của tổng")
        }
        Label {
            Layout.fillWidth: true
            tone: Label.Small
            text: qsTr("Bỏ dấu một Ban để xem tổng nếu không tính Ban đó; không có gì bị thay đổi. Bấm vào số để xem nó từng là bao nhiêu.")
        }
        Repeater {
            model: panel.desk.parts
            FigurePart {
                Layout.fillWidth: true
                history: pastValues
                onToggled: panel.desk.toggleWithout(key)
            }
        }
        Label {
            objectName: "withoutText"
            Layout.fillWidth: true
            visible: text.length > 0
            color: Theme.accent
            font.weight: Font.DemiBold
            text: panel.desk.withoutText
        }
    }
    ColumnLayout {
        visible: panel.desk.adjustments.count > 0
        spacing: Theme.spaceTiny
        Label {
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            text: qsTr("Điều chỉnh của Khối")
        }
        Repeater {
            model: panel.desk.adjustments
            ColumnLayout {
                id: adjustment
                required property string key
                required property string amount
                required property string reason
                required property string who
                Layout.fillWidth: true
                spacing: 0
                RowLayout {
                    Label {
                        Layout.fillWidth: true
                        text: adjustment.amount + " · " + adjustment.reason
                    }
                    DeskButton {
                        kind: DeskButton.Quiet
                        text: qsTr("Rút lại")
                        onClicked: panel.desk.withdraw(adjustment.key)
                    }
                }
                Label {
                    Layout.fillWidth: true
                    tone: Label.Small
                    text: adjustment.who
                }
            }
        }
    }
}
