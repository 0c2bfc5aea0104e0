pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// The pages as they will be printed: what is on which page at the left, the pages below one another at the right.
Item {
    id: view

    required property OpenBloc bloc
    property alias isRestated: printing.isRestated
    property real zoom: 0  // pixels a point; 0: as wide as there is room
    readonly property real widest: Math.max(200, sheets.width - 4 * Theme.space)

    function scaleOf(page: int): real {
        const size = printing.sizeOf(page);
        return view.zoom > 0 ? view.zoom : size.width > 0 ? Math.min(view.widest / size.width, 1.6 * Theme.scale) : 1;
    }

    ReportPreview {
        id: printing
        objectName: "reportPreview"
        bloc: view.bloc
    }
    RowLayout {
        id: tools
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.spaceSmall

        Label {
            objectName: "previewPlace"
            text: printing.pages > 0 ? qsTr("Trang %1/%2").arg(Math.max(0, sheets.indexAt(0, sheets.contentY + sheets.height / 3)) + 1).arg(printing.pages) : ""
        }
        ProgressLine {
            visible: printing.isMaking
            means: qsTr("Đang lập các trang")
        }
        Item {
            Layout.fillWidth: true
        }
        DeskCheckBox {
            objectName: "previewDraft"
            text: qsTr("Bản nháp: tính mọi số liệu đã đến")
            checked: printing.isDraft
            onToggled: printing.isDraft = checked
        }
        DeskButton {
            objectName: "zoomOut"
            text: "−"
            Accessible.name: qsTr("Thu nhỏ")
            onClicked: view.zoom = Math.max(0.4, view.scaleOf(0) / 1.25)
        }
        DeskButton {
            objectName: "zoomIn"
            text: "+"
            Accessible.name: qsTr("Phóng to")
            onClicked: view.zoom = Math.min(4, view.scaleOf(0) * 1.25)
        }
        DeskButton {
            text: qsTr("Vừa bề ngang")
            enabled: view.zoom > 0
            onClicked: view.zoom = 0
        }
    }
    ListView {
        id: marks
        objectName: "previewMarks"
        anchors.left: parent.left
        anchors.top: tools.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.space
        width: Math.round(270 * Theme.scale)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        model: printing.marks
        T.ScrollBar.vertical: DeskScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Các mục của báo cáo")
        Keys.onReturnPressed: currentItem?.clicked()

        delegate: T.AbstractButton {
            id: mark
            required property string title
            required property int level
            required property int page
            required property int index
            width: ListView.view.width - Theme.space  // beside the scroll bar
            implicitHeight: words.implicitHeight + Theme.spaceSmall
            focusPolicy: Qt.NoFocus
            hoverEnabled: true
            text: title
            Accessible.role: Accessible.Link
            Accessible.name: qsTr("%1, trang %2").arg(title).arg(page + 1)
            onClicked: {
                marks.currentIndex = index;
                sheets.positionViewAtIndex(page, ListView.Beginning);
            }
            background: Rectangle {
                radius: Theme.radius
                color: mark.hovered ? Theme.surfaceHover : "transparent"
                border.width: marks.activeFocus && mark.ListView.isCurrentItem ? 2 : 0
                border.color: Theme.focus
            }
            contentItem: Label {
                id: words
                leftPadding: Theme.spaceSmall + (mark.level - 1) * Theme.space
                text: mark.title
                tone: mark.level > 1 ? Label.Secondary : Label.Primary
                wrapMode: Text.Wrap
            }
        }
    }
    Rectangle {
        anchors.left: marks.right
        anchors.right: parent.right
        anchors.top: marks.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.space
        color: Theme.border
        radius: Theme.radius

        ListView {
            id: sheets
            objectName: "previewPages"
            anchors.fill: parent
            anchors.margins: 1
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            flickableDirection: Flickable.AutoFlickIfNeeded
            contentWidth: Math.max(width, 2 * Theme.space + (view.zoom > 0 ? view.zoom * 842 : 0))
            spacing: Theme.space
            topMargin: Theme.space
            bottomMargin: Theme.space
            model: printing.pages
            T.ScrollBar.vertical: DeskScrollBar {}
            T.ScrollBar.horizontal: DeskScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Các trang của báo cáo")
            Keys.onPressed: event => {
                const step = event.key === Qt.Key_PageDown ? height - Theme.spaceLarge : event.key === Qt.Key_PageUp ? Theme.spaceLarge - height : event.key === Qt.Key_Down ? 60 : event.key === Qt.Key_Up ? -60 : 0;
                if (step !== 0) {
                    contentY = Math.max(originY - topMargin, Math.min(originY + contentHeight + bottomMargin - height, contentY + step));
                    event.accepted = true;
                }
            }

            delegate: Item {
                id: place
                required property int index
                readonly property real scaling: view.scaleOf(index) + 0 * printing.edition
                readonly property size paper: Qt.size(printing.sizeOf(index).width * scaling, printing.sizeOf(index).height * scaling)
                width: sheets.contentWidth
                height: paper.height
                SheetView {
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: place.paper.width
                    height: place.paper.height
                    preview: printing
                    page: place.index
                    edition: printing.edition
                }
            }
            EmptyState {
                anchors.centerIn: parent
                visible: printing.pages === 0 && !printing.isMaking
                title: qsTr("Chưa có trang nào")
                text: printing.problem
            }
        }
    }
}
