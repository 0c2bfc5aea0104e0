import QtQuick
import QtQuick.Layouts
import HopLuu

// One nomination with its ballots, and what they decide.
ColumnLayout {
    id: row

    required property BallotDesk desk
    required property int index
    required property string name
    required property string honour
    required property string inFavour
    required property string against
    required property string invalid
    required property string outcome
    required property bool isCarried
    required property string problem

    spacing: Theme.spaceSmall

    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: 1
        color: Theme.border
    }
    RowLayout {
        spacing: Theme.spaceSmall
        BallotField {
            objectName: "nomination-" + row.index
            Layout.fillWidth: true
            placeholderText: qsTr("Ban hoặc người được đề nghị")
            value: row.name
            onCommitted: text => row.desk.setNomination(row.index, "name", text)
        }
        BallotField {
            objectName: "honour-" + row.index
            Layout.fillWidth: true
            placeholderText: qsTr("Danh hiệu, ví dụ Cờ thi đua của Bộ")
            value: row.honour
            onCommitted: text => row.desk.setNomination(row.index, "honour", text)
        }
        DeskButton {
            objectName: "removeNomination-" + row.index
            kind: DeskButton.Quiet
            text: "×"
            hint: qsTr("Bỏ trường hợp này")
            Accessible.name: hint
            onClicked: row.desk.removeNomination(row.index)
        }
    }
    RowLayout {
        spacing: Theme.spaceSmall
        BallotCount {
            fieldName: "inFavour-" + row.index
            label: qsTr("Đồng ý")
            value: row.inFavour
            onCommitted: text => row.desk.setNomination(row.index, "inFavour", text)
        }
        BallotCount {
            fieldName: "against-" + row.index
            label: qsTr("Không đồng ý")
            value: row.against
            onCommitted: text => row.desk.setNomination(row.index, "against", text)
        }
        BallotCount {
            fieldName: "invalid-" + row.index
            label: qsTr("Không hợp lệ")
            value: row.invalid
            onCommitted: text => row.desk.setNomination(row.index, "invalid", text)
        }
        Label {
            objectName: "outcome-" + row.index
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBottom
            tone: row.problem.length > 0 ? Label.Error : Label.Primary
            font.weight: row.isCarried ? Font.DemiBold : Font.Normal
            text: row.problem.length > 0 ? row.problem : row.outcome
            Accessible.name: text
        }
    }
}
