import QtQuick
import QtQuick.Layouts
import HopLuu

// A number of ballots under its name.
ColumnLayout {
    id: count

    required property string label
    required property string value
    property alias fieldName: field.objectName
    signal committed(text: string)

    spacing: 2
    Layout.preferredWidth: Math.round(92 * Theme.scale)
    Layout.maximumWidth: Math.round(92 * Theme.scale)

    Label {
        tone: Label.Small
        text: count.label
    }
    BallotField {
        id: field
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignRight
        Accessible.name: count.label
        validator: IntValidator {
            bottom: 0
            top: 500
        }
        value: count.value
        onCommitted: text => count.committed(text)
    }
}
