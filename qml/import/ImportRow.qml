import QtQuick
import QtQuick.Layouts
import HopLuu

// One line of the preview. A tick says that it will be written.
Rectangle {
    id: row

    required property ImportColumns columns
    required property int index
    required property bool isChoosable
    required property bool isChosen
    required property string place
    required property string item
    required property string inFile
    required property string before
    required property string after
    required property string note
    required property int tone  // of Badge
    property bool isCurrent: false

    signal pressed
    signal toggled

    implicitHeight: Math.max(Theme.rowHeight, layout.implicitHeight + Theme.spaceTiny)
    color: isCurrent ? Theme.selection : tone === Badge.Error ? Theme.errorSurface : tone === Badge.Warning ? Theme.warningSurface : "transparent"
    Accessible.role: isChoosable ? Accessible.CheckBox : Accessible.ListItem
    Accessible.name: Array.of(place, item, inFile, before, after, note).filter(part => part.length > 0).join(", ")
    Accessible.checkable: isChoosable
    Accessible.checked: isChosen

    MouseArea {
        anchors.fill: parent
        onPressed: row.pressed()
    }
    RowLayout {
        id: layout
        anchors.fill: parent
        spacing: 0

        component Note: Text {
            property int tone: Badge.Neutral
            font.pixelSize: Theme.fontSmall
            color: tone === Badge.Error ? Theme.error : tone === Badge.Warning ? Theme.warning : Theme.textSecondary
            wrapMode: Text.Wrap
        }
        component Figure: Text {
            leftPadding: Theme.spaceSmall
            rightPadding: Theme.spaceSmall
            font.pixelSize: Theme.fontBody
            color: Theme.textPrimary
            horizontalAlignment: Text.AlignRight
            elide: Text.ElideRight
        }
        Item {
            Layout.preferredWidth: row.columns.chosen
            Layout.fillHeight: true
            DeskCheckBox {
                anchors.centerIn: parent
                visible: row.isChoosable
                focusPolicy: Qt.NoFocus
                checked: row.isChosen
                Accessible.ignored: true
                onToggled: row.toggled()
            }
        }
        Text {
            Layout.preferredWidth: row.columns.place
            text: row.place
            font.pixelSize: Theme.fontSmall
            color: Theme.textSecondary
            elide: Text.ElideRight
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.spaceSmall
            Layout.rightMargin: Theme.spaceSmall
            spacing: 0
            Text {
                Layout.fillWidth: true
                visible: text.length > 0
                text: row.item
                font.pixelSize: Theme.fontBody
                color: Theme.textPrimary
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Text {
                Layout.fillWidth: true
                visible: text.length > 0
                text: row.inFile
                font.pixelSize: Theme.fontSmall
                color: Theme.textSecondary
                elide: Text.ElideRight
            }
            Note {
                Layout.fillWidth: true
                text: row.note
                tone: row.tone
                visible: row.columns.isNarrow && text.length > 0
            }
        }
        Figure {
            Layout.preferredWidth: row.columns.value
            text: row.before
            color: Theme.textSecondary
        }
        Figure {
            Layout.preferredWidth: row.columns.value
            text: row.after
            font.weight: row.isChoosable ? Font.DemiBold : Font.Normal
        }
        Note {
            Layout.preferredWidth: row.columns.note
            text: row.note
            tone: row.tone
            visible: !row.columns.isNarrow
            leftPadding: Theme.spaceSmall
            rightPadding: Theme.spaceLarge  // the scroll bar
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
        opacity: 0.6
    }
}
