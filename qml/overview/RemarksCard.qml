pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// What the leader has remarked, and what was answered; each at its place.
Card {
    id: card

    required property YearRemarks remarks
    required property Program program

    objectName: "remarksCard"
    visible: remarks.rows.count > 0
    title: qsTr("Nhận xét (%1)").arg(remarks.rows.count)

    Repeater {
        model: card.remarks.rows
        ColumnLayout {
            id: remark
            required property int index
            required property string place
            required property string text
            required property string who
            required property string page
            required property string item
            required property bool isOwn
            Layout.fillWidth: true
            spacing: 0

            LinkRow {
                objectName: "remark-" + remark.index
                Layout.fillWidth: true
                title: remark.place
                detail: remark.text
                tone: remark.isOwn ? Badge.Neutral : Badge.Information
                leads: remark.page.length > 0
                onClicked: if (leads) card.program.go(remark.page, remark.item)
            }
            RowLayout {
                Layout.fillWidth: true
                Label {
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.spaceLarge
                    tone: Label.Small
                    text: remark.who
                }
                DeskButton {
                    objectName: "answer-" + remark.index
                    visible: !remark.isOwn
                    kind: DeskButton.Quiet
                    text: qsTr("Trả lời…")
                    Accessible.name: qsTr("Trả lời nhận xét về %1").arg(remark.place)
                    onClicked: answering.ask(remark.index, remark.place, remark.text)
                }
            }
        }
    }
    AnswerDialog {
        id: answering
        remarks: card.remarks
    }
}
