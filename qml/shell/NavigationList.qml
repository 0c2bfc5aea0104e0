pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// The pages, with what waits in each. Ctrl+1 … Ctrl+9 go there from anywhere.
FocusScope {
    id: navigation

    required property Program program
    required property string current
    signal chosen(string page)

    function indexOf(page: string): int {
        for (let i = 0; i < entries.length; ++i) {
            if (entries[i].page === page) {
                return i;
            }
        }
        return -1;
    }

    readonly property list<QtObject> entries: [
        NavigationEntry { page: "overview"; title: qsTr("Tổng quan"); key: "Ctrl+1" },
        NavigationEntry { page: "annex"; title: qsTr("Biểu tổng hợp"); key: "Ctrl+2" },
        NavigationEntry { page: "narrative"; title: qsTr("Báo cáo"); key: "Ctrl+3" },
        NavigationEntry { page: "scores"; title: qsTr("Tự chấm điểm"); key: "Ctrl+4" },
        NavigationEntry { page: "attachments"; title: qsTr("Tài liệu kèm theo"); key: "Ctrl+5" },
        NavigationEntry { page: "check"; title: qsTr("Kiểm tra và nộp"); key: "Ctrl+6"; startsGroup: true },
        NavigationEntry { page: "exchange"; title: qsTr("Gửi và nhận"); key: "Ctrl+7"; startsGroup: true },
        NavigationEntry { page: "conflicts"; title: qsTr("Hai giá trị khác nhau"); key: "Ctrl+8" },
        NavigationEntry { page: "colleagues"; title: qsTr("Người cùng Ban"); key: "Ctrl+9" },
        NavigationEntry { page: "import"; title: qsTr("Lấy từ Excel"); key: "Ctrl+0" }
    ]

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    ListView {
        id: list
        objectName: "navigation"
        anchors.fill: parent
        anchors.topMargin: Theme.spaceSmall
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
            Accessible.name: modelData.title
            Accessible.selected: isCurrent

            contentItem: Text {
                text: entry.text
                font.pixelSize: Theme.fontBody
                font.weight: entry.isCurrent ? Font.DemiBold : Font.Normal
                color: entry.isCurrent ? Theme.accent : Theme.textPrimary
                verticalAlignment: Text.AlignVCenter
                elide: Text.ElideRight
            }
            background: Item {
                Rectangle {
                    visible: entry.modelData.startsGroup
                    x: Theme.spaceLarge
                    width: parent.width - 2 * x
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
                text: entry.modelData.key
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
