pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import HopLuu

T.ComboBox {
    id: control

    implicitWidth: Math.round(180 * Theme.scale)
    implicitHeight: Theme.controlHeight
    leftPadding: Theme.spaceSmall
    rightPadding: Theme.controlHeight
    font.pixelSize: Theme.fontBody
    hoverEnabled: true
    Accessible.name: displayText

    contentItem: Text {
        text: control.displayText
        font: control.font
        color: control.enabled ? Theme.textPrimary : Theme.textSecondary
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    indicator: Text {
        x: control.width - width - Theme.spaceSmall
        height: control.height
        text: "▾"
        font.pixelSize: Theme.fontBody
        color: Theme.textSecondary
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radius
        color: !control.enabled ? Theme.surfaceSunken : control.hovered ? Theme.surfaceHover : Theme.surface
        border.width: control.visualFocus ? 2 : 1
        border.color: control.visualFocus ? Theme.focus : Theme.borderStrong
    }
    delegate: T.ItemDelegate {
        id: choice
        required property int index
        width: ListView.view.width
        height: Theme.rowHeight
        leftPadding: Theme.spaceSmall
        rightPadding: Theme.spaceSmall
        text: control.textAt(index)
        highlighted: control.highlightedIndex === index
        contentItem: Text {
            text: choice.text
            font.pixelSize: Theme.fontBody
            font.weight: control.currentIndex === choice.index ? Font.DemiBold : Font.Normal
            color: Theme.textPrimary
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
        }
        background: Rectangle {
            color: choice.highlighted ? Theme.selection : "transparent"
        }
    }
    popup: T.Popup {
        y: control.height
        width: control.width
        height: Math.min(contentItem.implicitHeight + 2, control.Window.height - topMargin - bottomMargin)
        margins: Theme.spaceTiny
        padding: 1
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: control.delegateModel
            currentIndex: control.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: DeskScrollBar {}
        }
        background: Rectangle {
            color: Theme.surface
            border.color: Theme.borderStrong
            radius: Theme.radius
        }
    }
}
