import QtQuick
import HopLuu

DeskPage {
    title: qsTr("Tổng quan")
}
