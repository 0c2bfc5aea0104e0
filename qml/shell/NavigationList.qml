pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// The pages, with what waits in each. Ctrl+1 … Ctrl+9 go there from anywhere.
FocusScope {
    id: navigation

    required property Program program
    required property string current
    readonly property OpenYear year: program.year
    signal chosen(string page)

    function indexOf(page: string): int {
        for (let i = 0; i < entries.length; ++i) {
            if (entries[i].page === page) {
                return i;
            }
        }
        return -1;
    }

    required property list<QtObject> entries

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    Column {
        id: whose
        x: Theme.spaceLarge
        y: Theme.space
        width: parent.width - x - Theme.spaceSmall
        spacing: 2

        Text {
            width: parent.width
            text: navigation.year ? navigation.year.unitName : ""
            font.pixelSize: Theme.fontBody
            font.weight: Font.DemiBold
            color: Theme.textPrimary
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        Text {
            width: parent.width
            text: navigation.year ? qsTr("Năm %1 · hạn %2").arg(navigation.year.year).arg(navigation.year.deadline) : ""
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            wrapMode: Text.Wrap
        }
    }
    ListView {
        id: list
        objectName: "navigation"
        anchors.fill: parent
        anchors.topMargin: whose.y + whose.height + Theme.space
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        model: navigation.entries
        currentIndex: navigation.indexOf(navigation.current)
        onCurrentIndexChanged: {
            if (activeFocus && currentIndex >= 0 && navigation.entries[currentIndex].page !== navigation.current) {
                Qt.callLater(navigation.chosen, navigation.entries[currentIndex].page);
            }
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Các trang")

        delegate: T.ItemDelegate {
            id: entry
            required property NavigationEntry modelData
            readonly property bool isCurrent: navigation.current === modelData.page

            objectName: "go-" + modelData.page
            width: ListView.view.width
            height: Math.round(34 * Theme.scale) + (modelData.startsGroup ? Theme.spaceSmall : 0)
            topPadding: modelData.startsGroup ? Theme.spaceSmall : 0
            leftPadding: Theme.spaceLarge
            rightPadding: Theme.space
            hoverEnabled: true
            focusPolicy: Qt.NoFocus
            text: modelData.title
            onClicked: navigation.chosen(modelData.page)
            Accessible.name: modelData.count > 0 ? modelData.title + ", " + modelData.countMeans : modelData.title
            Accessible.selected: isCurrent

            contentItem: Item {
                Text {
                    anchors.left: parent.left
                    anchors.right: badge.visible ? badge.left : parent.right
                    anchors.rightMargin: badge.visible ? Theme.spaceTiny : 0
                    height: parent.height
                    text: entry.text
                    font.pixelSize: Theme.fontBody
                    font.weight: entry.isCurrent ? Font.DemiBold : Font.Normal
                    color: entry.isCurrent ? Theme.accent : Theme.textPrimary
                    verticalAlignment: Text.AlignVCenter
                    elide: Text.ElideRight
                }
                Badge {
                    id: badge
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    visible: entry.modelData.count > 0
                    text: entry.modelData.count > 99 ? "99+" : entry.modelData.count
                    tone: entry.modelData.tone
                }
            }
            background: Item {
                Rectangle {
                    visible: entry.modelData.startsGroup
                    x: Theme.spaceLarge
                    width: parent.width - x - Theme.space
                    height: 1
                    y: Theme.spaceTiny
                    color: Theme.border
                }
                Rectangle {
                    anchors.fill: parent
                    anchors.topMargin: entry.topPadding
                    color: entry.isCurrent ? Theme.selection : entry.hovered ? Theme.surfaceHover : "transparent"
                    border.width: list.activeFocus && entry.isCurrent ? 2 : 0
                    border.color: Theme.focus
                    Rectangle {
                        visible: entry.isCurrent
                        width: 3
                        height: parent.height
                        color: Theme.accent
                    }
                }
            }
            DeskToolTip {
                visible: entry.hovered
                text: entry.modelData.count > 0 ? entry.modelData.key + " · " + entry.modelData.countMeans : entry.modelData.key
            }
        }
    }
    Repeater {
        model: navigation.entries
        Item {
            id: shortcutHolder
            required property NavigationEntry modelData
            Shortcut {
                sequence: shortcutHolder.modelData.key
                onActivated: navigation.chosen(shortcutHolder.modelData.page)
            }
        }
    }
}
