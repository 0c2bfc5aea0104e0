import QtQuick
import QtQuick.Layouts
import HopLuu

// How the exchange stands, what needs somebody, by file, and what has happened. An answer may be dropped on it.
FileDrop {
    id: drop

    required property Program program
    required property ExchangeController exchange

    keys: ["text/uri-list"]
    onFilesDropped: files => drop.exchange.openFile(files[0])

    ScrollColumn {
        anchors.fill: parent

        Banner {
            objectName: "headline"
            Layout.fillWidth: true
            tone: drop.exchange.isRunning ? Badge.Information : drop.exchange.tone
            text: drop.exchange.isRunning ? drop.exchange.progressText : drop.exchange.headline
            remedy: drop.exchange.isRunning ? "" : drop.exchange.detail
        }
        ProgressLine {
            Layout.fillWidth: true
            visible: drop.exchange.isRunning
            value: drop.exchange.progress
            means: drop.exchange.progressText
        }
        ExchangeSteps {
            Layout.fillWidth: true
            exchange: drop.exchange
        }
        ClearedCard {
            Layout.fillWidth: true
            visible: drop.exchange.asksAboutClearing
            program: drop.program
            exchange: drop.exchange
        }
        GridLayout {
            Layout.fillWidth: true
            columns: drop.width > 900 * Theme.scale ? 2 : 1
            columnSpacing: Theme.space
            rowSpacing: Theme.space

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space
                ExchangeNeeds {
                    Layout.fillWidth: true
                    visible: drop.exchange.needs.count > 0
                    program: drop.program
                    exchange: drop.exchange
                }
                ExchangeLog {
                    Layout.fillWidth: true
                    exchange: drop.exchange
                }
            }
            FileCard {
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                Layout.alignment: Qt.AlignTop
                exchange: drop.exchange
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.space
        visible: drop.containsDrag
        color: Theme.informationSurface
        border.color: Theme.accent
        border.width: 2
        radius: Theme.radius
        opacity: 0.92
        Label {
            anchors.centerIn: parent
            tone: Label.Heading
            text: qsTr("Thả tệp trả lời .hopluu vào đây")
        }
    }
}
