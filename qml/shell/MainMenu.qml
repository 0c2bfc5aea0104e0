pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

T.MenuBar {
    id: bar

    required property Program program
    readonly property OpenYear year: program.year
    readonly property Preferences preferences: program.preferences
    signal wantsSettings
    signal wantsShortcuts
    signal wantsGuide
    signal wantsAbout
    signal wantsClose

    implicitHeight: Math.round(28 * Theme.scale)
    implicitWidth: 100
    delegate: DeskMenuBarItem {}
    background: Rectangle {
        color: Theme.surface
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }
    contentItem: Row {
        Repeater {
            model: bar.contentModel
        }
    }

    DeskMenu {
        objectName: "menu-file"
        title: qsTr("&Tệp")
        DeskMenuItem {
            action: DeskAction {
                text: qsTr("Gửi và nhận ngay")
                key: "F5"
                enabled: bar.program.exchange
                onTriggered: bar.program.exchange.exchangeNow()
            }
        }
        DeskMenuItem {
            action: DeskAction { text: qsTr("Gửi và nhận…"); enabled: bar.year; onTriggered: bar.program.go("exchange") }
        }
        DeskMenuItem {
            action: DeskAction { text: qsTr("Lấy từ Excel, xuất ra Excel…"); enabled: bar.year && !bar.program.bloc; onTriggered: bar.program.go("import") }
        }
        DeskMenuSeparator {}
        DeskMenuItem {
            action: DeskAction { text: qsTr("Tùy chọn…"); key: "Ctrl+,"; onTriggered: bar.wantsSettings() }
        }
        DeskMenuSeparator {}
        DeskMenuItem {
            action: DeskAction { text: qsTr("Thoát"); key: "Ctrl+Q"; onTriggered: bar.wantsClose() }
        }
    }
    DeskMenu {
        objectName: "menu-edit"
        title: qsTr("&Sửa")
        DeskMenuItem {
            objectName: "undo"
            action: DeskAction {
                text: bar.year && bar.year.canUndo ? qsTr("Hoàn tác: %1").arg(bar.year.undoText) : qsTr("Hoàn tác")
                key: "Ctrl+Z"
                enabled: bar.year && bar.year.canUndo
                onTriggered: bar.year.undo()
            }
        }
        DeskMenuItem {
            objectName: "redo"
            action: DeskAction {
                text: bar.year && bar.year.canRedo ? qsTr("Làm lại: %1").arg(bar.year.redoText) : qsTr("Làm lại")
                key: "Ctrl+Y"
                enabled: bar.year && bar.year.canRedo
                onTriggered: bar.year.redo()
            }
        }
    }
    DeskMenu {
        objectName: "menu-view"
        title: qsTr("&Xem")
        DeskMenuItem {
            action: DeskAction { text: qsTr("Chữ to hơn"); key: "Ctrl++"; onTriggered: bar.preferences.textSize += 10 }
        }
        DeskMenuItem {
            action: DeskAction { text: qsTr("Chữ nhỏ hơn"); key: "Ctrl+-"; onTriggered: bar.preferences.textSize -= 10 }
        }
        DeskMenuSeparator {}
        DeskMenuItem {
            action: DeskAction {
                text: bar.preferences.isDark ? qsTr("Nền sáng") : qsTr("Nền tối")
                key: "Ctrl+Shift+D"
                onTriggered: bar.preferences.appearance = bar.preferences.isDark ? "light" : "dark"
            }
        }
        DeskMenuItem {
            action: DeskAction {
                text: bar.preferences.language === "vi" ? "English" : "Tiếng Việt"
                key: "Ctrl+Shift+L"
                onTriggered: bar.preferences.language = bar.preferences.language === "vi" ? "en" : "vi"
            }
        }
    }
    DeskMenu {
        objectName: "menu-help"
        title: qsTr("Trợ &giúp")
        DeskMenuItem {
            action: DeskAction { text: qsTr("Hướng dẫn"); key: "F1"; onTriggered: bar.wantsGuide() }
        }
        DeskMenuItem {
            action: DeskAction { text: qsTr("Phím tắt"); key: "Ctrl+/"; onTriggered: bar.wantsShortcuts() }
        }
        DeskMenuSeparator {}
        DeskMenuItem {
            objectName: "showAbout"
            action: DeskAction { text: qsTr("Về chương trình…"); onTriggered: bar.wantsAbout() }
        }
    }
}
