import QtQuick
import QtQuick.Layouts
import HopLuu

// Ctrl+F: looks for words however their marks are typed.
Rectangle {
    id: bar

    required property AnnexCursor cursor
    property bool found: true
    readonly property string text: field.text
    signal closed
    signal wentOn

    function open() {
        visible = true;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function next(backwards: bool) {
        look(backwards, false);
    }
    function look(backwards: bool, fromHere: bool) {
        found = field.text.trim().length === 0 || cursor.find(field.text, backwards, fromHere);
        wentOn();
    }
    function close() {
        visible = false;
        closed();
    }

    visible: false
    implicitHeight: Theme.controlHeight + 2 * Theme.spaceTiny
    color: Theme.surfaceSunken

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.spaceLarge
        anchors.rightMargin: Theme.spaceLarge
        spacing: Theme.spaceSmall
        Label {
            text: qsTr("Tìm")
            wrapMode: Text.NoWrap
        }
        DeskTextField {
            id: field
            objectName: "annexFind"
            Layout.preferredWidth: Math.round(280 * Theme.scale)
            placeholderText: qsTr("Chữ trong biểu, không cần dấu")
            Keys.onReturnPressed: event => bar.next((event.modifiers & Qt.ShiftModifier) !== 0)
            Keys.onEnterPressed: event => bar.next((event.modifiers & Qt.ShiftModifier) !== 0)
            Keys.onEscapePressed: bar.close()
            onTextEdited: bar.look(false, true)
        }
        Label {
            Layout.fillWidth: true
            tone: bar.found ? Label.Secondary : Label.Error
            text: bar.found ? qsTr("Enter hoặc F3: chỗ tiếp theo · Shift+F3: chỗ trước") : qsTr("Không có chữ này trong biểu.")
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        DeskButton {
            kind: DeskButton.Quiet
            text: qsTr("Đóng")
            hint: qsTr("Esc")
            onClicked: bar.close()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
}
