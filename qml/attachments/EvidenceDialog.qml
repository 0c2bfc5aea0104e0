pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// What a file is evidence of: criteria, cells, sections, found by a few letters.
DeskDialog {
    id: dialog

    required property AttachmentList list
    property string fileName: ""

    objectName: "evidenceDialog"
    title: qsTr("Minh chứng cho")
    implicitWidth: Math.round(560 * Theme.scale)
    onAccepted: list.keepTargets()
    onOpened: search.forceActiveFocus()

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: dialog.fileName
        elide: Text.ElideMiddle
        wrapMode: Text.NoWrap
    }
    DeskTextField {
        id: search
        objectName: "targetSearch"
        Layout.fillWidth: true
        placeholderText: qsTr("Tìm tiêu chí, chỉ tiêu hoặc mục")
        text: dialog.list.targetQuery
        onTextEdited: dialog.list.targetQuery = text
    }
    ListView {
        id: targets
        Layout.fillWidth: true
        Layout.preferredHeight: Math.round(300 * Theme.scale)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: dialog.list.targets
        cacheBuffer: 0  // nothing is made ahead: each letter changes the rows
        T.ScrollBar.vertical: DeskScrollBar {}
        delegate: DeskCheckBox {
            id: target
            required property string key
            required property string name
            required property string kind
            required property bool isChosen
            objectName: "target-" + key
            width: targets.width - Theme.space
            text: kind + " · " + name
            checked: isChosen
            onClicked: dialog.list.toggleTarget(target.key)
        }
    }
    buttons: [
        DeskButton {
            text: qsTr("Thôi")
            onClicked: dialog.reject()
        },
        DeskButton {
            objectName: "keepTargets"
            kind: DeskButton.Primary
            text: qsTr("Ghi lại")
            onClicked: dialog.accept()
        }
    ]
}
