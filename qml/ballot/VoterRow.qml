import QtQuick
import QtQuick.Layouts
import HopLuu

// One person who may vote, and how that person took part.
RowLayout {
    id: row

    required property BallotDesk desk
    required property int index
    required property string board
    required property string name
    required property string position
    required property int attendance
    required property string problem

    spacing: Theme.spaceSmall

    Label {
        Layout.preferredWidth: Math.round(104 * Theme.scale)
        Layout.alignment: Qt.AlignTop
        Layout.preferredHeight: Theme.controlHeight
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        text: row.board
    }
    BallotField {
        objectName: "voterName-" + row.index
        Layout.fillWidth: true
        Layout.preferredWidth: Math.round(150 * Theme.scale)
        Layout.alignment: Qt.AlignTop
        placeholderText: qsTr("Họ và tên")
        value: row.name
        problem: row.problem
        onCommitted: text => row.desk.setVoter(row.index, "name", text)
    }
    BallotField {
        objectName: "voterPosition-" + row.index
        Layout.fillWidth: true
        Layout.preferredWidth: Math.round(120 * Theme.scale)
        Layout.alignment: Qt.AlignTop
        placeholderText: qsTr("Chức vụ")
        value: row.position
        onCommitted: text => row.desk.setVoter(row.index, "position", text)
    }
    DeskComboBox {
        objectName: "attendance-" + row.index
        Layout.preferredWidth: Math.round(132 * Theme.scale)
        Layout.alignment: Qt.AlignTop
        Accessible.name: qsTr("%1: dự họp").arg(row.name.length > 0 ? row.name : row.board)
        model: [qsTr("Có mặt"), qsTr("Bằng văn bản"), qsTr("Vắng")]
        currentIndex: row.attendance
        onActivated: index => row.desk.setAttendance(row.index, index)
    }
    DeskButton {
        objectName: "addVoter-" + row.index
        Layout.alignment: Qt.AlignTop
        kind: DeskButton.Quiet
        text: "+"
        hint: qsTr("Thêm một người của Ban này")
        Accessible.name: hint
        onClicked: row.desk.addVoter(row.index)
    }
    DeskButton {
        objectName: "removeVoter-" + row.index
        Layout.alignment: Qt.AlignTop
        kind: DeskButton.Quiet
        text: "×"
        hint: qsTr("Bỏ người này khỏi danh sách")
        Accessible.name: hint
        onClicked: row.desk.removeVoter(row.index)
    }
}
