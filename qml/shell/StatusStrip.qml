pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// The foot of the window: who, whether the year may be written, and how far its figures have come. Clicking opens "Send and receive".
Rectangle {
    id: strip

    required property Program program
    readonly property OpenYear year: program.year
    readonly property ExchangeController exchange: program.exchange

    height: Math.round(28 * Theme.scale)
    color: strip.exchange && strip.exchange.isStuck ? Theme.errorSurface : Theme.surface

    Rectangle {
        width: parent.width
        height: strip.exchange && strip.exchange.isStuck ? 2 : 1
        color: strip.exchange && strip.exchange.isStuck ? Theme.error : Theme.border
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space
        anchors.rightMargin: Theme.space
        spacing: Theme.space

        Text {
            text: strip.year ? strip.year.person : ""
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
        }
        Text {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            text: strip.year ? (strip.year.isWritable ? qsTr("Hạn nộp %1").arg(strip.year.deadline) : strip.year.closedBecause) : ""
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            elide: Text.ElideRight
        }
        T.AbstractButton {
            id: states
            objectName: "states"
            visible: strip.exchange
            Layout.fillHeight: true
            Layout.maximumWidth: strip.width * 0.8
            implicitWidth: row.implicitWidth + 2 * Theme.spaceSmall
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            onClicked: strip.program.go("exchange")
            Keys.onReturnPressed: clicked()
            Accessible.role: Accessible.Button
            Accessible.name: strip.exchange ? (strip.exchange.isRunning ? strip.exchange.progressText : strip.exchange.headline) : ""

            background: Rectangle {
                color: states.hovered ? Theme.surfaceHover : "transparent"
                border.width: states.visualFocus ? 2 : 0
                border.color: Theme.focus
            }
            contentItem: Item {
                Row {
                    id: row
                    anchors.centerIn: parent
                    spacing: Theme.space

                    Text {
                        objectName: "underWay"
                        visible: text.length > 0
                        text: strip.exchange ? (strip.exchange.isRunning ? strip.exchange.progressText : strip.exchange.isStuck ? strip.exchange.headline : "") : ""
                        font.pixelSize: Theme.fontSmall
                        font.weight: strip.exchange && strip.exchange.isStuck ? Font.DemiBold : Font.Normal
                        color: strip.exchange && strip.exchange.isStuck ? Theme.error : Theme.accent
                    }
                    Repeater {
                        model: strip.exchange ? strip.exchange.steps : null
                        Text {
                            required property string key
                            required property string label
                            required property string count
                            required property int tone
                            objectName: "strip-" + key
                            visible: key === "saved" || key === "received" || count !== "0" && (key !== "accepted" || tone !== Badge.Neutral)
                            text: label + ": " + count
                            font.pixelSize: Theme.fontSmall
                            font.weight: tone >= Badge.Warning ? Font.DemiBold : Font.Normal
                            color: [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning, Theme.error][tone]
                        }
                    }
                }
            }
            DeskToolTip {
                visible: states.hovered && strip.exchange && !strip.exchange.isRunning
                text: strip.exchange ? strip.exchange.headline : ""
            }
        }
    }
}
