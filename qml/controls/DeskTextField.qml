import QtQuick
import QtQuick.Templates as T
import HopLuu

// One line to type in. `problem` says under it what is wrong with what stands there.
T.TextField {
    id: control

    property string problem: ""

    implicitWidth: Math.round(220 * Theme.scale)
    implicitHeight: Theme.controlHeight + (problem.length > 0 ? problemText.height + Theme.spaceTiny : 0)
    bottomPadding: problem.length > 0 ? problemText.height + Theme.spaceTiny : 0
    leftPadding: Theme.spaceSmall
    rightPadding: Theme.spaceSmall
    verticalAlignment: TextInput.AlignVCenter
    font.pixelSize: Theme.fontBody
    color: enabled ? Theme.textPrimary : Theme.textSecondary
    selectionColor: Theme.accent
    selectedTextColor: Theme.textOnAccent
    placeholderTextColor: Theme.textSecondary
    selectByMouse: true
    Accessible.name: placeholderText
    Accessible.description: problem

    background: Item {
        Rectangle {
            width: parent.width
            height: Theme.controlHeight
            radius: Theme.radius
            color: control.enabled && !control.readOnly ? Theme.surface : Theme.surfaceSunken
            border.width: control.activeFocus ? 2 : 1
            border.color: control.problem.length > 0 ? Theme.error : control.activeFocus ? Theme.focus : Theme.borderStrong
        }
    }

    Text {
        x: control.leftPadding
        width: control.width - control.leftPadding - control.rightPadding
        height: Theme.controlHeight
        visible: control.length === 0 && control.preeditText.length === 0
        text: control.placeholderText
        font: control.font
        color: control.placeholderTextColor
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: control.horizontalAlignment
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Text {
        id: problemText
        visible: control.problem.length > 0
        y: Theme.controlHeight + Theme.spaceTiny
        width: control.width
        text: control.problem
        font.pixelSize: Theme.fontSmall
        color: Theme.error
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
