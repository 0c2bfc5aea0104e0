import QtQuick
import HopLuu

DeskPage {
    title: qsTr("Tài liệu kèm theo")
}
