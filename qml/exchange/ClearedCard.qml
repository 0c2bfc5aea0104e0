pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// Many values that were filled in would be emptied: what they were, and the two ways on.
Card {
    id: card

    required property Program program
    required property ExchangeController exchange

    title: qsTr("Những ô sẽ bị để trống")
    subtitle: qsTr("Máy chủ đang giữ các giá trị này. Chưa gửi gì cho đến khi anh/chị chọn.")

    ListView {
        id: list
        objectName: "cleared"
        Layout.fillWidth: true
        implicitHeight: Math.min(contentHeight, 8 * Theme.rowHeight)
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: card.exchange.cleared
        T.ScrollBar.vertical: DeskScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: card.title

        delegate: RowLayout {
            id: row
            required property string name
            required property string before
            width: ListView.view.width - Theme.spaceLarge
            height: Theme.rowHeight
            spacing: Theme.space
            Text {
                Layout.fillWidth: true
                text: row.name
                font.pixelSize: Theme.fontBody
                color: Theme.textPrimary
                elide: Text.ElideRight
            }
            Text {
                Layout.preferredWidth: Math.round(220 * Theme.scale)
                text: row.before
                font.pixelSize: Theme.fontBody
                color: Theme.textSecondary
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideRight
                maximumLineCount: 1
            }
        }
    }
    RowLayout {
        spacing: Theme.spaceSmall
        DeskButton {
            objectName: "restoreCleared"
            kind: DeskButton.Primary
            text: qsTr("Lấy lại tất cả")
            hint: qsTr("Ghi lại các giá trị mà máy chủ đang giữ; hoàn tác được")
            onClicked: card.exchange.restoreCleared()
        }
        DeskButton {
            objectName: "confirmClearing"
            text: qsTr("Đúng là để trống, gửi đi")
            onClicked: card.exchange.confirmClearing()
        }
    }
}
