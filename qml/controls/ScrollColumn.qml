import QtQuick
import QtQuick.Layouts
import HopLuu

// The body of a page that is read from top to bottom: a column that scrolls when it is longer than the page, and follows the focus.
ScrollArea {
    id: scroll

    default property alias content: column.data
    property int margin: Theme.spaceLarge

    contentWidth: width
    contentHeight: column.implicitHeight + 2 * margin

    ColumnLayout {
        id: column
        parent: scroll.contentItem
        x: scroll.margin
        y: scroll.margin / 2
        width: scroll.width - 2 * scroll.margin
        spacing: Theme.space
    }
}
