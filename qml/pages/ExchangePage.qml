import QtQuick
import HopLuu

// Sending and receiving: how it stands, what needs somebody, by file, and what has happened.
DeskPage {
    id: page

    readonly property ExchangeController exchange: program.exchange

    title: qsTr("Gửi và nhận")
    subtitle: exchange ? exchange.nextText : ""

    function show(item: string) {
        exchange.openPath(item);
    }

    tools: [
        DeskCheckBox {
            objectName: "automatic"
            text: qsTr("Tự gửi khi có mạng")
            checked: page.exchange ? page.exchange.isAutomatic : false
            onToggled: page.exchange.isAutomatic = checked
        },
        DeskButton {
            text: qsTr("Kết nối…")
            kind: DeskButton.Quiet
            objectName: "openConnection"
            onClicked: connection.open()
        },
        DeskButton {
            objectName: "exchangeNow"
            kind: DeskButton.Primary
            text: page.exchange && page.exchange.isRunning ? qsTr("Dừng") : qsTr("Gửi và nhận ngay")
            hint: "F5"
            focus: true
            onClicked: page.exchange.isRunning ? page.exchange.cancel() : page.exchange.exchangeNow()
        }
    ]

    Loader {
        anchors.fill: parent
        // It lives as long as the year is open, and so does this page.
        Component.onCompleted: setSource("../exchange/ExchangeBody.qml", {"program": page.program, "exchange": page.exchange})
    }
    ConnectionDialog {
        id: connection
        preferences: page.program.preferences
    }
}
