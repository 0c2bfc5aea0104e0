import QtQuick
import QtQuick.Layouts
import HopLuu

// At the right of the annex: a title, a way to close it, and what it is about.
FocusScope {
    id: panel

    required property string title
    property string subtitle: ""
    default property alias content: body.data
    signal closed

    implicitWidth: Math.round(330 * Theme.scale)
    Accessible.role: Accessible.Pane
    Accessible.name: title
    Keys.onEscapePressed: closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        Rectangle {
            width: 1
            height: parent.height
            color: Theme.border
        }
    }
    RowLayout {
        id: head
        x: Theme.space
        width: parent.width - 2 * x
        height: Theme.controlHeight + Theme.spaceSmall
        Label {
            text: panel.title
            tone: Label.Heading
            wrapMode: Text.NoWrap
        }
        Label {
            Layout.fillWidth: true
            text: panel.subtitle
            tone: Label.Small
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        DeskButton {
            kind: DeskButton.Quiet
            text: qsTr("Đóng")
            onClicked: panel.closed()
        }
    }
    Item {
        id: body
        x: 1
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width - 1
    }
}
