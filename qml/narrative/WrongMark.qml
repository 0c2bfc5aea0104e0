pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// Tints a piece of the text that the annex knows otherwise, behind the letters; one strip for each line that it runs over.
Item {
    id: mark

    required property T.TextArea sheet
    required property int begin
    required property int end
    property list<rect> strips

    function measure() {
        const found = [];
        for (let at = mark.begin; at < mark.end && at < mark.sheet.length; ++at) {
            const from = mark.sheet.positionToRectangle(at);
            const to = mark.sheet.positionToRectangle(at + 1);
            const last = found.length - 1;
            const isSameLine = Math.abs(to.y - from.y) < 1;
            if (!isSameLine) {
                continue;
            }
            if (last >= 0 && Math.abs(found[last].y - from.y) < 1) {
                found[last].width = to.x - found[last].x;
            } else {
                found.push(Qt.rect(from.x, from.y, to.x - from.x, from.height));
            }
        }
        strips = found;
    }

    z: -1
    onBeginChanged: later.start()
    onEndChanged: later.start()
    Component.onCompleted: measure()
    Timer {
        id: later  // once for all that changes together
        interval: 0
        onTriggered: mark.measure()
    }
    Connections {
        target: mark.sheet
        function onContentSizeChanged() {
            later.start();
        }
    }

    Repeater {
        model: mark.strips
        Rectangle {
            required property rect modelData
            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height
            color: Theme.warningSurface
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 2
                color: Theme.warning
            }
        }
    }
}
