pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// One section on a sheet of paper. Bound figures stand tinted in the text; F3 inserts one.
FocusScope {
    id: editor

    required property NarrativeDesk desk
    property bool isWritable: true
    readonly property alias area: area

    function insertFigure() {
        if (editor.isWritable) {
            figures.openAt(area.mapToItem(editor, area.cursorRectangle.x, area.cursorRectangle.y + area.cursorRectangle.height));
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        border.color: area.activeFocus ? Theme.focus : Theme.border
        border.width: area.activeFocus ? 2 : 1
        radius: Theme.radius
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 2
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceLarge
            Layout.rightMargin: Theme.spaceSmall
            Layout.topMargin: Theme.spaceSmall
            spacing: Theme.spaceSmall
            Text {
                Layout.fillWidth: true
                text: editor.desk.number + (editor.desk.number.length > 0 ? ". " : "") + editor.desk.title
                font.family: Theme.documentFamily
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
                color: Theme.textPrimary
                elide: Text.ElideRight
            }
            DeskButton {
                objectName: "insertFigure"
                kind: DeskButton.Quiet
                text: qsTr("Chèn số liệu")
                hint: qsTr("Chèn một số liệu của biểu, luôn theo đúng biểu (F3)")
                enabled: editor.isWritable
                onClicked: editor.insertFigure()
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceLarge
            Layout.rightMargin: Theme.spaceLarge
            Layout.topMargin: Theme.spaceTiny
            implicitHeight: 1
            color: Theme.border
        }
        Flickable {
            id: flickable
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: width
            contentHeight: Math.max(height, area.implicitHeight)
            T.ScrollBar.vertical: DeskScrollBar {}

            T.TextArea {
                id: area
                objectName: "narrativeText"
                // As wide as a line that is easily read, in the middle of a wide window.
                width: Math.min(flickable.width, Math.round(820 * Theme.scale))
                x: Math.max(0, Math.round((flickable.width - width) / 2))
                height: Math.max(flickable.height, implicitHeight)
                implicitHeight: contentHeight + topPadding + bottomPadding
                leftPadding: Theme.spaceLarge
                rightPadding: Theme.spaceLarge
                topPadding: Theme.space
                bottomPadding: Theme.spaceLarge
                focus: true
                readOnly: !editor.isWritable
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                selectByMouse: true
                font.family: Theme.documentFamily
                font.pixelSize: Math.round(17 * Theme.scale)
                color: Theme.textPrimary
                selectionColor: Theme.accent
                selectedTextColor: Theme.textOnAccent
                Accessible.name: editor.desk.number + " " + editor.desk.title
                Accessible.description: editor.desk.guidance

                onCursorPositionChanged: editor.desk.cursorAt(cursorPosition)
                onCursorRectangleChanged: {
                    const lower = cursorRectangle.y + cursorRectangle.height + Theme.space;
                    if (cursorRectangle.y < flickable.contentY) {
                        flickable.contentY = Math.max(0, cursorRectangle.y - Theme.space);
                    } else if (lower > flickable.contentY + flickable.height) {
                        flickable.contentY = lower - flickable.height;
                    }
                }
                onActiveFocusChanged: {
                    if (!activeFocus) {
                        editor.desk.save();
                    }
                }
                KeyNavigation.priority: KeyNavigation.BeforeItem
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onPressed: event => {
                    const isPlain = selectionStart === selectionEnd && preeditText.length === 0;
                    if (event.key === Qt.Key_F3) {
                        editor.insertFigure();
                        event.accepted = true;
                    } else if (isPlain && (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete)) {
                        event.accepted = editor.desk.removeFigureBeside(cursorPosition, event.key === Qt.Key_Backspace);
                    } else if (event.modifiers & Qt.AltModifier && (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp)) {
                        editor.desk.step(event.key === Qt.Key_PageDown ? 1 : -1);
                        event.accepted = true;
                    }
                }

                Repeater {
                    model: editor.desk.contradictions
                    WrongMark {
                        sheet: area
                    }
                }
                Text {
                    x: area.leftPadding
                    y: area.topPadding
                    width: area.width - area.leftPadding - area.rightPadding
                    visible: area.length === 0 && area.preeditText.length === 0
                    text: editor.isWritable ? qsTr("Viết ở đây. Văn bản tự lưu khi anh/chị ngừng gõ.") : qsTr("Mục này chưa viết.")
                    font: area.font
                    color: Theme.textSecondary
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceLarge
            Layout.rightMargin: Theme.spaceLarge
            Layout.bottomMargin: Theme.spaceSmall
            spacing: Theme.space
            Text {
                objectName: "savedText"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                elide: Text.ElideRight
                text: editor.desk.savedText
                font.pixelSize: Theme.fontSmall
                color: Theme.textSecondary
            }
            Text {
                Layout.fillWidth: true
                text: editor.desk.figureHint
                font.pixelSize: Theme.fontSmall
                color: Theme.accent
                horizontalAlignment: Text.AlignHCenter
                elide: Text.ElideRight
            }
            Text {
                text: editor.desk.wordsText
                font.pixelSize: Theme.fontSmall
                color: Theme.textSecondary
            }
        }
    }
    FigurePopup {
        id: figures
        choices: editor.desk.figures
        onChosen: binding => {
            editor.desk.insertFigure(binding, area.selectionStart, area.selectionEnd);
            area.forceActiveFocus();
        }
        onClosed: area.forceActiveFocus()
    }

    function dress() {
        editor.desk.dress(Theme.accent, Theme.informationSurface, 135, Theme.spaceSmall);
    }
    Component.onCompleted: {
        editor.desk.document = area.textDocument;
        dress();
    }
    Connections {
        target: Theme
        function onIsDarkChanged() {
            editor.dress();
        }
        function onTextSizeChanged() {
            editor.dress();
        }
    }
}
