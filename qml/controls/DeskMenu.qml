import QtQuick
import QtQuick.Templates as T
import HopLuu

T.Menu {
    id: control

    // As wide as its widest entry.
    implicitWidth: {
        let widest = Math.round(180 * Theme.scale);
        for (let i = 0; i < count; ++i) {
            const item = itemAt(i);
            if (item) {
                widest = Math.max(widest, item.implicitWidth);
            }
        }
        return widest + leftPadding + rightPadding;
    }
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: 0
    padding: Theme.spaceTiny
    overlap: 1
    delegate: DeskMenuItem {}

    contentItem: ListView {
        implicitHeight: contentHeight
        model: control.contentModel
        interactive: Window.window ? contentHeight > Window.window.height : false
        clip: true
        currentIndex: control.currentIndex
    }
    background: Rectangle {
        color: Theme.surface
        border.color: Theme.borderStrong
        radius: Theme.radius
    }
}
