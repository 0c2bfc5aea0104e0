import QtQuick
import HopLuu

// Running text of the window.
Text {
    enum Tone { Primary, Secondary, Small, Heading, Error }
    property int tone: Label.Primary

    font.pixelSize: tone === Label.Small ? Theme.fontSmall : tone === Label.Heading ? Theme.fontLarge : Theme.fontBody
    font.weight: tone === Label.Heading ? Font.DemiBold : Font.Normal
    color: tone === Label.Error ? Theme.error : tone === Label.Secondary || tone === Label.Small ? Theme.textSecondary : Theme.textPrimary
    wrapMode: Text.Wrap
    linkColor: Theme.accent
}
