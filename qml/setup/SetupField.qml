import QtQuick
import QtQuick.Layouts
import HopLuu

// One field of the period, with what is wrong with it under it.
ColumnLayout {
    id: field

    required property SetupDesk desk
    required property string place  // in the file: "/period/deadline"
    property string label: ""
    property string hint: ""

    spacing: Theme.spaceTiny

    Label {
        visible: field.label.length > 0
        tone: Label.Small
        text: field.label
    }
    DeskTextField {
        objectName: "setup" + field.place
        Layout.fillWidth: true
        Accessible.name: field.label.length > 0 ? field.label : field.hint
        placeholderText: field.hint
        text: field.desk.text(field.place, field.desk.generation)
        problem: field.desk.wrong(field.place, field.desk.revision)
        onTextEdited: field.desk.setText(field.place, text)
    }
}
