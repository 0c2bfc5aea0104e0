import QtQuick
import QtQuick.Templates as T
import HopLuu

// A button: `Primary` once a page at most, `Quiet` in tool bars, `Danger` for what cannot be taken back.
T.Button {
    id: control

    enum Kind { Normal, Primary, Quiet, Danger }
    property int kind: DeskButton.Normal
    property string hint: ""  // told on hovering; the shortcut as well

    readonly property bool filled: kind === DeskButton.Primary || kind === DeskButton.Danger

    implicitWidth: Math.max(Theme.controlHeight, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Theme.controlHeight
    leftPadding: text.length > 1 ? Theme.space : Theme.spaceTiny
    rightPadding: leftPadding
    font.pixelSize: Theme.fontBody
    font.weight: filled ? Font.DemiBold : Font.Normal
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: hint
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Text {
        text: control.text
        font: control.font
        color: {
            if (!control.enabled) {
                return Theme.textSecondary;
            }
            return control.filled ? Theme.textOnAccent : control.kind === DeskButton.Quiet ? Theme.accent : Theme.textPrimary;
        }
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    background: Rectangle {
        readonly property color rest: {
            switch (control.kind) {
            case DeskButton.Primary:
                return Theme.accent;
            case DeskButton.Danger:
                return Theme.error;
            case DeskButton.Quiet:
                return "transparent";
            default:
                return Theme.surface;
            }
        }
        radius: Theme.radius
        color: {
            if (!control.enabled) {
                return control.kind === DeskButton.Quiet ? "transparent" : Theme.surfaceSunken;
            }
            if (control.kind === DeskButton.Primary) {
                return control.down ? Theme.accentPressed : control.hovered ? Theme.accentHover : rest;
            }
            if (control.kind === DeskButton.Danger) {
                return control.down ? Qt.darker(rest, Theme.isDark ? 1.1 : 1.4) : rest;
            }
            return control.down ? Theme.selection : control.hovered ? Theme.surfaceHover : rest;
        }
        border.width: control.visualFocus ? 2 : control.kind === DeskButton.Quiet || control.filled && control.enabled ? 0 : 1
        border.color: control.visualFocus ? (control.filled ? Theme.textPrimary : Theme.focus) : control.enabled ? Theme.borderStrong : Theme.border
    }

    DeskToolTip {
        visible: control.hint.length > 0 && control.hovered
        text: control.hint
    }
}
