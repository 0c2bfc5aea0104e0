import QtQuick
import QtQuick.Layouts
import HopLuu

// The data file is there and cannot be opened. Nothing in it is touched.
FocusScope {
    id: page

    required property Program program

    Card {
        anchors.centerIn: parent
        width: Math.min(Math.round(600 * Theme.scale), parent.width - 2 * Theme.spaceLarge)
        height: implicitHeight
        title: page.program.isOpenElsewhere ? qsTr("Đang mở ở cửa sổ khác") : qsTr("Không mở được tệp dữ liệu")
        border.color: page.program.isOpenElsewhere ? Theme.border : Theme.error

        Label {
            objectName: "failure"
            Layout.fillWidth: true
            text: page.program.failure
        }
        Label {
            Layout.fillWidth: true
            visible: !page.program.failure.includes(page.program.storeFile)
            tone: Label.Secondary
            text: qsTr("Tệp: %1").arg(page.program.storeFile)
            wrapMode: Text.WrapAnywhere
        }
        Label {
            Layout.fillWidth: true
            visible: !page.program.isOpenElsewhere
            tone: Label.Secondary
            text: qsTr("Chương trình chưa sửa gì trong tệp. Đừng xóa hay chép đè nó: những gì chưa gửi chỉ có ở đó. Nếu thử lại vẫn không được, hãy chép tệp sang nơi khác để giữ, rồi báo cho Khối trưởng.")
        }
        RowLayout {
            spacing: Theme.spaceSmall
            DeskButton {
                objectName: "retry"
                focus: true
                kind: DeskButton.Primary
                text: qsTr("Thử lại")
                onClicked: page.program.open()
            }
            DeskButton {
                objectName: "showFolder"
                text: qsTr("Mở thư mục chứa tệp")
                onClicked: Qt.openUrlExternally(page.program.storeFolder)
            }
            DeskButton {
                visible: page.program.isSample
                text: qsTr("Rời dữ liệu mẫu")
                onClicked: page.program.leaveSample()
            }
        }
    }
}
