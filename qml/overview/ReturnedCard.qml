pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// Why the leader has returned the year, in the leader's own words, and the cells that it is about.
Card {
    id: card

    required property Overview overview
    required property Program program

    visible: overview.returnedTitle.length > 0
    title: overview.returnedTitle
    border.color: Theme.warning

    Label {
        objectName: "returnedReason"
        Layout.fillWidth: true
        text: card.overview.returnedReason
    }
    LinkList {
        Layout.fillWidth: true
        rows: card.overview.returnedCells
        program: card.program
        rowName: "returned"
        isOneLine: true
    }
}
