import QtQuick
import QtQuick.Layouts
import HopLuu

// Says for as long as it is so that this is the sample, and leads out of it.
Rectangle {
    id: band

    required property Program program

    visible: program.isSample
    height: visible ? row.implicitHeight + Theme.spaceTiny : 0
    color: Theme.informationSurface

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
            tone: Badge.Information
            text: qsTr("Dữ liệu mẫu")
        }
        Label {
            Layout.fillWidth: true
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            text: qsTr("Cứ thử thoải mái: không có gì ra khỏi máy này. Máy chủ và Khối trưởng ở đây chỉ có trong chương trình.")
        }
        DeskButton {
            objectName: "restartSample"
            kind: DeskButton.Quiet
            text: qsTr("Làm lại từ đầu")
            onClicked: band.program.restartSample()
        }
        DeskButton {
            objectName: "leaveSample"
            kind: DeskButton.Quiet
            text: qsTr("Rời dữ liệu mẫu")
            onClicked: band.program.leaveSample()
        }
    }
}
