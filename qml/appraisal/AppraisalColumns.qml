import QtQml
import HopLuu

// The widths that the head and the rows of the table of criteria share.
QtObject {
    required property real tableWidth
    readonly property bool hasEvidence: tableWidth > 560 * Theme.scale  // else only told beside the criterion
    readonly property int number: Math.round(40 * Theme.scale)
    readonly property int evidence: Math.round(56 * Theme.scale)
    readonly property int maximum: Math.round(48 * Theme.scale)
    readonly property int points: Math.round(64 * Theme.scale)
    readonly property int appraised: Math.round(76 * Theme.scale)
}
