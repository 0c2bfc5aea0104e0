pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// What a paste would do, before it does anything: numbers that can be read two ways, what cannot be read, what changes.
DeskDialog {
    id: dialog

    required property AnnexClipboard clipboard

    objectName: "pasteDialog"
    title: qsTr("Dán vào biểu")
    implicitWidth: Math.round(680 * Theme.scale)
    visible: clipboard.isAsking
    onRejected: clipboard.cancel()

    function lines(problems: var, changes: var): var {
        const all = [];
        for (const each of problems) {
            all.push(each);
        }
        for (const each of changes) {
            all.push(each);
        }
        return all;
    }

    component Line: Rectangle {
        id: line
        required property string place
        required property string before
        required property string after
        property bool isProblem: false
        implicitHeight: row.implicitHeight + Theme.spaceTiny
        color: "transparent"
        Accessible.role: Accessible.ListItem
        Accessible.name: place + ": " + before + ", " + after
        RowLayout {
            id: row
            width: parent.width
            spacing: Theme.spaceSmall
            Label {
                Layout.preferredWidth: Math.round(190 * Theme.scale)
                text: line.place
                tone: Label.Secondary
            }
            Label {
                Layout.preferredWidth: Math.round(150 * Theme.scale)
                text: line.before
                horizontalAlignment: line.isProblem ? Text.AlignLeft : Text.AlignRight
                maximumLineCount: 1
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
            Label {
                text: "→"
                visible: !line.isProblem
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                text: line.after
                tone: line.isProblem ? Label.Error : Label.Primary
                font.weight: line.isProblem ? Font.Normal : Font.DemiBold
            }
        }
    }

    Label {
        Layout.fillWidth: true
        text: dialog.clipboard.summary
    }
    // Lists stand in a Column: a Layout in a Layout still knows rows that went while the dialog was closed, and lays them out when it opens.
    Column {
        Layout.fillWidth: true
        visible: dialog.clipboard.questions.length > 0
        spacing: Theme.spaceTiny
        Label {
            width: parent.width
            text: qsTr("Có số đọc được theo hai cách. Trong vùng chép này, dấu đứng trước ba chữ số cuối là gì?")
            font.weight: Font.DemiBold
        }
        Repeater {
            model: dialog.clipboard.questions
            Label {
                required property var modelData
                width: (parent as Column).width
                tone: Label.Secondary
                text: qsTr("%1, \"%2\": là %3 hay %4").arg(modelData.place).arg(modelData.text).arg(modelData.thousands).arg(modelData.decimals)
            }
        }
        RowLayout {
            spacing: Theme.spaceSmall
            DeskRadioButton {
                objectName: "pasteThousands"
                text: qsTr("Ngăn hàng nghìn")
                checked: dialog.clipboard.answer === 0
                onClicked: dialog.clipboard.answer = 0
            }
            DeskRadioButton {
                objectName: "pasteDecimals"
                text: qsTr("Dấu thập phân")
                checked: dialog.clipboard.answer === 1
                onClicked: dialog.clipboard.answer = 1
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: dialog.clipboard.problems.length > 0
        tone: Label.Error
        font.weight: Font.DemiBold
        text: qsTr("%1 ô không đọc được và sẽ không dán:").arg(dialog.clipboard.problems.length)
    }
    ListView {
        id: lines
        objectName: "pasteLines"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.round(Math.min(count * 1.1 * Theme.rowHeight, 260 * Theme.scale))
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: contentHeight > height
        keyNavigationEnabled: false
        Accessible.role: Accessible.List
        Accessible.name: dialog.title
        model: dialog.lines(dialog.clipboard.problems, dialog.clipboard.changes)
        T.ScrollBar.vertical: DeskScrollBar {}
        Keys.onUpPressed: contentY = Math.max(originY, contentY - Theme.rowHeight)
        Keys.onDownPressed: contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + Theme.rowHeight))
        delegate: Line {
            required property var modelData
            width: lines.width - Math.round(14 * Theme.scale)
            isProblem: modelData.reason !== undefined
            place: modelData.place
            before: isProblem ? modelData.text : modelData.before
            after: isProblem ? modelData.reason : modelData.after
        }
    }
    buttons: [
        DeskButton {
            objectName: "pasteCancel"
            text: qsTr("Không dán")
            onClicked: dialog.clipboard.cancel()
        },
        DeskButton {
            objectName: "pasteAccept"
            kind: DeskButton.Primary
            enabled: dialog.clipboard.changeCount > 0 && (dialog.clipboard.questions.length === 0 || dialog.clipboard.answer >= 0)
            text: qsTr("Dán %1 ô").arg(dialog.clipboard.changeCount)
            onClicked: dialog.clipboard.accept()
        }
    ]
}
