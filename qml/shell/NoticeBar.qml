import QtQuick
import HopLuu

// What the program has to say without being asked. Nothing to say: no room taken.
Item {
    id: bar

    required property Notices notices

    height: notices.count > 0 ? banner.implicitHeight : 0
    visible: height > 0

    Banner {
        id: banner
        objectName: "notice"
        width: parent.width
        height: implicitHeight
        tone: bar.notices.isError ? Badge.Error : Badge.Information
        text: bar.notices.text
        remedy: bar.notices.remedy

        DeskButton {
            objectName: "dismiss"
            kind: DeskButton.Quiet
            text: bar.notices.count > 1 ? qsTr("Đóng (còn %1)").arg(bar.notices.count - 1) : qsTr("Đóng")
            onClicked: bar.notices.dismiss()
        }
    }
}
