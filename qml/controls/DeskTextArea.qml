import QtQuick
import QtQuick.Templates as T
import HopLuu

// Several lines to type in, with its own scroll bar. `text`, `length` and the rest are those of `area`.
T.Control {
    id: control

    property alias text: area.text
    property alias placeholderText: area.placeholderText
    property alias readOnly: area.readOnly
    property alias area: area
    property string name: placeholderText  // read aloud

    implicitWidth: Math.round(320 * Theme.scale)
    implicitHeight: Math.round(96 * Theme.scale)
    padding: 2
    font.pixelSize: Theme.fontBody

    background: Rectangle {
        radius: Theme.radius
        color: control.readOnly ? Theme.surfaceSunken : Theme.surface
        border.width: area.activeFocus ? 2 : 1
        border.color: area.activeFocus ? Theme.focus : Theme.borderStrong
    }
    contentItem: Flickable {
        id: flickable
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        contentHeight: area.implicitHeight
        T.ScrollBar.vertical: DeskScrollBar {}

        T.TextArea {
            id: area
            width: flickable.width
            height: Math.max(flickable.height, implicitHeight)
            implicitHeight: contentHeight + topPadding + bottomPadding
            padding: Theme.spaceSmall
            font: control.font
            color: Theme.textPrimary
            selectionColor: Theme.accent
            selectedTextColor: Theme.textOnAccent
            selectByMouse: true
            wrapMode: TextEdit.Wrap
            focus: true
            Accessible.name: control.name
            // Tab goes on to the next control, as everywhere; Ctrl+Tab is for who wants a tabulator.
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Keys.onTabPressed: event => { nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason); }
            Keys.onBacktabPressed: event => { nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason); }
            onCursorRectangleChanged: {
                const lower = cursorRectangle.y + cursorRectangle.height + bottomPadding;
                if (cursorRectangle.y < flickable.contentY) {
                    flickable.contentY = cursorRectangle.y;
                } else if (lower > flickable.contentY + flickable.height) {
                    flickable.contentY = lower - flickable.height;
                }
            }

            Text {
                x: area.leftPadding
                y: area.topPadding
                width: area.width - area.leftPadding - area.rightPadding
                visible: area.length === 0 && area.preeditText.length === 0
                text: area.placeholderText
                font: area.font
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
