pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// All that were made, the newest first.
Card {
    id: card

    required property InvitationDesk desk

    title: qsTr("Các lời mời")
    subtitle: desk.standing

    Label {
        Layout.fillWidth: true
        visible: card.desk.rows.count === 0
        tone: Label.Secondary
        text: qsTr("Chưa mời ai. Lời mời đã tạo sẽ nằm ở đây, kèm ai đã vào bằng nó.")
    }
    ColumnLayout {
        spacing: 0
        Repeater {
            model: card.desk.rows
            ColumnLayout {
                id: line
                required property int index
                required property string key
                required property string who
                required property string place
                required property string stage
                required property int tone
                required property string until
                required property string user
                required property bool canCancel
                required property bool canShow

                objectName: "invitation-" + index
                Layout.fillWidth: true
                spacing: 0
                Rectangle {
                    visible: line.index > 0
                    Layout.fillWidth: true
                    implicitHeight: 1
                    color: Theme.border
                }
                RowLayout {
                    Layout.topMargin: Theme.spaceTiny
                    Layout.bottomMargin: Theme.spaceTiny
                    spacing: Theme.spaceSmall
                    Accessible.role: Accessible.StaticText
                    Accessible.name: line.place + ", " + line.who + ", " + line.stage

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0
                        Label {
                            Layout.fillWidth: true
                            text: line.place
                        }
                        Label {
                            Layout.fillWidth: true
                            visible: text.length > 0
                            tone: Label.Small
                            text: {
                                if (line.user.length > 0) {
                                    return qsTr("%1 đã vào").arg(line.user);
                                }
                                const until = line.until.length > 0 ? qsTr("hạn %1").arg(line.until) : "";
                                return line.who + (line.who.length > 0 && until.length > 0 ? " · " : "") + until;
                            }
                        }
                    }
                    Badge {
                        tone: line.tone
                        text: line.stage
                    }
                    DeskButton {
                        objectName: "showInvitation-" + line.index
                        visible: line.canShow
                        kind: DeskButton.Quiet
                        text: qsTr("Xem")
                        onClicked: card.desk.show(line.key)
                    }
                    DeskButton {
                        objectName: "cancelInvitation-" + line.index
                        visible: line.canCancel
                        kind: DeskButton.Quiet
                        text: qsTr("Hủy")
                        hint: qsTr("Không ai vào được bằng lời mời này nữa, kể từ khi máy chủ biết")
                        onClicked: card.desk.cancel(line.key)
                    }
                }
            }
        }
    }
}
