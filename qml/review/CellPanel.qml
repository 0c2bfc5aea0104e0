pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The cell that is looked at: who wrote it, what the other boards have there, remarks.
ScrollColumn {
    id: panel

    required property ReviewDesk desk

    Label {
        Layout.fillWidth: true
        tone: Label.Heading
        text: panel.desk.itemName.length > 0 ? panel.desk.itemName : qsTr("Chọn một chỉ tiêu")
    }
    Label {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Label.Small
        text: panel.desk.origin
    }
    DeskButton {
        objectName: "markCell"
        visible: panel.desk.isCell
        enabled: panel.desk.canReturn
        text: qsTr("Đánh dấu để trả lại (phím cách)")
        onClicked: panel.desk.toggleMark(panel.desk.item)
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceSmall
        visible: panel.desk.peers.count > 0
        font.weight: Font.DemiBold
        text: qsTr("Các Ban khác")
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceTiny
        Repeater {
            model: panel.desk.peers
            RowLayout {
                id: peer
                required property string name
                required property string value
                required property string change
                Layout.fillWidth: true
                spacing: Theme.spaceSmall
                Label {
                    Layout.fillWidth: true
                    text: peer.name
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
                Label {
                    text: peer.value
                    horizontalAlignment: Text.AlignRight
                }
                Label {
                    visible: panel.desk.hasLastYear
                    Layout.preferredWidth: Math.round(72 * Theme.scale)
                    tone: Label.Small
                    text: peer.change
                    horizontalAlignment: Text.AlignRight
                }
            }
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceSmall
        visible: panel.desk.isCell
        font.weight: Font.DemiBold
        text: qsTr("Nhận xét")
    }
    Repeater {
        model: panel.desk.comments
        ColumnLayout {
            id: remark
            required property string who
            required property string when
            required property string text
            Layout.fillWidth: true
            spacing: 0
            Label {
                Layout.fillWidth: true
                tone: Label.Small
                text: remark.who + " · " + remark.when
            }
            Label {
                Layout.fillWidth: true
                text: remark.text
            }
        }
    }
    DeskTextArea {
        id: field
        objectName: "reviewComment"
        visible: panel.desk.isCell
        Layout.fillWidth: true
        implicitHeight: Math.round(64 * Theme.scale)
        placeholderText: qsTr("Viết cho Ban về ô này")
    }
    DeskButton {
        objectName: "sendComment"
        visible: panel.desk.isCell
        enabled: field.area.length > 0
        text: qsTr("Ghi nhận xét")
        onClicked: {
            panel.desk.comment(field.text);
            field.text = "";
        }
    }
}
