pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

Card {
    id: card

    required property Overview overview
    required property Program program

    title: qsTr("Đã nhập tới đâu")

    ColumnLayout {
        spacing: 0
        Repeater {
            model: card.overview.parts
            PartRow {
                required property int index
                required property string page
                required property string item

                objectName: "part-" + index
                Layout.fillWidth: true
                onClicked: card.program.go(page, item)
            }
        }
    }
}
