import QtQuick
import HopLuu

// What can be done with the selected cells. The keys are the grid's own: they count only while it has the focus.
DeskMenu {
    id: menu

    required property AnnexEditor editor
    required property AnnexModel model
    property bool isWritable: true
    property bool hasItem: true
    signal wantsHistory

    component Entry: DeskAction {
        shortcut: ""
    }

    objectName: "annexMenu"
    DeskMenuItem {
        action: Entry { text: qsTr("Số không (0)"); key: "Alt+0"; enabled: menu.isWritable && menu.hasItem; onTriggered: menu.editor.setState(AnnexEditing.Zero) }
    }
    DeskMenuItem {
        action: Entry { text: qsTr("Không phát sinh (-)"); key: "Alt+1"; enabled: menu.isWritable && menu.hasItem; onTriggered: menu.editor.setState(AnnexEditing.NoneArose) }
    }
    DeskMenuItem {
        action: Entry { text: qsTr("Không áp dụng (x)"); key: "Alt+2"; enabled: menu.isWritable && menu.hasItem; onTriggered: menu.editor.setState(AnnexEditing.NotApplicable) }
    }
    DeskMenuItem {
        action: Entry { text: qsTr("Chưa có số liệu (…)"); key: "Alt+3"; enabled: menu.isWritable && menu.hasItem; onTriggered: menu.editor.setState(AnnexEditing.NotYetAvailable) }
    }
    DeskMenuItem {
        action: Entry { text: qsTr("Chưa nhập (để trống)"); key: "Alt+4"; enabled: menu.isWritable && menu.hasItem; onTriggered: menu.editor.setState(AnnexEditing.NotEntered) }
    }
    DeskMenuSeparator {}
    DeskMenuItem {
        action: Entry { text: qsTr("Số ước hoặc chính thức"); key: "Ctrl+E"; enabled: menu.isWritable && menu.hasItem; onTriggered: menu.editor.editing.toggleEstimate() }
    }
    DeskMenuItem {
        action: Entry { text: qsTr("Lịch sử của ô"); key: "F9"; enabled: menu.hasItem; onTriggered: menu.wantsHistory() }
    }
    DeskMenuSeparator {}
    DeskMenuItem {
        action: Entry { text: qsTr("Cắt"); key: "Ctrl+X"; enabled: menu.isWritable; onTriggered: { menu.editor.clipboard.copy(); menu.editor.editing.empty(); } }
    }
    DeskMenuItem {
        action: Entry { text: qsTr("Chép"); key: "Ctrl+C"; onTriggered: menu.editor.clipboard.copy() }
    }
    DeskMenuItem {
        action: Entry { text: qsTr("Dán"); key: "Ctrl+V"; enabled: menu.isWritable; onTriggered: menu.editor.clipboard.paste() }
    }
    DeskMenuSeparator {}
    DeskMenuItem {
        action: Entry { text: qsTr("Gập mọi nhóm"); onTriggered: menu.model.foldAll(true) }
    }
    DeskMenuItem {
        action: Entry { text: qsTr("Mở mọi nhóm"); onTriggered: menu.model.foldAll(false) }
    }
}
