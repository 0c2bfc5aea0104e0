pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The rows of one of the overview's models, as links.
ColumnLayout {
    id: list

    required property RowsModel rows
    required property Program program
    property string rowName: ""
    property bool isOneLine: false

    spacing: 0
    Repeater {
        model: list.rows
        LinkRow {
            required property int index
            required property string page
            required property string item
            required title
            required detail
            required tone

            objectName: list.rowName.length > 0 ? list.rowName + "-" + index : ""
            Layout.fillWidth: true
            isOneLine: list.isOneLine
            leads: page.length > 0
            onClicked: {
                if (leads) {
                    list.program.go(page, item);
                }
            }
        }
    }
}
