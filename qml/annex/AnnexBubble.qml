pragma ComponentBehavior: Bound

import QtQuick
import HopLuu

// Beside the editor: why what stands there cannot be written, or the two ways to read it; or why a remark is asked for.
Rectangle {
    id: bubble

    required property AnnexEditing editing
    readonly property string text: editing.problem.length > 0 ? editing.problem
                                                              : editing.isAskingWhy ? qsTr("Chưa có số liệu: ghi vì sao chưa có và khi nào sẽ có, rồi nhấn Enter.") : ""
    signal chosen(reading: int)

    objectName: "annexBubble"
    width: Math.round(380 * Theme.scale)
    height: column.height + 2 * Theme.spaceSmall
    radius: Theme.radius
    color: editing.readings.length > 0 || editing.problem.length === 0 ? Theme.warningSurface : Theme.errorSurface
    border.color: editing.readings.length > 0 || editing.problem.length === 0 ? Theme.warning : Theme.error
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Column {
        id: column
        x: Theme.spaceSmall
        y: Theme.spaceSmall
        width: parent.width - 2 * Theme.spaceSmall
        spacing: Theme.spaceTiny
        Label {
            width: parent.width
            text: bubble.text
        }
        Row {
            visible: bubble.editing.readings.length > 0
            spacing: Theme.spaceSmall
            Repeater {
                model: bubble.editing.readings
                DeskButton {
                    required property int index
                    required property string modelData
                    objectName: "annexReading" + index
                    focusPolicy: Qt.NoFocus
                    text: qsTr("%1  (Alt+%2)").arg(modelData).arg(index + 1)
                    onClicked: bubble.chosen(index)
                }
            }
        }
    }
}
