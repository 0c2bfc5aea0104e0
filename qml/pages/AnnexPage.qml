import QtQuick
import HopLuu

// The annex: the grid, a panel at its right when one is wanted, and under it what there is to know of the current cell.
DeskPage {
    id: page

    readonly property OpenYear year: program.year
    property string panel: ""  // "findings", "history"

    title: qsTr("Biểu tổng hợp")
    subtitle: annex.progress

    function show(item: string) {
        if (cursor.show(item)) {
            grid.editor.forceActiveFocus(Qt.ShortcutFocusReason);
            grid.revealAmidst();
        }
    }
    function toggle(name: string) {
        panel = panel === name ? "" : name;
        if (panel === "") {
            grid.editor.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    function nextFinding() {
        const code = checks.nextAfter(cursor.code);
        if (code === "") {
            say(qsTr("Không còn chỗ nào cần xem lại."));
        } else {
            show(code);
        }
    }
    function say(text: string) {
        strip.said = text;
        saying.restart();
    }

    tools: [
        DeskButton {
            objectName: "annexFindButton"
            kind: DeskButton.Quiet
            text: qsTr("Tìm")
            hint: "Ctrl+F"
            onClicked: findBar.open()
        },
        DeskButton {
            objectName: "annexFindingsButton"
            kind: DeskButton.Quiet
            text: checks.openCount > 0 ? qsTr("Cần xem lại (%1)").arg(checks.openCount) : qsTr("Cần xem lại")
            hint: qsTr("F7; F8 tới chỗ tiếp theo")
            onClicked: page.toggle("findings")
        },
        DeskButton {
            objectName: "annexHistoryButton"
            kind: DeskButton.Quiet
            text: qsTr("Lịch sử của ô")
            hint: "F9"
            onClicked: page.toggle("history")
        }
    ]

    AnnexModel {
        id: annex
        year: page.year
        folded: page.program.preferences.recall("annex/folded")
        onFoldedChanged: page.program.preferences.remember("annex/folded", folded)
        onTextsChanged: banners.zoneCells = editing.zoneCells()
        onFailed: why => page.say(why)
    }
    AnnexCursor {
        id: cursor
        objectName: "annexCursor"
        model: annex
        onMoved: strip.said = ""
    }
    AnnexEditing {
        id: editing
        objectName: "annexEditing"
        model: annex
        cursor: cursor
    }
    AnnexClipboard {
        id: clipboard
        objectName: "annexClipboard"
        model: annex
        cursor: cursor
        onRefused: why => page.say(why)
        onPasted: cells => page.say(cells === 0 ? qsTr("Vùng được chép giống số liệu đang có.") : qsTr("Đã dán %1 ô; Ctrl+Z để hoàn tác.").arg(cells))
        onPlanChanged: {
            if (!isAsking) {
                grid.editor.forceActiveFocus(Qt.PopupFocusReason);
            }
        }
    }
    AnnexFindings {
        id: checks
        annex: annex
    }
    AnnexHistory {
        id: past
        annex: annex
        code: cursor.code
        isWatching: page.panel === "history" && page.visible
    }
    AnnexDetails {
        id: details
        model: annex
        cursor: cursor
    }
    Timer {
        id: saying
        interval: 6000
        onTriggered: strip.said = ""
    }
    UnreadText {
        preferences: page.program.preferences
        place: page.year.unitName + " " + page.year.year
        editor: grid.editor
        cursor: cursor
        editing: editing
    }

    Shortcut { sequence: "Ctrl+F"; enabled: page.visible; onActivated: findBar.open() }
    Shortcut { sequence: "F3"; enabled: page.visible; onActivated: findBar.text === "" ? findBar.open() : findBar.next(false) }
    Shortcut { sequence: "Shift+F3"; enabled: page.visible; onActivated: findBar.next(true) }
    Shortcut { sequence: "F7"; enabled: page.visible; onActivated: page.toggle("findings") }
    Shortcut { sequence: "F8"; enabled: page.visible; onActivated: page.nextFinding() }
    Shortcut { sequence: "F9"; enabled: page.visible; onActivated: page.toggle("history") }

    Column {
        id: banners
        property int zoneCells: editing.zoneCells()
        width: parent.width
        Banner {
            width: parent.width
            visible: !page.year.isWritable
            tone: Badge.Information
            text: page.year.closedBecause
        }
        Banner {
            width: parent.width
            visible: page.year.isWritable && details.returnedBecause.length > 0
            tone: Badge.Warning
            text: qsTr("Khối trưởng trả lại: %1").arg(details.returnedBecause)
            remedy: qsTr("Các ô cần sửa có dấu ↩ ở đầu dòng.")
        }
        Banner {
            width: parent.width
            visible: banners.zoneCells > 0
            tone: Badge.Information
            text: qsTr("Đơn vị không có khu kinh tế: %1 ô chỉ dành cho khu kinh tế còn trống.").arg(banners.zoneCells)
            DeskButton {
                objectName: "annexZoneCells"
                text: qsTr("Ghi là không áp dụng")
                onClicked: editing.setZoneCellsNotApplicable()
            }
        }
        FindBar {
            id: findBar
            width: parent.width
            cursor: cursor
            onWentOn: grid.revealAmidst()
            onClosed: grid.editor.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    AnnexGrid {
        id: grid
        focus: true
        anchors.top: banners.bottom
        anchors.bottom: strip.top
        width: parent.width - (side.width)
        model: annex
        cursor: cursor
        editing: editing
        clipboard: clipboard
        isWritable: page.year.isWritable
        onWantsMenu: (x, y) => menu.popup(grid, x, y)
        onDeclined: page.say(page.year.isWritable ? qsTr("Cột này không nhập. Số liệu nhập ở cột %1.").arg(annex.thisYearTitle) : page.year.closedBecause)
        onUndo: page.year.undo()
        onRedo: page.year.redo()
    }
    Item {
        id: side
        anchors.right: parent.right
        anchors.top: banners.bottom
        anchors.bottom: strip.top
        width: findingsPanel.visible ? findingsPanel.width : historyPanel.visible ? historyPanel.width : 0

        FindingsPanel {
            id: findingsPanel
            height: parent.height
            isOpen: page.panel === "findings"
            onIsOpenChanged: showFinding(checks.findingAt(cursor.code))
            findings: checks
            isWritable: page.year.isWritable
            onClosed: page.toggle("findings")
            onChosen: code => page.show(code)
        }
        HistoryPanel {
            id: historyPanel
            height: parent.height
            visible: page.panel === "history"
            history: past
            onClosed: page.toggle("history")
        }
    }
    Connections {
        target: cursor
        function onMoved() {
            findingsPanel.showFinding(checks.findingAt(cursor.code));
        }
    }
    AnnexStrip {
        id: strip
        anchors.bottom: parent.bottom
        width: parent.width
        details: details
        editing: editing
    }
    AnnexMenu {
        id: menu
        editor: grid.editor
        model: annex
        isWritable: page.year.isWritable
        hasItem: cursor.code !== ""
        onWantsHistory: page.panel = "history"
    }
    PasteDialog {
        clipboard: clipboard
    }
}
