pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

// Everything that is open, under its headings; what keeps the year from being submitted comes first.
Rectangle {
    id: frame

    required property CheckList checks
    required property Program program

    color: Theme.surface
    border.color: Theme.border
    radius: Theme.radius

    OpenWorkSections {
        id: sections
    }
    ListView {
        id: list
        objectName: "openWork"
        anchors.fill: parent
        anchors.margins: 1
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 4000
        model: frame.checks.rows
        T.ScrollBar.vertical: DeskScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Những việc còn mở")

        section.property: "group"
        section.delegate: sections.heading
        delegate: OpenWorkRow {
            width: ListView.view.width
            checks: frame.checks
            program: frame.program
        }
    }
    EmptyState {
        anchors.centerIn: parent
        visible: frame.checks.rows.count === 0
        title: qsTr("Không còn việc gì mở")
        text: qsTr("Mọi ô đã có số liệu, không có cảnh báo nào. Có thể trình lãnh đạo Ban duyệt và nộp.")
    }
}
