import QtQuick
import QtQuick.Layouts
import HopLuu

// Says on every page of the leader's, for as long as it is so, that the server on this computer can only be read.
Rectangle {
    id: band

    required property Program program

    visible: program.host.isHandedOver && program.bloc !== null
    height: visible ? row.implicitHeight + Theme.spaceTiny : 0
    color: Theme.warningSurface

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    RowLayout {
        id: row
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space
        width: parent.width - 2 * x
        spacing: Theme.space

        Badge {
            tone: Badge.Warning
            text: qsTr("Đã bàn giao")
        }
        Label {
            objectName: "handedOverBand"
            Layout.fillWidth: true
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            text: qsTr("Khối đã chuyển sang máy chủ mới. Máy chủ trên máy này chỉ để đọc và chỉ đường cho các máy; hãy để nó chạy.")
        }
        DeskButton {
            objectName: "showHandover"
            kind: DeskButton.Quiet
            text: qsTr("Xem bàn giao")
            onClicked: band.program.go("host", "handover")
        }
    }
}
