import QtQuick
import QtQuick.Layouts
import HopLuu

// One board: its names in this period, what it has, whether it leads.
Rectangle {
    id: row

    required property SetupDesk desk
    required property int member
    readonly property string place: "/members/" + member
    readonly property bool isNarrow: width < 1000 * Theme.scale

    signal wantsMerge()

    implicitHeight: fields.implicitHeight + Theme.space
    color: "transparent"

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    GridLayout {
        id: fields
        width: parent.width
        y: Theme.spaceSmall
        columns: row.isNarrow ? 2 : 4
        columnSpacing: Theme.spaceSmall
        rowSpacing: Theme.spaceSmall
        SetupField {
            Layout.fillWidth: true
            Layout.preferredWidth: 300
            Layout.alignment: Qt.AlignTop
            desk: row.desk
            place: row.place + "/name"
            label: qsTr("Tên đầy đủ")
        }
        SetupField {
            Layout.fillWidth: true
            Layout.preferredWidth: 110
            Layout.alignment: Qt.AlignTop
            desk: row.desk
            place: row.place + "/shortName"
            label: qsTr("Tên ở cột của biểu")
        }
        SetupField {
            Layout.fillWidth: true
            Layout.preferredWidth: 240
            Layout.alignment: Qt.AlignTop
            desk: row.desk
            place: row.place + "/nameEn"
            label: qsTr("Tên tiếng Anh")
        }
        SetupField {
            Layout.fillWidth: true
            Layout.preferredWidth: 110
            Layout.alignment: Qt.AlignTop
            desk: row.desk
            place: row.place + "/province"
            label: qsTr("Tỉnh, thành phố")
        }
        Flow {
            Layout.fillWidth: true
            Layout.columnSpan: fields.columns
            spacing: Theme.space
            DeskCheckBox {
                objectName: "setup" + row.place + "/hasEconomicZone"
                text: qsTr("Có khu kinh tế")
                checked: row.desk.flag(row.place + "/hasEconomicZone", row.desk.generation)
                onToggled: row.desk.setFlag(row.place + "/hasEconomicZone", checked)
            }
            DeskCheckBox {
                objectName: "setup" + row.place + "/wasElsewhere"
                text: qsTr("Năm trước ở ngoài Khối")
                checked: row.desk.flag(row.place + "/wasElsewhere", row.desk.generation)
                onToggled: row.desk.setFlag(row.place + "/wasElsewhere", checked)
            }
            DeskRadioButton {
                objectName: "setup" + row.place + "/isLeader"
                text: qsTr("Khối trưởng")
                checked: row.desk.flag(row.place + "/isLeader", row.desk.generation)
                onClicked: row.desk.setFlag(row.place + "/isLeader", true)
            }
            DeskButton {
                kind: DeskButton.Quiet
                text: qsTr("Lên")
                enabled: row.member > 0
                onClicked: row.desk.moveMember(row.member, -1)
            }
            DeskButton {
                kind: DeskButton.Quiet
                text: qsTr("Xuống")
                enabled: row.member + 1 < row.desk.members
                onClicked: row.desk.moveMember(row.member, 1)
            }
            DeskButton {
                objectName: "merge-" + row.member
                kind: DeskButton.Quiet
                text: qsTr("Sáp nhập…")
                onClicked: row.wantsMerge()
            }
            DeskButton {
                objectName: "remove-" + row.member
                kind: DeskButton.Quiet
                text: qsTr("Bỏ khỏi Khối")
                onClicked: row.desk.removeMember(row.member)
            }
        }
    }
}
