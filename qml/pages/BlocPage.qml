pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// The leader's first page: all boards, how far each is, what waits.
DeskPage {
    id: page

    title: qsTr("Các Ban")
    subtitle: board.standing

    function show(item: string) {
        list.currentIndex = Math.max(0, list.indexOf(item));
    }

    BlocBoard {
        id: board
        bloc: page.program.bloc
    }
    ScheduleDesk {
        id: schedule
        bloc: page.program.bloc
        unit: list.currentIndex >= 0 ? board.rows.at(list.currentIndex, "key") : ""
    }
    DeadlineDialog {
        id: deadlineDialog
        desk: schedule
    }
    ExceptionDialog {
        id: exceptionDialog
        desk: schedule
    }
    BoardColumns {
        id: widths
    }
    tools: [
        DeskButton {
            objectName: "deadlineOfAll"
            text: qsTr("Hạn nộp…")
            onClicked: deadlineDialog.open()
        },
        DeskButton {
            objectName: "deadlineOfOne"
            text: qsTr("Hạn riêng…")
            enabled: list.currentIndex >= 0
            onClicked: exceptionDialog.open()
        },
        DeskButton {
            objectName: "copyReminderForAll"
            text: qsTr("Nhắc chung")
            hint: qsTr("Chép một lời nhắc cho mọi Ban chưa nộp")
            enabled: page.program.bloc && page.program.bloc.missing > 0
            onClicked: board.copyReminderForAll()
        },
        DeskButton {
            objectName: "copyReminder"
            text: qsTr("Chép lời nhắc")
            enabled: list.currentIndex >= 0
            onClicked: board.copyReminder(board.rows.at(list.currentIndex, "key"))
        },
        DeskButton {
            objectName: "goReview"
            kind: DeskButton.Primary
            text: qsTr("Xem xét")
            enabled: list.currentIndex >= 0
            onClicked: page.program.go("review", board.rows.at(list.currentIndex, "key"))
        }
    ]
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.spaceLarge
        anchors.rightMargin: Theme.spaceLarge
        anchors.bottomMargin: Theme.spaceLarge
        color: Theme.surface
        border.color: Theme.border
        radius: Theme.radius

        BoardHead {
            id: head
            x: 1
            y: 1
            width: parent.width - 2
            columns: widths
        }
        ListView {
            id: list
            objectName: "boards"
            anchors.fill: parent
            anchors.margins: 1
            anchors.topMargin: head.height + 1
            clip: true
            focus: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            model: board.rows
            T.ScrollBar.vertical: DeskScrollBar {}
            Accessible.role: Accessible.Table
            Accessible.name: page.title

            function indexOf(unit: string): int {
                for (let i = 0; i < board.rows.count; ++i) {
                    if (board.rows.at(i, "key") === unit) {
                        return i;
                    }
                }
                return -1;
            }

            Keys.onReturnPressed: page.program.go("review", board.rows.at(currentIndex, "key"))

            delegate: BoardRow {
                required property int index
                width: ListView.view.width
                columns: widths
                isCurrent: ListView.isCurrentItem
                hasFocusMark: ListView.view.activeFocus
                onClicked: {
                    list.currentIndex = index;
                    list.forceActiveFocus(Qt.MouseFocusReason);
                }
                onDoubleClicked: page.program.go("review", key)
            }
        }
    }
}
