import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// A question or a sheet of settings that the person has asked for; never for what happened in the background.
// Its buttons are the page's own: put them in `buttons`. What stands in it is laid out in a column, and scrolls when the window is too low.
T.Dialog {
    id: control

    property alias buttons: row.data
    property alias rowSpacing: column.spacing
    default property alias content: column.data

    anchors.centerIn: T.Overlay.overlay
    modal: true
    focus: true
    implicitWidth: Math.round(480 * Theme.scale)
    implicitHeight: header.implicitHeight + contentItem.implicitHeight + (footer ? footer.implicitHeight : 0) + topPadding + bottomPadding
    width: parent ? Math.min(implicitWidth, parent.width - 2 * Theme.spaceLarge) : implicitWidth
    height: parent ? Math.min(implicitHeight, parent.height - 2 * Theme.spaceLarge) : implicitHeight
    padding: Theme.spaceLarge
    topPadding: Theme.space
    rightPadding: padding - Theme.space
    closePolicy: T.Popup.CloseOnEscape
    // Who works with the keys alone begins at the first control, unless the dialog has one of its own in mind.
    onOpened: {
        for (let item = area.focused; item; item = item.parent) {
            if (item === area || item === row) {
                return;
            }
        }
        const first = area.nextItemInFocusChain(true);
        if (first) {
            first.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    contentItem: ScrollArea {
        id: area
        implicitHeight: column.implicitHeight
        contentWidth: width
        contentHeight: column.implicitHeight

        ColumnLayout {
            id: column
            // The scroll bar stands beside it, in the margin. A dialog that was never opened has no width yet; texts must not wrap in none.
            width: area.width > 0 ? area.width - Theme.space : Math.round(400 * Theme.scale)
            spacing: Theme.spaceSmall
        }
    }
    header: Text {
        text: control.title
        padding: Theme.spaceLarge
        bottomPadding: 0
        font.pixelSize: Theme.fontTitle
        font.weight: Font.DemiBold
        color: Theme.textPrimary
        wrapMode: Text.Wrap
    }
    footer: Item {
        implicitHeight: row.children.length > 0 ? row.implicitHeight + Theme.spaceLarge : 0
        RowLayout {
            id: row
            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceLarge
            spacing: Theme.spaceSmall
        }
    }
    background: Rectangle {
        color: Theme.surface
        border.color: Theme.borderStrong
        radius: 2 * Theme.radius
    }
    T.Overlay.modal: Rectangle {
        color: Theme.isDark ? "#99000000" : "#66101820"
    }
}
