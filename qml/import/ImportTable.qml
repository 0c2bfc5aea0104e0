pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import HopLuu

// A line for each figure that the workbook has for the form, and for what looks like one and is not understood.
Rectangle {
    id: table

    required property ExcelImport excel

    readonly property ImportColumns columns: ImportColumns {
        tableWidth: table.width
    }

    color: Theme.surface
    border.color: Theme.border

    RowLayout {
        id: head
        x: 1
        y: 1
        width: table.width - 2
        height: Theme.rowHeight
        spacing: 0

        component Heading: Text {
            property int place: Text.AlignLeft
            leftPadding: Theme.spaceSmall
            rightPadding: Theme.spaceSmall
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            color: Theme.textSecondary
            horizontalAlignment: place
            elide: Text.ElideRight
        }
        Heading {
            Layout.preferredWidth: table.columns.chosen + table.columns.place
            text: qsTr("Ghi · Ô")
        }
        Heading {
            Layout.fillWidth: true
            text: qsTr("Chỉ tiêu của biểu, và chữ trong tệp")
        }
        Heading {
            Layout.preferredWidth: table.columns.value
            place: Text.AlignRight
            text: qsTr("Đang có")
        }
        Heading {
            Layout.preferredWidth: table.columns.value
            place: Text.AlignRight
            text: qsTr("Trong tệp")
        }
        Heading {
            Layout.preferredWidth: table.columns.note
            visible: !table.columns.isNarrow
            text: qsTr("Nhận xét")
        }
    }
    Rectangle {
        anchors.top: head.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    ListView {
        id: list
        objectName: "importRows"
        anchors.fill: parent
        anchors.topMargin: head.height + 2
        anchors.margins: 1
        clip: true
        focus: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: table.excel.rows
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Các số đọc được từ tệp")
        T.ScrollBar.vertical: DeskScrollBar {}
        Keys.onSpacePressed: table.excel.rows.toggle(currentIndex)

        delegate: ImportRow {
            width: list.width
            columns: table.columns
            isCurrent: ListView.isCurrentItem && list.activeFocus
            onPressed: {
                list.currentIndex = index;
                list.forceActiveFocus();
            }
            onToggled: table.excel.rows.toggle(index)
        }
    }
    EmptyState {
        anchors.centerIn: parent
        visible: list.count === 0
        title: qsTr("Không có dòng nào")
        text: qsTr("Hãy chọn cách xem khác ở trên, hoặc một trang tính, một cột khác.")
    }
}
