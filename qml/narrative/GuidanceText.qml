import QtQuick
import QtQuick.Templates as T
import HopLuu

// What the section asks for, and how the editor works.
Flickable {
    id: guidance

    required property NarrativeDesk desk

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    contentHeight: column.implicitHeight + 2 * Theme.space
    T.ScrollBar.vertical: DeskScrollBar {}

    Column {
        id: column
        x: Theme.space
        y: Theme.space
        width: guidance.width - 2 * Theme.space
        spacing: Theme.space

        Label {
            width: parent.width
            text: guidance.desk.guidance
            lineHeight: 1.2
        }
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.border
        }
        Label {
            width: parent.width
            tone: Label.Secondary
            text: qsTr("Nhấn F3 để chèn số liệu của biểu: chỗ đó có nền màu và luôn theo đúng biểu. Sửa vào trong thì nó thành chữ thường.")
        }
        Label {
            width: parent.width
            tone: Label.Secondary
            text: qsTr("Số gõ tay mà khác với biểu sẽ được gạch chân và liệt kê bên dưới.")
        }
        Label {
            width: parent.width
            tone: Label.Secondary
            text: qsTr("Alt+Page Down và Alt+Page Up sang mục sau và mục trước.")
        }
    }
}
