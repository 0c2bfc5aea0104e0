pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// The boards in their order, with their totals. The one that is chosen is looked at beside it.
FocusScope {
    id: ranking

    required property AppraisalDesk desk
    readonly property int rank: Math.round(36 * Theme.scale)
    readonly property int points: Math.round(68 * Theme.scale)

    function choose(index: int) {
        desk.unit = desk.boards.at(index, "key");
    }

    Rectangle {
        id: head
        width: parent.width
        height: Theme.rowHeight
        color: Theme.surfaceSunken
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.spaceSmall
            anchors.rightMargin: Theme.space
            spacing: Theme.spaceTiny
            HeadText {
                Layout.preferredWidth: ranking.rank
                text: qsTr("Hạng")
            }
            HeadText {
                Layout.fillWidth: true
                text: qsTr("Ban")
            }
            HeadText {
                Layout.preferredWidth: ranking.points
                horizontalAlignment: Text.AlignRight
                text: qsTr("Tự chấm")
            }
            HeadText {
                Layout.preferredWidth: ranking.points
                horizontalAlignment: Text.AlignRight
                text: qsTr("Thẩm định")
            }
            HeadText {
                Layout.preferredWidth: Math.round(ranking.points * 0.7)
                horizontalAlignment: Text.AlignRight
                text: qsTr("Lệch")
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }
    ListView {
        id: list
        objectName: "ranking"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: ranking.desk.boards
        currentIndex: {
            const unit = ranking.desk.unit;
            for (let i = 0; i < ranking.desk.boards.count; ++i) {
                if (ranking.desk.boards.at(i, "key") === unit) {
                    return i;
                }
            }
            return -1;
        }
        Connections {
            // The same board may have come to another place.
            target: ranking.desk
            function onChanged() {
                for (let i = 0; i < ranking.desk.boards.count; ++i) {
                    if (ranking.desk.boards.at(i, "key") === ranking.desk.unit) {
                        list.currentIndex = i;
                    }
                }
            }
        }
        Keys.onDownPressed: ranking.choose(Math.min(count - 1, currentIndex + 1))
        Keys.onUpPressed: ranking.choose(Math.max(0, currentIndex - 1))
        T.ScrollBar.vertical: DeskScrollBar {}
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Xếp hạng các Ban")

        delegate: T.ItemDelegate {
            id: entry
            required property int index
            required property string key
            required property string rank
            required property string name
            required property string self
            required property string appraised
            required property string difference
            required property string standing
            readonly property bool isCurrent: ListView.isCurrentItem

            objectName: "rank-" + key
            width: ListView.view.width
            implicitHeight: Math.round(42 * Theme.scale)
            height: implicitHeight
            hoverEnabled: true
            focusPolicy: Qt.NoFocus
            text: name
            onClicked: {
                ranking.choose(index);
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            Accessible.role: Accessible.Row
            Accessible.name: qsTr("Hạng %1: %2, tự chấm %3, thẩm định %4, %5").arg(rank).arg(name).arg(self).arg(appraised).arg(standing)
            Accessible.selected: isCurrent

            contentItem: RowLayout {
                spacing: Theme.spaceTiny
                TableText {
                    Layout.leftMargin: Theme.spaceSmall
                    Layout.preferredWidth: ranking.rank
                    text: entry.rank
                    font.weight: Font.DemiBold
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    TableText {
                        Layout.fillWidth: true
                        text: entry.name
                        font.weight: entry.isCurrent ? Font.DemiBold : Font.Normal
                    }
                    TableText {
                        Layout.fillWidth: true
                        text: entry.standing
                        font.pixelSize: Theme.fontSmall
                        color: Theme.textSecondary
                    }
                }
                TableText {
                    Layout.preferredWidth: ranking.points
                    horizontalAlignment: Text.AlignRight
                    text: entry.self
                    color: ranking.desk.isBySelf ? Theme.textPrimary : Theme.textSecondary
                    font.weight: ranking.desk.isBySelf ? Font.DemiBold : Font.Normal
                }
                TableText {
                    Layout.preferredWidth: ranking.points
                    horizontalAlignment: Text.AlignRight
                    text: entry.appraised
                    color: ranking.desk.isBySelf ? Theme.textSecondary : Theme.textPrimary
                    font.weight: ranking.desk.isBySelf ? Font.Normal : Font.DemiBold
                }
                TableText {
                    Layout.preferredWidth: Math.round(ranking.points * 0.7)
                    Layout.rightMargin: Theme.space
                    horizontalAlignment: Text.AlignRight
                    text: entry.difference
                    color: Theme.textSecondary
                }
            }
            background: Rectangle {
                color: entry.isCurrent ? Theme.selection : entry.hovered ? Theme.surfaceHover : "transparent"
                border.width: list.activeFocus && entry.isCurrent ? 2 : 0
                border.color: Theme.focus
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: Theme.border
                }
            }
        }
    }
}
