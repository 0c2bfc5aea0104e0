pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// All who may vote.
Card {
    id: card

    required property BallotDesk desk

    title: qsTr("Người bỏ phiếu")

    Label {
        objectName: "turnout"
        Layout.fillWidth: true
        tone: Label.Secondary
        text: card.desk.turnout
    }
    Repeater {
        model: card.desk.voters
        VoterRow {
            Layout.fillWidth: true
            desk: card.desk
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
