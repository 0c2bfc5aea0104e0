import QtQuick
import QtQuick.Layouts
import HopLuu

// A field of the record under its name.
ColumnLayout {
    id: labelled

    required property BallotDesk desk
    required property string field
    required property string label
    property string example: ""

    spacing: 2
    Layout.fillWidth: true
    Layout.alignment: Qt.AlignTop

    Label {
        Layout.fillWidth: true
        tone: Label.Small
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        text: labelled.label
    }
    BallotField {
        objectName: "ballot-" + labelled.field
        Layout.fillWidth: true
        Accessible.name: labelled.label
        placeholderText: labelled.example
        value: labelled.desk.fields[labelled.field] ?? ""
        problem: labelled.desk.problems[labelled.field] ?? ""
        onCommitted: text => labelled.desk.setField(labelled.field, text)
    }
}
