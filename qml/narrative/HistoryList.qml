pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// Everything that was ever saved here, newest first. Taking one back writes it anew; nothing is thrown away.
Item {
    id: panel

    required property RowsModel history
    required property bool isWritable
    signal restored(int index)

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.spaceLarge
        visible: list.count === 0
        title: qsTr("Chưa có bản nào")
        text: qsTr("Mỗi lần lưu là một bản, và không bản nào mất đi.")
    }
    ListView {
        id: list
        objectName: "history"
        anchors.fill: parent
        clip: true
        activeFocusOnTab: count > 0
        boundsBehavior: Flickable.StopAtBounds
        model: panel.history
        T.ScrollBar.vertical: DeskScrollBar {}
        delegate: HistoryRow {
            width: list.width
            isWritable: panel.isWritable
            onRestored: panel.restored(index)
        }
    }
}
