import QtQml
import HopLuu

// The widths that the head and the rows of the table of scores share.
QtObject {
    required property real tableWidth
    property bool hasAppraisal: false
    readonly property bool hasEvidence: tableWidth > (hasAppraisal ? 680 : 520) * Theme.scale  // else only told beside the criterion
    readonly property int number: Math.round((hasEvidence ? 48 : 36) * Theme.scale)
    readonly property int evidence: Math.round(92 * Theme.scale)
    readonly property int maximum: Math.round((hasEvidence ? 64 : 44) * Theme.scale)
    readonly property int appraised: Math.round(76 * Theme.scale)
    readonly property int difference: Math.round(56 * Theme.scale)
    readonly property int points: Math.round((hasEvidence ? 84 : 64) * Theme.scale)
}
