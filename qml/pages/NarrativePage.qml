import QtQuick
import HopLuu

DeskPage {
    title: qsTr("Báo cáo")
}
