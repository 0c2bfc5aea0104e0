import QtQuick
import HopLuu

DeskPage {
    title: qsTr("Kiểm tra và nộp")
}
