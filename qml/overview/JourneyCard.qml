pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// How far the figures have come: the steps of the exchange's page, a line each.
Card {
    id: card

    required property Program program

    title: qsTr("Từ máy này tới Khối trưởng")

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0
        Repeater {
            model: card.program.exchange !== null ? card.program.exchange.steps : null
            LinkRow {
                id: step
                required property int index
                required property string label
                required property string count
                required property string time
                required property string page
                required detail
                required tone

                objectName: "journey-" + index
                Layout.fillWidth: true
                title: label + ": " + count + (time.length > 0 ? " · " + time : "")
                leads: page.length > 0
                onClicked: {
                    if (leads) {
                        card.program.go(page);
                    }
                }
            }
        }
    }
}
