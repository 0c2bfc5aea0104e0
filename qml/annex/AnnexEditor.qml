import QtQuick
import QtQuick.Templates as T
import HopLuu

// What is typed into the annex. It stands over the current cell and has the focus also while nothing is typed: so the first letter, or what
// an input method composes, is not lost. At rest it is empty and unseen.
T.TextField {
    id: editor

    required property AnnexCursor cursor
    required property AnnexEditing editing
    required property AnnexClipboard clipboard
    required property bool isWritable
    property bool isEditing: false
    property bool arrowsMove: true  // out of the cell; false after F2: within the text

    signal wantsMenu
    signal wantsFold
    /// Somebody types where nothing is typed.
    signal declined
    signal undo
    signal redo

    objectName: "annexEditor"
    readOnly: !isWritable || !cursor.isEnterable
    leftPadding: Theme.spaceSmall
    rightPadding: Theme.spaceSmall
    verticalAlignment: TextInput.AlignVCenter
    horizontalAlignment: cursor.column === AnnexModel.ThisYear ? TextInput.AlignRight : TextInput.AlignLeft
    font.pixelSize: Theme.fontBody
    color: Theme.textPrimary
    selectionColor: Theme.accent
    selectedTextColor: Theme.textOnAccent
    selectByMouse: true
    opacity: isEditing ? 1 : 0
    activeFocusOnTab: true
    Accessible.name: cursor.description
    Accessible.description: editing.problem

    background: Rectangle {
        color: Theme.surface
        border.width: 2
        border.color: editor.editing.problem.length > 0 ? Theme.error : Theme.focus
    }

    function begin(text: string, withinText: bool) {
        isEditing = true;
        arrowsMove = !withinText;
        editor.text = text;
        editing.typed(text);
    }
    /// False: the text stays, because it cannot be read or because a remark is asked for.
    function commit(): bool {
        if (!isEditing) {
            return true;
        }
        composing().commit();
        if (!editing.commit(text)) {
            arrowsMove = false;
            return false;
        }
        rest();
        return !beginWhy();
    }
    function commitAs(reading: int) {
        if (editing.commitAs(text, reading)) {
            rest();
            cursor.enter(false);
        }
    }
    function cancel() {
        editing.abandon();
        rest();
    }
    function rest() {
        isEditing = false;
        clear();
    }
    function beginWhy(): bool {
        if (editing.isAskingWhy) {
            begin("", false);
        }
        return editing.isAskingWhy;
    }
    function setState(state: int) {
        editing.setState(state);
        beginWhy();
    }

    function pressEditing(event: KeyEvent): bool {
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        const plain = (event.modifiers & (Qt.ShiftModifier | Qt.ControlModifier | Qt.AltModifier)) === 0;
        switch (event.key) {
        case Qt.Key_Escape:
            cancel();
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            if (commit()) {
                cursor.enter(shift);
            }
            return true;
        case Qt.Key_F2:
            arrowsMove = !arrowsMove;
            return true;
        case Qt.Key_1:
        case Qt.Key_2:
            if ((event.modifiers & Qt.AltModifier) && editing.readings.length > 0) {
                commitAs(event.key - Qt.Key_1);
                return true;
            }
            return false;
        case Qt.Key_F6:
            return leave(!shift);
        case Qt.Key_Tab:
        case Qt.Key_Backtab:
            return !commit() || cursor.press(event.key, event.modifiers);
        case Qt.Key_Up:
        case Qt.Key_Down:
        case Qt.Key_PageUp:
        case Qt.Key_PageDown:
            return !plain || !commit() || cursor.press(event.key, event.modifiers);
        case Qt.Key_Left:
        case Qt.Key_Right:
        case Qt.Key_Home:
        case Qt.Key_End:
            return arrowsMove && plain && commit() && cursor.press(event.key, event.modifiers);
        default:
            return false;
        }
    }

    /// What an input method has under way; its type is known to nobody but the running program.
    function composing(): var {
        return Qt.inputMethod;
    }

    /// Tab goes from cell to cell here; this is the way on to what stands around the table.
    function leave(forward: bool): bool {
        nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        return true;
    }

    function pressReady(event: KeyEvent): bool {
        const control = (event.modifiers & Qt.ControlModifier) !== 0;
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        const alt = (event.modifiers & Qt.AltModifier) !== 0;
        if (cursor.press(event.key, event.modifiers)) {
            return true;
        }
        switch (event.key) {
        case Qt.Key_Escape:
            cursor.collapse();
            return true;
        case Qt.Key_F6:
            return leave(!shift);
        case Qt.Key_F2:
            beginAt();
            return true;
        case Qt.Key_Delete:
            editing.empty();
            return true;
        case Qt.Key_Backspace:
            if (!readOnly) {
                begin("", false);
            }
            return true;
        case Qt.Key_Space:
            if (cursor.code === "") {
                wantsFold();
                return true;
            }
            break;
        case Qt.Key_F4:
        case Qt.Key_Menu:
            wantsMenu();
            return true;
        case Qt.Key_F10:
            if (shift) {
                wantsMenu();
            }
            return shift;
        }
        if (alt && event.key >= Qt.Key_0 && event.key <= Qt.Key_4) {
            setState([AnnexEditing.Zero, AnnexEditing.NoneArose, AnnexEditing.NotApplicable, AnnexEditing.NotYetAvailable,
                AnnexEditing.NotEntered][event.key - Qt.Key_0]);
            return true;
        }
        if (alt && event.key === Qt.Key_Down) {
            wantsMenu();
            return true;
        }
        return control ? pressControl(event.key, shift) : pressLetter(event.text, alt);
    }
    function pressControl(key: int, shift: bool): bool {
        switch (key) {
        case Qt.Key_C:
        case Qt.Key_Insert:
            clipboard.copy();
            return true;
        case Qt.Key_X:
            clipboard.copy();
            editing.empty();
            return true;
        case Qt.Key_V:
            clipboard.paste();
            return true;
        case Qt.Key_Z:
            if (shift) {
                redo();
            } else {
                undo();
            }
            return true;
        case Qt.Key_Y:
            redo();
            return true;
        case Qt.Key_E:
            editing.toggleEstimate();
            return true;
        default:
            return false;
        }
    }
    function pressLetter(text: string, alt: bool): bool {
        const isLetter = !alt && text.length > 0 && text >= " ";
        if (isLetter && readOnly) {
            if (isWritable && cursor.column === AnnexModel.State && cursor.code !== "") {
                wantsMenu();
            } else {
                declined();
            }
        }
        return isLetter && readOnly;
    }
    function beginAt() {
        if (!readOnly) {
            begin(editing.text(), true);
        } else if (isWritable && cursor.column === AnnexModel.State && cursor.code !== "") {
            wantsMenu();
        } else {
            declined();
        }
    }

    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => { event.accepted = editor.isEditing ? editor.pressEditing(event) : editor.pressReady(event); }
    onTextEdited: {
        if (!isEditing) {
            isEditing = true;
            arrowsMove = true;
        }
        editing.typed(text);
    }
    onPreeditTextChanged: {
        if (preeditText.length > 0 && !isEditing) {
            isEditing = true;
            arrowsMove = true;
        }
    }
    onActiveFocusChanged: {
        if (!activeFocus && isEditing) {
            commit();
        }
    }
}
