import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// One of the values that stand against each other: who, when, what it says, what would come of it.
Rectangle {
    id: card

    required property int index
    required property string label
    required property string who
    required property string text
    required property string marked
    required property string remark
    required property string figures
    required property string findings
    required property bool isShown
    required property bool isBase
    required property bool isText
    required property bool canDecide
    required property string unitLabel
    signal chosen
    signal wantsToEdit

    implicitHeight: column.implicitHeight + 2 * Theme.space
    color: isBase ? Theme.surfaceSunken : Theme.surface
    border.color: isShown ? Theme.accent : Theme.border
    border.width: isShown ? 2 : 1
    radius: Theme.radius
    Accessible.role: Accessible.Grouping
    Accessible.name: label + ", " + who + ": " + text

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.space
        spacing: Theme.spaceTiny

        RowLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: Math.round(20 * Theme.scale)  // as high with a badge as without
            Label {
                Layout.fillWidth: true
                text: card.label
                font.weight: Font.DemiBold
            }
            Badge {
                visible: card.isShown
                tone: Badge.Information
                text: qsTr("Đang hiện")
            }
        }
        Label {
            Layout.fillWidth: true
            text: card.who
            tone: Label.Small
        }
        Text {
            Layout.fillWidth: true
            visible: !card.isText
            text: card.text + (card.unitLabel.length > 0 ? "  " + card.unitLabel : "")
            font.pixelSize: Theme.fontTitle
            font.weight: Font.DemiBold
            color: Theme.textPrimary
            wrapMode: Text.Wrap
        }
        Flickable {
            id: paper
            Layout.fillWidth: true
            visible: card.isText
            implicitHeight: Math.min(contentHeight, Math.round(260 * Theme.scale))
            contentHeight: passage.implicitHeight
            contentWidth: width
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: DeskScrollBar {}
            Text {
                id: passage
                width: paper.width - Theme.space
                textFormat: Text.RichText
                text: "<style>b { font-weight: normal; background-color: " + Theme.warningSurface + "; color: " + Theme.warning + "; text-decoration: underline; }</style>" + (card.marked.length > 0 ? card.marked : card.text)
                font.family: Theme.documentFamily
                font.pixelSize: Theme.fontLarge
                color: Theme.textPrimary
                wrapMode: Text.Wrap
            }
        }
        Label {
            Layout.fillWidth: true
            visible: card.remark.length > 0
            text: qsTr("Ghi chú: %1").arg(card.remark)
            tone: Label.Secondary
        }
        Label {
            Layout.fillWidth: true
            visible: card.figures.length > 0
            text: card.figures
            tone: Label.Secondary
        }
        Label {
            Layout.fillWidth: true
            visible: card.findings.length > 0
            text: card.findings
            color: Theme.warning
        }
        Item {
            Layout.fillHeight: true
        }
        RowLayout {
            spacing: Theme.spaceTiny
            DeskButton {
                objectName: "choose-" + card.index
                enabled: card.canDecide
                text: card.isBase ? qsTr("Lấy lại giá trị này") : qsTr("Chọn")
                Accessible.name: text + ": " + card.label
                onClicked: card.chosen()
            }
            DeskButton {
                visible: card.isText
                enabled: card.canDecide
                kind: DeskButton.Quiet
                text: qsTr("Sửa từ bản này")
                onClicked: card.wantsToEdit()
            }
        }
    }
}
