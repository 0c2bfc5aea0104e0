pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// What the rules say of the board's year, with what the board says to it.
ListView {
    id: list

    required property ReviewDesk desk
    signal chosen(string item)

    objectName: "reviewFindings"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    model: desk.findings
    T.ScrollBar.vertical: DeskScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Kiểm tra")
    Keys.onReturnPressed: chosen(desk.findings.at(currentIndex, "item"))

    EmptyState {
        anchors.centerIn: parent
        visible: list.count === 0
        title: qsTr("Không có gì phải xem")
        text: qsTr("Không quy tắc nào báo ở số liệu của Ban này.")
    }
    delegate: T.AbstractButton {
        id: row
        required property int index
        required property string sentence
        required property string instruction
        required property string explanation
        required property int tone
        required property string item

        width: ListView.view.width
        implicitHeight: column.implicitHeight + 2 * Theme.spaceSmall
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        text: sentence
        onClicked: {
            list.currentIndex = index;
            list.chosen(item);
        }
        Accessible.name: sentence
        background: Rectangle {
            color: row.hovered ? Theme.surfaceHover : "transparent"
            border.width: list.activeFocus && row.ListView.isCurrentItem ? 2 : 0
            border.color: Theme.focus
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.border
            }
            Rectangle {
                width: 3
                height: parent.height
                color: [Theme.border, Theme.information, Theme.confirmed, Theme.warning, Theme.error][row.tone]
            }
        }
        contentItem: ColumnLayout {
            id: column
            spacing: 2
            Label {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space
                Layout.rightMargin: Theme.space
                text: row.sentence
            }
            Label {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space
                Layout.rightMargin: Theme.space
                tone: Label.Small
                text: row.explanation.length > 0 ? qsTr("Giải trình của Ban: %1").arg(row.explanation) : row.instruction
            }
        }
    }
}
