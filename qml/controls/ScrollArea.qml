import QtQuick
import QtQuick.Templates as T
import HopLuu

// What is taller than its place, with a scroll bar. Whatever in it gets the focus comes into view.
Flickable {
    id: area

    function reveal(item: Item) {
        const top = item.mapToItem(area.contentItem, 0, 0).y;
        const bottom = top + item.height;
        if (top < area.contentY) {
            area.contentY = Math.max(0, top - Theme.spaceSmall);
        } else if (bottom > area.contentY + area.height) {
            area.contentY = Math.min(Math.max(0, area.contentHeight - area.height), bottom + Theme.spaceSmall - area.height);
        }
    }

    readonly property Item focused: Window.activeFocusItem
    onFocusedChanged: {
        for (let item = area.focused; item; item = item.parent) {
            if (item === area.contentItem) {
                area.reveal(area.focused);
                return;
            }
        }
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: DeskScrollBar {}
}
