pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// What still stands in the way of the report; each leads to where it is settled.
ListView {
    id: list

    required property ReportDesk desk
    required property Program program

    objectName: "obstacles"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    model: desk.obstacles
    T.ScrollBar.vertical: DeskScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Những gì còn vướng")

    EmptyState {
        anchors.centerIn: parent
        visible: list.count === 0
        title: qsTr("Không còn gì vướng")
        text: qsTr("Mọi Ban đã được chấp nhận, mọi số trong lời văn khớp với biểu.")
    }
    delegate: T.AbstractButton {
        id: row
        required property int index
        required property string detail
        required property int tone
        required property string page
        required property string item
        required property var model

        width: ListView.view.width
        implicitHeight: column.implicitHeight + 2 * Theme.spaceSmall
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        text: model.text
        enabled: page.length > 0
        onClicked: {
            list.currentIndex = index;
            list.program.go(page, item);
        }
        Keys.onReturnPressed: clicked()
        Accessible.role: Accessible.Link
        Accessible.name: text
        Accessible.description: detail

        background: Rectangle {
            color: row.hovered ? Theme.surfaceHover : "transparent"
            border.width: list.activeFocus && row.ListView.isCurrentItem ? 2 : 0
            border.color: Theme.focus
            Rectangle {
                width: 3
                height: parent.height
                color: [Theme.border, Theme.information, Theme.confirmed, Theme.warning, Theme.error][row.tone]
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.border
            }
        }
        contentItem: ColumnLayout {
            id: column
            spacing: 2
            Label {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space
                Layout.rightMargin: Theme.space
                text: row.text
            }
            Label {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space
                Layout.rightMargin: Theme.space
                visible: text.length > 0
                tone: Label.Small
                text: row.detail
            }
        }
    }
}
