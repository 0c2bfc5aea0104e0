pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// What has changed since the submission before.
ListView {
    id: list

    required property ReviewDesk desk

    objectName: "reviewDifferences"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    model: desk.differences
    T.ScrollBar.vertical: DeskScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Khác lần trước")

    EmptyState {
        anchors.centerIn: parent
        visible: list.count === 0
        title: list.desk.differenceTitle.length > 0 ? qsTr("Không khác lần nộp trước") : qsTr("Chưa có lần nộp nào trước")
    }
    delegate: ColumnLayout {
        id: change
        required property string name
        required property string before
        required property string after
        width: ListView.view.width
        spacing: 2

        Label {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceSmall
            Layout.leftMargin: Theme.space
            Layout.rightMargin: Theme.space
            font.weight: Font.DemiBold
            text: change.name
        }
        Label {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space
            Layout.rightMargin: Theme.space
            text: change.before + "  →  " + change.after
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceTiny
            implicitHeight: 1
            color: Theme.border
        }
    }
}
