import QtQuick
import HopLuu

DeskPage {
    title: qsTr("Hai giá trị khác nhau")
}
