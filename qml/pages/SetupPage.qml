pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The leader sets a period up: the boards, the days, the letterhead, the form; checked as one types, published as a whole.
DeskPage {
    id: page

    property int section: 0

    title: qsTr("Thiết lập kỳ")
    subtitle: desk.standing

    SetupDesk {
        id: desk
        objectName: "setupDesk"
        program: page.program
    }
    PublishDialog {
        id: publishDialog
        desk: desk
    }
    tools: [
        DeskButton {
            objectName: "startAgain"
            text: qsTr("Bỏ thay đổi")
            onClicked: desk.startAgain()
        },
        DeskButton {
            objectName: "startNext"
            visible: desk.hasPeriod
            text: qsTr("Kỳ mới từ kỳ này")
            onClicked: desk.startNext()
        },
        DeskButton {
            objectName: "publish"
            kind: DeskButton.Primary
            enabled: desk.canPublish
            text: qsTr("Ban hành…")
            onClicked: publishDialog.open()
        }
    ]
    Column {
        id: head
        x: Theme.spaceLarge
        width: parent.width - 2 * Theme.spaceLarge
        spacing: Theme.spaceSmall

        Banner {
            objectName: "setupFirst"
            width: head.width
            visible: desk.isLeader && !desk.hasPeriod
            tone: Badge.Information
            text: qsTr("Khối chưa có kỳ nào. Đây là bản bắt đầu từ danh sách và thể thức của năm 2022, với biểu mẫu có sẵn trong chương trình.")
            remedy: qsTr("Sửa cho đúng, rồi bấm Ban hành. Sau đó mời các Ban.")
        }
        Banner {
            objectName: "setupProblem"
            width: head.width
            visible: desk.problem.length > 0
            tone: Badge.Error
            text: desk.problem
        }
        Row {
            id: tabs
            width: head.width
            Repeater {
                model: [qsTr("Kỳ"), qsTr("Các Ban"), qsTr("Thể thức"), qsTr("Biểu mẫu"), qsTr("Chưa đúng (%1)").arg(desk.problems.count)]
                DeskTab {
                    required property int index
                    required property string modelData
                    objectName: "setupTab-" + index
                    width: Math.round(Math.min(tabs.width / 5, 200 * Theme.scale))
                    text: modelData
                    isChosen: page.section === index
                    onClicked: page.section = index
                }
            }
        }
    }
    ScrollColumn {
        anchors.fill: parent
        anchors.topMargin: head.height + Theme.spaceSmall
        PeriodSection {
            Layout.fillWidth: true
            visible: page.section === 0
            desk: desk
        }
        MembersSection {
            Layout.fillWidth: true
            visible: page.section === 1
            desk: desk
        }
        LetterheadSection {
            Layout.fillWidth: true
            visible: page.section === 2
            desk: desk
        }
        FormSection {
            Layout.fillWidth: true
            visible: page.section === 3
            desk: desk
        }
        Card {
            Layout.fillWidth: true
            visible: page.section === 4
            title: qsTr("Chưa đúng (%1)").arg(desk.problems.count)
            Label {
                visible: desk.problems.count === 0
                tone: Label.Secondary
                text: qsTr("Mọi thông tin đều hợp lệ.")
            }
            Repeater {
                model: desk.problems
                Label {
                    required property string line
                    Layout.fillWidth: true
                    text: line
                }
            }
        }
    }
}
