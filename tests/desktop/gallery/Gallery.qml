pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// Every control of qml/controls in every state, to be looked at and to be compared with the pictures beside it. A test sees to it that none is
// missing.
Item {
    id: gallery

    required property bool isDark
    required property int textSize
    property string sentence: "Ưỡn ẹo ngoằn ngoèo: ế ề ể ễ ệ, ố ồ ổ ỗ ộ, ứ ừ ử ữ ự; 1.234,5"

    width: Math.round(1200 * Theme.scale)
    height: Math.round(1000 * Theme.scale)

    Binding {
        target: Theme
        property: "isDark"
        value: gallery.isDark
    }
    Binding {
        target: Theme
        property: "textSize"
        value: gallery.textSize
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.spaceLarge
        columns: 2
        columnSpacing: Theme.space
        rowSpacing: Theme.space

        Card {
            title: "DeskButton"
            subtitle: "thường, đang bấm, không bấm được"
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            Repeater {
                model: [[DeskButton.Normal, "Thường"], [DeskButton.Primary, "Chính"], [DeskButton.Quiet, "Nhẹ"], [DeskButton.Danger, "Xóa"]]
                RowLayout {
                    id: buttonRow
                    required property var modelData
                    spacing: Theme.spaceSmall
                    DeskButton { kind: buttonRow.modelData[0]; text: buttonRow.modelData[1] }
                    DeskButton { kind: buttonRow.modelData[0]; text: buttonRow.modelData[1]; down: true }
                    DeskButton { kind: buttonRow.modelData[0]; text: buttonRow.modelData[1]; enabled: false }
                    DeskButton { kind: buttonRow.modelData[0]; text: "+"; Accessible.name: "Thêm" }
                }
            }
            DeskButton {
                objectName: "focused"
                text: "Đang được chọn bằng bàn phím"
            }
        }
        Card {
            title: "DeskTextField, DeskTextArea"
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            RowLayout {
                spacing: Theme.spaceSmall
                DeskTextField { placeholderText: "Chưa nhập" }
                DeskTextField { text: "1.234,5"; horizontalAlignment: Text.AlignRight }
            }
            RowLayout {
                spacing: Theme.spaceSmall
                DeskTextField { text: "12,34,5"; problem: "Không đọc được số này." }
                DeskTextField { text: "Không sửa được"; enabled: false; Layout.alignment: Qt.AlignTop }
            }
            RowLayout {
                spacing: Theme.spaceSmall
                DeskTextArea { text: gallery.sentence; implicitWidth: Math.round(220 * Theme.scale) }
                DeskTextArea { placeholderText: "Giải trình…"; readOnly: true; implicitWidth: Math.round(220 * Theme.scale) }
            }
        }
        Card {
            title: "DeskCheckBox, DeskComboBox, DeskTab"
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            RowLayout {
                spacing: Theme.space
                DeskCheckBox { text: "Chưa chọn" }
                DeskCheckBox { text: "Đã chọn"; checked: true }
                DeskCheckBox { text: "Không chọn được"; enabled: false }
                DeskRadioButton { text: "Một trong hai"; checked: true }
            }
            RowLayout {
                spacing: Theme.space
                DeskComboBox { model: ["Chính thức", "Ước"] }
                DeskComboBox { model: ["Không đổi được"]; enabled: false }
                DeskTab { text: "DeskTab"; isChosen: true; Layout.preferredWidth: Math.round(70 * Theme.scale) }
                TableText { text: "TableText" }
            }
        }
        Card {
            title: "Badge, Label"
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            RowLayout {
                spacing: Theme.spaceSmall
                Repeater {
                    model: ["Trên máy này", "Đã gửi", "Đã nhận", "Cần xem", "Sai"]
                    Badge {
                        required property int index
                        required property string modelData
                        tone: index
                        text: modelData
                    }
                }
                Badge { text: "3" }
            }
            Repeater {
                model: [Label.Primary, Label.Secondary, Label.Small, Label.Heading, Label.Error]
                Label {
                    required property int modelData
                    tone: modelData
                    text: gallery.sentence
                }
            }
        }
        ColumnLayout {
            spacing: Theme.spaceTiny
            Layout.columnSpan: 2
            Layout.fillWidth: true
            Repeater {
                model: [Badge.Neutral, Badge.Information, Badge.Confirmed, Badge.Warning, Badge.Error]
                Banner {
                    required property int modelData
                    Layout.fillWidth: true
                    tone: modelData
                    text: "Banner: " + gallery.sentence
                    remedy: modelData === Badge.Error ? "Việc cần làm đứng ở dòng thứ hai." : ""
                    DeskButton {
                        kind: DeskButton.Quiet
                        text: "Xem"
                    }
                }
            }
        }
        Item {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            Layout.fillHeight: true

            T.MenuBar {
                id: bar
                width: 200
                height: Math.round(28 * Theme.scale)
                delegate: DeskMenuBarItem {}
                contentItem: Row {
                    Repeater {
                        model: bar.contentModel
                    }
                }
                DeskMenu {
                    title: "&Tệp"
                }
                DeskMenu {
                    title: "&Sửa"
                }
            }
            ScrollArea {
                width: Math.round(240 * Theme.scale)
                height: Math.round(44 * Theme.scale)
                contentHeight: links.height
                Column {
                    id: links
                    LinkRow { title: "LinkRow"; detail: "chưa gửi"; isOneLine: true; tone: Badge.Warning }
                    LinkRow { title: "LinkRow"; detail: "lúc 10:51"; leads: false }
                }
            }
            ProgressLine {
                x: Math.round(260 * Theme.scale)
                y: Math.round(60 * Theme.scale)
                width: Math.round(160 * Theme.scale)
            }
            ProgressLine {
                x: Math.round(260 * Theme.scale)
                y: Math.round(76 * Theme.scale)
                width: Math.round(160 * Theme.scale)
                value: 0.4
                means: "ProgressLine"
            }
            ScrollColumn {
                x: Math.round(440 * Theme.scale)
                width: Math.round(110 * Theme.scale)
                height: Math.round(80 * Theme.scale)
                margin: 0
                Label { text: "ScrollColumn" }
                Label { text: "dòng 2" }
                Label { text: "dòng 3" }
                Label { text: "dòng 4" }
            }
            DeskMenu {
                objectName: "menu"
                y: bar.height
                closePolicy: T.Popup.NoAutoClose
                DeskMenuItem {
                    action: DeskAction { text: "Hoàn tác: ô 8"; key: "Ctrl+Z" }
                }
                DeskMenuItem {
                    action: DeskAction { text: "Làm lại"; key: "Ctrl+Y"; enabled: false }
                }
                DeskMenuSeparator {}
                DeskMenuItem { text: "Nền tối"; checkable: true; checked: true }
            }
            Item {
                id: tip
                x: Math.round(260 * Theme.scale)
                width: Math.round(160 * Theme.scale)
                height: 1
                DeskToolTip {
                    objectName: "tip"
                    closePolicy: T.Popup.NoAutoClose
                    delay: 0
                    timeout: -1
                    text: "DeskToolTip: Ctrl+1"
                }
            }
            FileDrop {  // nothing to see: a place where files can be dropped
                width: Theme.controlHeight
                height: Theme.controlHeight
            }
            EmptyState {
                anchors.right: parent.right
                title: "EmptyState"
                text: "Vì sao ở đây chưa có gì, và việc gì sẽ đưa nội dung vào đây."
            }
            Flickable {
                x: Math.round(500 * Theme.scale)
                width: Math.round(60 * Theme.scale)
                height: parent.height
                contentHeight: 3 * height
                T.ScrollBar.vertical: DeskScrollBar {}
            }
        }
    }

    // Shown over the rest when they are asked for.
    DeskDialog {
        objectName: "dialog"
        title: "DeskDialog"
        Label {
            Layout.fillWidth: true
            text: gallery.sentence
        }
        buttons: [
            DeskButton { kind: DeskButton.Quiet; text: "Thôi" },
            DeskButton { kind: DeskButton.Primary; text: "Xong" }
        ]
    }
}
