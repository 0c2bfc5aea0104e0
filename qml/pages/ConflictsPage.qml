pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// Places where two people wrote without knowing of each other. Both are kept; somebody decides.
DeskPage {
    id: page

    title: qsTr("Hai giá trị khác nhau")
    subtitle: desk.conflicts.count > 0 ? qsTr("%n chỗ chờ quyết định", "", desk.conflicts.count) : ""

    function show(item: string) {
        desk.current = item;
    }

    ConflictDesk {
        id: desk
        year: page.program.year
    }
    EmptyState {
        anchors.centerIn: parent
        visible: desk.conflicts.count === 0
        title: qsTr("Không có chỗ nào khác nhau")
        text: qsTr("Khi hai người của Ban sửa cùng một chỗ trên hai máy mà chưa kịp gửi cho nhau, cả hai bản được giữ và hiện ở đây để chọn.")
    }
    Rectangle {
        id: frame
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.spaceLarge
        anchors.bottomMargin: Theme.space
        width: Math.min(Math.round(260 * Theme.scale), Math.round(page.width * 0.36))
        visible: desk.conflicts.count > 0
        color: Theme.surface
        border.color: list.activeFocus ? Theme.focus : Theme.border
        radius: Theme.radius

        ListView {
            id: list
            objectName: "conflicts"
            anchors.fill: parent
            anchors.margins: 1
            clip: true
            focus: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: false
            model: desk.conflicts
            T.ScrollBar.vertical: DeskScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: page.title
            // Only what a person does here chooses: the list also moves when entries come and go.
            function take() {
                const entry = currentItem as T.ItemDelegate;
                if (entry) {
                    desk.current = entry.objectName;
                }
            }
            Keys.onDownPressed: {
                incrementCurrentIndex();
                take();
            }
            Keys.onUpPressed: {
                decrementCurrentIndex();
                take();
            }

            delegate: T.ItemDelegate {
                id: entry
                required property int index
                required property string key
                required property string name
                required property string kind
                required property string people
                readonly property bool isCurrent: desk.current === key

                objectName: key
                width: ListView.view.width
                height: texts.implicitHeight + 2 * Theme.spaceSmall
                hoverEnabled: true
                focusPolicy: Qt.NoFocus
                text: name
                onClicked: {
                    list.currentIndex = index;
                    desk.current = key;
                }
                Accessible.name: kind + ": " + name + ", " + people
                Accessible.selected: isCurrent

                background: Rectangle {
                    color: entry.isCurrent ? Theme.selection : entry.hovered ? Theme.surfaceHover : "transparent"
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: 1
                        color: Theme.border
                    }
                }
                contentItem: Item {
                    Column {
                        id: texts
                        x: Theme.space
                        width: parent.width - 2 * Theme.space
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: 2
                        Text {
                            width: parent.width
                            text: entry.name
                            font.pixelSize: Theme.fontBody
                            font.weight: entry.isCurrent ? Font.DemiBold : Font.Normal
                            color: Theme.textPrimary
                            wrapMode: Text.Wrap
                            maximumLineCount: 2
                            elide: Text.ElideRight
                        }
                        Text {
                            width: parent.width
                            text: entry.kind + " · " + entry.people
                            font.pixelSize: Theme.fontSmall
                            color: Theme.textSecondary
                            wrapMode: Text.Wrap
                            maximumLineCount: 2
                            elide: Text.ElideRight
                        }
                    }
                }
            }
        }
    }
    ConflictDetails {
        anchors.left: frame.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: desk.conflicts.count > 0
        program: page.program
        desk: desk
    }
}
