import QtQuick
import HopLuu

DeskPage {
    title: qsTr("Người cùng Ban")
}
