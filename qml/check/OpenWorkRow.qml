import QtQuick
import QtQuick.Layouts
import HopLuu

// One thing that is open: what, what to do, the way there; of a finding also the place to explain it.
Rectangle {
    id: row

    required property CheckList checks
    required property Program program
    required property string text
    required property string detail
    required property string page
    required property string item
    required property int tone
    required property string rule
    required property string explanation
    required property int index
    readonly property bool hasFocus: field.activeFocus || there.activeFocus

    onHasFocusChanged: {
        if (hasFocus) {
            ListView.view.positionViewAtIndex(index, ListView.Contain);
        }
    }

    implicitHeight: layout.implicitHeight + 2 * Theme.spaceSmall
    color: activeFocus ? Theme.selection : Theme.surface
    Accessible.role: Accessible.ListItem
    Accessible.name: text + ". " + detail

    Keys.onReturnPressed: row.program.go(row.page, row.item)

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    Rectangle {
        width: 3
        height: parent.height - 1
        color: [Theme.border, Theme.information, Theme.confirmed, Theme.warning, Theme.error][row.tone]
    }
    RowLayout {
        id: layout
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spaceSmall
        anchors.leftMargin: Theme.space
        spacing: Theme.space

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2
            Label {
                Layout.fillWidth: true
                text: row.text
            }
            Label {
                Layout.fillWidth: true
                visible: row.detail.length > 0
                text: row.detail
                tone: Label.Small
            }
            DeskTextField {
                id: field
                objectName: "explain-" + row.rule
                Layout.fillWidth: true
                Layout.topMargin: 2
                visible: row.rule.length > 0
                enabled: row.program.year && row.program.year.isWritable
                text: row.explanation
                placeholderText: qsTr("Giải trình, nếu số liệu vẫn đúng")
                onEditingFinished: {
                    if (text.trim() !== row.explanation) {
                        row.checks.explain(row.rule, text);
                    }
                }
                Keys.onEscapePressed: text = row.explanation
            }
        }
        DeskButton {
            id: there
            Layout.alignment: Qt.AlignTop
            kind: DeskButton.Quiet
            visible: row.page.length > 0 && row.page !== "check"
            text: qsTr("Tới đó")
            Accessible.name: qsTr("Tới đó: %1").arg(row.text)
            onClicked: row.program.go(row.page, row.item)
        }
    }
}
