import QtQuick
import HopLuu

// One field of the record. What is being typed stays while the record is read again.
DeskTextField {
    id: field

    required property string value
    property bool isChanged: false
    signal committed(text: string)

    text: ""
    Component.onCompleted: text = value
    onValueChanged: {
        if (!field.isChanged)
            text = value;
    }
    onTextEdited: field.isChanged = true
    onEditingFinished: {
        if (field.isChanged) {
            field.isChanged = false;
            field.committed(text);
            text = value;  // as it was understood
        }
    }
}
