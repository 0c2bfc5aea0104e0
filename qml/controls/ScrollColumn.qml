import QtQuick
import QtQuick.Layouts
import HopLuu

// The body of a page that is read from top to bottom: a column that scrolls when it is longer than the page, and follows the focus.
ScrollArea {
    id: scroll

    default property alias content: column.data
    property int margin: Theme.spaceLarge  // at the sides; the scroll bar stands in the right one
    property int leftMargin: margin

    contentWidth: width
    contentHeight: column.implicitHeight + Theme.space

    ColumnLayout {
        id: column
        parent: scroll.contentItem
        x: scroll.leftMargin
        width: scroll.width - scroll.leftMargin - scroll.margin
        spacing: Theme.space
    }
}
