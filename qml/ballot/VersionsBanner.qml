pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// Two laptops have changed the record without hearing of each other: a person takes one version.
Card {
    id: card

    required property BallotDesk desk

    title: qsTr("Hai máy ghi khác nhau")

    Label {
        Layout.fillWidth: true
        text: qsTr("Biên bản này đã được sửa ở hai máy khi chưa biết của nhau. Chọn giữ một bản; bản kia vẫn còn trong nhật ký.")
    }
    Repeater {
        model: card.desk.versions
        RowLayout {
            id: version
            required property string key
            required property string who
            required property string differs
            required property int index
            Layout.fillWidth: true
            spacing: Theme.space
            ColumnLayout {
                spacing: 2
                Label {
                    Layout.fillWidth: true
                    font.weight: Font.DemiBold
                    text: version.who
                }
                Label {
                    Layout.fillWidth: true
                    tone: Label.Secondary
                    text: version.differs
                }
            }
            DeskButton {
                objectName: "takeVersion-" + version.index
                text: qsTr("Giữ bản này")
                onClicked: card.desk.take(version.key)
            }
        }
    }
}
