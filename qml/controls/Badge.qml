import QtQuick
import HopLuu

// A word or a count on a tinted ground.
Rectangle {
    id: badge

    enum Tone { Neutral, Information, Confirmed, Warning, Error }
    property int tone: Badge.Neutral
    required property string text

    readonly property color ink: [Theme.textSecondary, Theme.information, Theme.confirmed, Theme.warning, Theme.error][tone]

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 2 * Theme.spaceSmall)
    implicitHeight: Math.round(20 * Theme.scale)
    radius: Theme.radius
    color: [Theme.surfaceHover, Theme.informationSurface, Theme.confirmedSurface, Theme.warningSurface, Theme.errorSurface][tone]

    Text {
        id: label
        anchors.centerIn: parent
        text: badge.text
        font.pixelSize: Theme.fontSmall
        font.weight: Font.DemiBold
        color: badge.ink
    }
}
