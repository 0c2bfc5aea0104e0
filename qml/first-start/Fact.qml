import QtQuick
import QtQuick.Layouts
import HopLuu

// A fact of an invitation: what it is at the left, what it says at the right.
RowLayout {
    id: fact

    required property string name
    property string value: ""
    property string note: ""
    property bool isField: false  // what it says is typed in or chosen: the name stands in the middle of its first line
    default property alias more: column.data

    spacing: Theme.space
    Layout.fillWidth: true

    Label {
        Layout.preferredWidth: Math.round(150 * Theme.scale)
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: fact.isField ? Math.round((Theme.controlHeight - Theme.fontBody * 1.36) / 2) : 0
        tone: Label.Secondary
        text: fact.name
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2
        Label {
            Layout.fillWidth: true
            visible: text.length > 0
            text: fact.value
            Accessible.name: fact.name + ": " + fact.value
        }
        ColumnLayout {
            id: column
            Layout.fillWidth: true
            spacing: 2
        }
        Label {
            Layout.fillWidth: true
            visible: text.length > 0
            tone: Label.Small
            text: fact.note
        }
    }
}
