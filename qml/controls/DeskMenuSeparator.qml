import QtQuick
import QtQuick.Templates as T
import HopLuu

T.MenuSeparator {
    implicitWidth: contentItem.implicitWidth
    implicitHeight: Theme.spaceSmall
    contentItem: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: 1
            color: Theme.border
        }
    }
}
