import QtQuick
import HopLuu

// Text that stands in the editor and cannot be read as a value when the window closes is there again on the next day.
Item {
    id: keeper

    required property Preferences preferences
    required property string place  // whose year
    required property AnnexEditor editor
    required property AnnexCursor cursor
    required property AnnexEditing editing

    Connections {
        target: keeper.Window.window
        function onClosing() {
            const stays = !keeper.editor.commit() && keeper.editing.problem.length > 0;
            keeper.preferences.remember("annex/unread", stays ? Array.of(keeper.place, keeper.cursor.code, keeper.editor.text).join("\n") : "");
        }
    }
    Component.onCompleted: {
        const [place, code, text] = keeper.preferences.recall("annex/unread").split("\n");
        if (place === keeper.place && text !== undefined && keeper.cursor.show(code)) {
            keeper.editor.begin(text, true);
            keeper.editor.commit();
        }
    }
}
