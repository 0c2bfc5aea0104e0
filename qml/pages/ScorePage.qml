import QtQuick
import HopLuu

DeskPage {
    title: qsTr("Tự chấm điểm")
}
