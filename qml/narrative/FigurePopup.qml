pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// Finds a figure of the annex by a few letters, and how it shall be said. Up and down choose the figure, left and right the phrase.
T.Popup {
    id: popup

    required property FigureChoices choices
    property bool wantsPhrase: true  // false: only which figure, told by its code
    property int phrase: 0
    signal chosen(string binding)

    function openAt(place: point) {
        const width = Math.round(520 * Theme.scale);
        x = Math.max(Theme.space, Math.min(place.x, (parent ? parent.width : 0) - width - Theme.space));
        y = Math.max(Theme.space, Math.min(place.y + Theme.spaceTiny, (parent ? parent.height : 0) - height - Theme.space));
        search.text = "";
        phrase = 0;
        list.currentIndex = 0;
        open();
        search.forceActiveFocus();
    }
    function take() {
        const binding = popup.choices.bindingOf(list.currentIndex, popup.phrase);
        if (binding.length > 0) {
            popup.chosen(binding);
            popup.close();
        }
    }

    objectName: "figurePopup"
    width: Math.round(520 * Theme.scale)
    height: Math.round(340 * Theme.scale)
    padding: Theme.spaceSmall
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.borderStrong
        radius: Theme.radius
    }
    contentItem: ColumnLayout {
        spacing: Theme.spaceSmall
        DeskTextField {
            id: search
            objectName: "figureSearch"
            Layout.fillWidth: true
            focus: true
            placeholderText: qsTr("Tìm chỉ tiêu, ví dụ: von cap moi fdi")
            onTextChanged: {
                popup.choices.query = text;
                list.currentIndex = 0;
            }
            Keys.onPressed: event => {
                event.accepted = true;
                if (event.key === Qt.Key_Down) {
                    list.incrementCurrentIndex();
                } else if (event.key === Qt.Key_Up) {
                    list.decrementCurrentIndex();
                } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                    popup.take();
                } else if (event.key === Qt.Key_Right && cursorPosition === length) {
                    popup.phrase = Math.min(3, popup.phrase + 1);
                } else if (event.key === Qt.Key_Left && cursorPosition === length && popup.phrase > 0) {
                    popup.phrase -= 1;
                } else {
                    event.accepted = false;
                }
            }
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: popup.choices
            cacheBuffer: 0  // nothing is made ahead: each letter changes the rows
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: DeskScrollBar {}
            delegate: FigureChoiceRow {
                width: list.width
                isCurrent: ListView.isCurrentItem
                onPointed: list.currentIndex = index
                onChosen: popup.take()
            }
            EmptyState {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.spaceLarge
                visible: list.count === 0
                title: qsTr("Không có chỉ tiêu nào như vậy")
                text: qsTr("Gõ ít chữ hơn, hoặc số hàng trong biểu.")
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.spaceTiny
            visible: popup.wantsPhrase && list.count > 0
            Repeater {
                model: 4
                PhraseChip {
                    required property int index
                    // `query` and `count` are what the phrases depend on
                    text: popup.choices.query, list.count, popup.choices.labelOf(list.currentIndex, index)
                    isChosen: popup.phrase === index
                    onChosen: {
                        popup.phrase = index;
                        popup.take();
                    }
                }
            }
        }
        Label {
            tone: Label.Small
            text: popup.wantsPhrase ? qsTr("↑ ↓ chọn chỉ tiêu · ← → chọn cách viết · Enter chèn · Esc đóng") : qsTr("↑ ↓ chọn chỉ tiêu · Enter lấy · Esc đóng")
        }
    }
}
