pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The laptops that have joined.
Card {
    id: card

    required property DeviceDesk desk
    signal wantsRevoke(string device)

    title: qsTr("Các máy đã tham gia")
    subtitle: desk.standing

    Label {
        objectName: "devicesProblem"
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Label.Error
        text: card.desk.problem
    }
    ColumnLayout {
        spacing: 0
        Repeater {
            model: card.desk.rows
            DeviceRow {
                required property int index
                Layout.fillWidth: true
                isFirst: index === 0
                isNarrow: card.width < Math.round(820 * Theme.scale)
                onWantsRevoke: card.wantsRevoke(key)
            }
        }
    }
}
