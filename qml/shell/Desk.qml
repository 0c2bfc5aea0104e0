import QtQuick
import HopLuu

// The year at work: the list of pages at the left, notices above the page, the states of the exchange under it.
FocusScope {
    id: desk

    required property Program program
    // Which pages there are, and which is shown first, follows from who has joined on this laptop.
    readonly property PageList list: program.bloc ? leaderPages : boardPages
    property string page: program.bloc ? "bloc" : "overview"

    function go(page: string, item: string) {
        desk.page = page;
        const stack = pages.loaderOf(page);
        if (stack && stack.item) {
            stack.item.forceActiveFocus(Qt.ShortcutFocusReason);
            if (item.length > 0) {
                stack.item.show(item);
            }
        }
    }

    BoardPages {
        id: boardPages
        program: desk.program
    }
    LeaderPages {
        id: leaderPages
        program: desk.program
    }
    Connections {
        target: desk.program
        function onWentTo(page: string, item: string) {
            desk.go(page, item);
        }
    }

    Shortcut {
        sequence: "Ctrl+R"  // as in a browser; F5 is in the menu
        enabled: desk.program.exchange
        onActivated: desk.program.exchange.exchangeNow()
    }
    SampleBand {
        id: sample
        width: parent.width
        program: desk.program
    }
    HandedOverBand {
        id: handedOver
        anchors.top: sample.bottom
        width: parent.width
        program: desk.program
    }
    NavigationList {
        id: navigation
        anchors.top: handedOver.bottom
        width: Math.round(212 * Theme.scale)
        anchors.bottom: status.top
        program: desk.program
        current: desk.page
        entries: desk.list.entries
        onChosen: page => desk.go(page, "")
    }
    Rectangle {
        id: edge
        anchors.left: navigation.right
        anchors.top: handedOver.bottom
        width: 1
        height: navigation.height
        color: Theme.border
    }
    NoticeBar {
        id: notices
        anchors.left: edge.right
        anchors.right: parent.right
        anchors.top: handedOver.bottom
        notices: desk.program.notices
    }
    PageStack {
        id: pages
        anchors.left: edge.right
        anchors.right: parent.right
        anchors.top: notices.bottom
        anchors.bottom: status.top
        focus: true
        program: desk.program
        current: desk.page
        entries: desk.list.entries
    }
    StatusStrip {
        id: status
        anchors.bottom: parent.bottom
        width: parent.width
        program: desk.program
    }
}
