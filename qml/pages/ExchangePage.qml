import QtQuick
import HopLuu

DeskPage {
    title: qsTr("Gửi và nhận")
}
