pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The boards of the period, in the order of the printed columns, and those that have passed to others.
ColumnLayout {
    id: section

    required property SetupDesk desk

    spacing: Theme.space

    Card {
        Layout.fillWidth: true
        title: qsTr("Các Ban của kỳ (%1)").arg(section.desk.members)
        subtitle: qsTr("theo thứ tự cột trong biểu; tên là tên trong kỳ này, kỳ cũ giữ tên cũ")
        Repeater {
            model: section.desk.members
            MemberFields {
                required property int index
                Layout.fillWidth: true
                desk: section.desk
                member: index
                onWantsMerge: merging.ask(index)
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.spaceSmall
            DeskButton {
                objectName: "addMember"
                text: qsTr("Thêm Ban")
                onClicked: section.desk.addMember()
            }
            DeskButton {
                objectName: "mergeOutside"
                text: qsTr("Ban ngoài Khối nhập vào…")
                onClicked: merging.ask(-1)
            }
        }
    }
    Card {
        Layout.fillWidth: true
        title: qsTr("Đã sáp nhập (%1)").arg(section.desk.closed.count)
        subtitle: qsTr("số liệu các kỳ cũ còn nguyên, chỉ để xem")
        Label {
            visible: section.desk.closed.count === 0
            tone: Label.Secondary
            text: qsTr("Chưa có Ban nào sáp nhập.")
        }
        Repeater {
            model: section.desk.closed
            RowLayout {
                id: closed
                required property string key
                required property string text
                Layout.fillWidth: true
                spacing: Theme.spaceSmall
                Label {
                    Layout.fillWidth: true
                    text: closed.text
                }
                DeskButton {
                    objectName: "unmerge-" + closed.key
                    kind: DeskButton.Quiet
                    text: qsTr("Bỏ việc sáp nhập này")
                    onClicked: section.desk.unmerge(closed.key)
                }
            }
        }
    }
    MergeDialog {
        id: merging
        desk: section.desk
    }
}
