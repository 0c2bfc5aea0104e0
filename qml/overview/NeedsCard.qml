import QtQuick
import QtQuick.Layouts
import HopLuu

// What came up between people or with the server and needs somebody: as many places as the foot of the window says.
Card {
    id: card

    required property Program program
    readonly property RowsModel needs: program.exchange ? program.exchange.needs : null

    visible: needs !== null && needs.count > 0
    title: qsTr("Cần xử lý")

    LinkList {
        Layout.fillWidth: true
        rows: card.needs
        program: card.program
        rowName: "need"
    }
}
