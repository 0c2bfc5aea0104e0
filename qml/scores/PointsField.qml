import QtQuick
import HopLuu

// Where points are typed: checked at each key, written on leaving or Enter, taken back by Escape.
DeskTextField {
    id: field

    required property string name
    required property string stored
    property string trouble: ""  // what is wrong with `text`, as its owner finds
    readonly property bool isTyped: activeFocus || text !== stored
    signal moved(int by)
    signal committed(string text)  // only when nothing is wrong with it

    function commit(): bool {
        if (field.text !== field.stored && field.trouble.length === 0) {
            field.committed(field.text);
        }
        return field.trouble.length === 0;
    }

    horizontalAlignment: TextInput.AlignRight
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    Accessible.name: name
    Accessible.description: trouble

    onStoredChanged: {
        if (!activeFocus || text.length === 0) {
            text = stored;
        }
    }
    Component.onCompleted: text = stored
    onEditingFinished: commit()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Up || event.key === Qt.Key_Down || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            event.accepted = true;
            if (field.commit()) {
                field.moved(event.key === Qt.Key_Up ? -1 : 1);
            }
        } else if (event.key === Qt.Key_Escape) {
            event.accepted = field.text !== field.stored;
            field.text = field.stored;
            field.selectAll();
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: field.trouble.length > 0
        color: "transparent"
        radius: Theme.radius
        border.width: 2
        border.color: Theme.error
    }
}
