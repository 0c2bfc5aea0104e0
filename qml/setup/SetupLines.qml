import QtQuick
import QtQuick.Layouts
import HopLuu

// A list of the period, a line each.
ColumnLayout {
    id: field

    required property SetupDesk desk
    required property string place
    required property string label
    property int lines: 3

    spacing: Theme.spaceTiny

    Label {
        tone: Label.Small
        text: field.label
    }
    DeskTextArea {
        objectName: "setup" + field.place
        Layout.fillWidth: true
        implicitHeight: Math.round((field.lines * 20 + 16) * Theme.scale)
        name: field.label
        text: field.desk.text(field.place, field.desk.generation)
        area.onTextChanged: {
            if (area.activeFocus) {
                field.desk.setText(field.place, text);
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Label.Error
        text: field.desk.wrong(field.place, field.desk.revision)
    }
}
