pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// The guide in a window of its own, so that one can read and do.
T.ApplicationWindow {
    id: window

    required property Preferences preferences

    function openAt(page: string) {
        list.currentIndex = guide.indexOf(page);
        show();
        raise();
        requestActivate();
        list.forceActiveFocus();
    }

    objectName: "guide"
    width: Math.round(860 * Theme.scale)
    height: Math.round(620 * Theme.scale)
    title: qsTr("Hướng dẫn – Hợp Lưu")
    color: Theme.window

    Guide {
        id: guide
        language: window.preferences.language
    }
    Shortcut {
        sequences: ["Escape", "F1"]
        onActivated: window.close()
    }

    ListView {
        id: list
        objectName: "guide-sections"
        width: Math.round(230 * Theme.scale)
        height: parent.height
        topMargin: Theme.spaceSmall
        focus: true
        activeFocusOnTab: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        model: guide.titles.length  // the same in both languages: the place is kept when the language changes
        onCurrentIndexChanged: page.contentY = 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Các mục của hướng dẫn")

        delegate: T.ItemDelegate {
            id: entry
            required property int index
            readonly property string title: guide.titles[index] ?? ""
            width: ListView.view.width
            height: Theme.rowHeight
            leftPadding: Theme.space
            rightPadding: Theme.spaceSmall
            focusPolicy: Qt.NoFocus
            text: title
            highlighted: ListView.isCurrentItem
            onClicked: list.currentIndex = index
            Accessible.name: title
            Accessible.selected: highlighted

            contentItem: Text {
                text: entry.text
                font.pixelSize: Theme.fontBody
                font.weight: entry.highlighted ? Font.DemiBold : Font.Normal
                color: Theme.textPrimary
                verticalAlignment: Text.AlignVCenter
                elide: Text.ElideRight
            }
            background: Rectangle {
                color: entry.highlighted ? Theme.selection : entry.hovered ? Theme.surfaceHover : "transparent"
                border.width: list.activeFocus && entry.highlighted ? 2 : 0
                border.color: Theme.focus
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: list.width
        color: Theme.surface
        Rectangle {
            width: 1
            height: parent.height
            color: Theme.border
        }
        Flickable {
            id: page
            anchors.fill: parent
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentHeight: text.height + 2 * Theme.spaceLarge
            T.ScrollBar.vertical: DeskScrollBar {}

            TextEdit {
                id: text
                objectName: "guide-text"
                x: Theme.spaceLarge
                y: Theme.space
                width: page.width - 2 * Theme.spaceLarge
                text: guide.titles.length > 0 ? guide.section(list.currentIndex, Math.floor(width)) : ""
                textFormat: TextEdit.RichText
                readOnly: true
                selectByMouse: true
                activeFocusOnTab: true
                font.pixelSize: Theme.fontLarge
                color: Theme.textPrimary
                selectionColor: Theme.accent
                selectedTextColor: Theme.textOnAccent
                wrapMode: Text.Wrap
                Accessible.name: guide.titles[list.currentIndex] ?? ""
                Keys.onPressed: event => {
                    const step = event.key === Qt.Key_PageDown ? page.height : event.key === Qt.Key_PageUp ? -page.height
                        : event.key === Qt.Key_Down ? Theme.rowHeight : event.key === Qt.Key_Up ? -Theme.rowHeight : 0;
                    if (step !== 0) {
                        page.contentY = Math.max(0, Math.min(page.contentY + step, page.contentHeight - page.height));
                        event.accepted = true;
                    }
                }
            }
        }
    }
}
