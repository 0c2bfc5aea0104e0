pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The laptops of this board, this one first.
Card {
    id: card

    required property ColleaguesDesk desk

    title: qsTr("Máy của Ban")

    ColumnLayout {
        spacing: 0
        Repeater {
            model: card.desk.devices
            ColumnLayout {
                id: laptop
                required property int index
                required property string person
                required property string device
                required property string note
                required property int tone
                required property string heard
                required property string standing

                objectName: "device-" + index
                Layout.fillWidth: true
                spacing: 0
                Rectangle {
                    visible: laptop.index > 0
                    Layout.fillWidth: true
                    implicitHeight: 1
                    color: Theme.border
                }
                GridLayout {
                    columns: card.width > Math.round(460 * Theme.scale) ? 2 : 1
                    Layout.topMargin: Theme.spaceTiny
                    Layout.bottomMargin: Theme.spaceTiny
                    columnSpacing: Theme.space
                    rowSpacing: 0
                    Accessible.role: Accessible.StaticText
                    Accessible.name: laptop.person + ", " + laptop.device + " " + laptop.note

                    ColumnLayout {
                        Layout.fillWidth: true
                        Layout.preferredWidth: Math.round(240 * Theme.scale)
                        spacing: 0
                        RowLayout {
                            spacing: Theme.spaceSmall
                            Label {
                                text: laptop.person
                                font.weight: Font.DemiBold
                            }
                            Badge {
                                visible: laptop.note.length > 0
                                tone: laptop.tone
                                text: laptop.note
                            }
                        }
                        Label {
                            Layout.fillWidth: true
                            tone: Label.Small
                            text: laptop.device
                        }
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        Layout.preferredWidth: Math.round(260 * Theme.scale)
                        spacing: 0
                        Label {
                            Layout.fillWidth: true
                            tone: Label.Small
                            text: qsTr("Ghi lần cuối: %1").arg(laptop.heard)
                        }
                        Label {
                            Layout.fillWidth: true
                            tone: Label.Small
                            text: laptop.standing
                        }
                    }
                }
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: card.desk.devices.count === 1
        tone: Label.Secondary
        text: qsTr("Mới có máy này. Để đồng nghiệp cùng nhập trên máy của họ, hãy xin Khối trưởng thêm một lời mời cho Ban.")
    }
}
