import QtQuick
import HopLuu

// Under the annex: the current cell in full, who wrote it, and what is the matter with it.
Rectangle {
    id: strip

    required property AnnexDetails details
    required property AnnexEditing editing
    property string said: ""  // for a moment: why nothing happened

    readonly property string sentence: said.length > 0 ? said : editing.hint.length > 0 ? editing.hint : details.sentence
    readonly property int tone: said.length > 0 ? Badge.Information : editing.hint.length > 0 ? (editing.isHintCritical ? Badge.Error : Badge.Warning) : details.tone

    implicitHeight: Math.round(62 * Theme.scale)
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }
    Label {
        id: title
        x: Theme.spaceLarge
        y: Theme.spaceTiny
        width: Math.min(implicitWidth, parent.width - 2 * x - origin.implicitWidth - Theme.space)
        text: strip.details.title
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        elide: Text.ElideMiddle
    }
    Label {
        id: origin
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceLarge
        anchors.baseline: title.baseline
        tone: Label.Small
        text: strip.details.blockSum.length > 0 ? strip.details.blockSum : strip.details.origin
        wrapMode: Text.NoWrap
    }
    Label {
        objectName: "annexSentence"
        anchors.top: title.bottom
        anchors.topMargin: 1
        anchors.bottom: parent.bottom
        x: Theme.spaceLarge
        width: parent.width - 2 * x
        text: strip.sentence
        color: [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning, Theme.error][strip.tone]
        maximumLineCount: 2
        elide: Text.ElideRight
        lineHeight: 0.95
        Accessible.role: Accessible.StatusBar
    }
}
