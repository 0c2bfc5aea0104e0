import QtQuick
import HopLuu

DeskPage {
    title: qsTr("Biểu tổng hợp")
}
