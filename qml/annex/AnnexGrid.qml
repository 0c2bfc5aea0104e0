pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// The annex as a spreadsheet: head, rows, what is selected, and the editor over the current cell.
FocusScope {
    id: grid

    required property AnnexModel model
    required property AnnexCursor cursor
    required property AnnexEditing editing
    required property AnnexClipboard clipboard
    required property bool isWritable
    property alias editor: editor

    signal wantsMenu(x: real, y: real)
    signal declined
    signal undo
    signal redo

    readonly property real rowHeight: Theme.rowHeight

    function reveal() {
        if (cursor.row >= 0) {
            list.positionViewAtIndex(cursor.row, ListView.Contain);
            layout.reveal(cursor.column);
        }
    }
    /// Somebody has come from elsewhere: with what stands around it.
    function revealAmidst() {
        const y = rowY(cursor.row);
        if (cursor.row >= 0 && (y < 2 * rowHeight || y > list.height - 3 * rowHeight)) {
            list.positionViewAtIndex(cursor.row, ListView.Center);
        }
        reveal();
    }
    function rowY(row: int): real {
        return row * rowHeight + list.originY - list.contentY;
    }
    function openMenu() {
        wantsMenu(layout.left(cursor.column), list.y + rowY(cursor.row) + rowHeight);
    }

    Timer {
        id: resized
        interval: 0
        onTriggered: grid.reveal()
    }
    TextMetrics {
        id: longest
        font.pixelSize: Theme.fontBody
        text: grid.model.longestName
    }
    AnnexColumns {
        id: layout
        longestName: Math.ceil(longest.advanceWidth) + 2 * Theme.spaceSmall + Theme.spaceTiny
        available: list.width - Math.round(12 * Theme.scale)
    }
    Connections {
        target: grid.cursor
        function onMoved() {
            grid.reveal();
        }
    }
    Binding {
        target: grid.cursor
        property: "pageRows"
        value: Math.max(1, Math.floor(list.height / grid.rowHeight) - 1)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    AnnexHead {
        id: head
        width: parent.width
        model: grid.model
        columns: layout
    }
    // The columns' edges, once for all rows
    Repeater {
        model: layout.count - 1
        Rectangle {
            required property int index
            visible: index + 1 <= layout.frozenCount || layout.right(index) > layout.frozenWidth
            x: layout.right(index) - 1
            y: 0
            width: 1
            height: Math.min(list.y + list.height, list.y + list.contentHeight)
            color: index + 1 === layout.frozenCount && layout.overflows ? Theme.borderStrong : Theme.border
        }
    }
    ListView {
        id: list
        objectName: "annexRows"
        anchors.top: head.bottom
        anchors.bottom: sideways.visible ? sideways.top : parent.bottom
        width: parent.width
        clip: true
        model: grid.model
        // A bar above or a panel beside has come: the current cell stays in sight.
        onHeightChanged: resized.restart()
        onWidthChanged: resized.restart()
        reuseItems: true
        cacheBuffer: 4 * grid.rowHeight
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Biểu tổng hợp")
        T.ScrollBar.vertical: DeskScrollBar {}
        delegate: AnnexRowView {
            width: ListView.view.width
            columns: layout
        }
    }
    MouseArea {
        id: mouse
        anchors.fill: list
        anchors.rightMargin: Math.round(12 * Theme.scale)
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        preventStealing: true

        function rowAt(y: real): int {
            return Math.floor((y + list.contentY - list.originY) / grid.rowHeight);
        }
        function go(event: MouseEvent, extend: bool) {
            grid.cursor.moveTo(rowAt(event.y), layout.at(event.x), extend);
        }
        onPressed: event => {
            editor.forceActiveFocus(Qt.MouseFocusReason);
            const row = rowAt(event.y);
            if (!editor.commit() || row >= list.count) {
                return;
            }
            if (layout.at(event.x) === AnnexModel.Marker && event.button === Qt.LeftButton && grid.model.isHeading(row)) {
                grid.model.toggle(row);
            }
            const isInside = row >= grid.cursor.top && row <= grid.cursor.bottom;
            if (event.button === Qt.LeftButton || !grid.cursor.isBlock || !isInside) {
                go(event, (event.modifiers & Qt.ShiftModifier) !== 0);
            }
            if (event.button === Qt.RightButton) {
                grid.wantsMenu(event.x, list.y + event.y);
            }
        }
        onPositionChanged: event => {
            if ((event.buttons & Qt.LeftButton) && !editor.isEditing) {
                go(event, true);
            }
        }
        onDoubleClicked: event => {
            if (event.button === Qt.LeftButton && !editor.isEditing) {
                editor.beginAt();
            }
        }
    }
    Item {
        id: overlay
        anchors.fill: list
        anchors.rightMargin: Math.round(12 * Theme.scale)
        clip: true

        Rectangle {
            visible: grid.cursor.isBlock
            x: layout.left(grid.cursor.left)
            y: grid.rowY(grid.cursor.top)
            width: layout.right(grid.cursor.right) - x
            height: (grid.cursor.bottom - grid.cursor.top + 1) * grid.rowHeight
            color: Qt.alpha(Theme.accent, 0.12)
            border.color: Theme.accent
        }
        Rectangle {
            objectName: "annexCurrent"
            visible: grid.cursor.row >= 0
            x: layout.left(grid.cursor.column) - 1
            y: grid.rowY(grid.cursor.row) - 1
            width: layout.right(grid.cursor.column) - x
            height: grid.rowHeight + 1
            color: "transparent"
            border.width: 2
            border.color: editor.activeFocus ? Theme.focus : Theme.border
        }
        AnnexEditor {
            id: editor
            focus: true
            x: Math.min(layout.left(grid.cursor.column) - 1, overlay.width - width)
            y: grid.rowY(grid.cursor.row) - 1
            width: Math.max(layout.right(grid.cursor.column) - layout.left(grid.cursor.column) + 1,
                            isEditing ? Math.min(overlay.width, contentWidth + 4 * Theme.spaceTiny) : 0)
            height: grid.rowHeight + 1
            cursor: grid.cursor
            editing: grid.editing
            clipboard: grid.clipboard
            isWritable: grid.isWritable
            onWantsMenu: grid.openMenu()
            onWantsFold: grid.model.toggle(grid.cursor.row)
            onDeclined: grid.declined()
            onUndo: grid.undo()
            onRedo: grid.redo()
        }
    }
    AnnexBubble {
        editing: grid.editing
        visible: editor.isEditing && text.length > 0
        readonly property real below: overlay.y + editor.y + editor.height + 2
        x: Math.max(0, Math.min(editor.x + editor.width - width, overlay.width - width))
        y: below + height < grid.height ? below : below - editor.height - height - 4
        onChosen: reading => editor.commitAs(reading)
    }
    DeskScrollBar {
        id: sideways
        anchors.bottom: parent.bottom
        width: parent.width
        visible: layout.overflows
        orientation: Qt.Horizontal
        size: layout.available / Math.max(1, layout.total)
        position: layout.scrollX / Math.max(1, layout.total)
        onPositionChanged: {
            if (pressed) {
                layout.scrollX = position * layout.total;
            }
        }
    }
}
