import QtQuick
import HopLuu

DeskPage {
    title: qsTr("Lấy từ Excel")
}
