import QtQuick
import HopLuu

// Where the columns of the annex stand: the first ones stay, the others scroll under them when the window is too narrow.
QtObject {
    id: columns

    required property real available
    required property real longestName  // its width
    property real scrollX: 0

    readonly property int count: 9
    readonly property int frozenCount: AnnexModel.Unit  // marker, number and indicator
    readonly property real fixed: Array.of(24, 38, 0, 92, 104, 112, 88, 110, 0).reduce((sum, width) => sum + Math.round(width * Theme.scale), 0)
    // Where there is not room for all, names are read whole as long as the two years stand beside them; what comes after scrolls.
    readonly property real besideYears: available - Array.of(24, 38, 92, 104, 112).reduce((sum, width) => sum + Math.round(width * Theme.scale), 0)
    readonly property real indicator: Math.max(Math.round(250 * Theme.scale), Math.round(0.75 * (available - fixed)), Math.min(longestName, besideYears))
    readonly property real remark: Math.max(Math.round(140 * Theme.scale), available - fixed - indicator)
    readonly property var widths: Array.of(24, 38, 0, 92, 104, 112, 88, 110, 0).map((width, column) => {
        return column === AnnexModel.Indicator ? indicator : column === AnnexModel.Remark ? remark : Math.round(width * Theme.scale);
    })
    readonly property var lefts: widths.map((width, column) => widths.slice(0, column).reduce((sum, each) => sum + each, 0))
    readonly property real total: lefts[count - 1] + widths[count - 1]
    readonly property real frozenWidth: lefts[frozenCount]
    readonly property bool overflows: total > available + 0.5
    readonly property real mostScroll: Math.max(0, total - available)

    function left(column: int): real {
        return column < frozenCount ? lefts[column] : Math.max(frozenWidth, lefts[column] - scrollX);
    }
    function right(column: int): real {
        const edge = lefts[column] + widths[column];
        return column < frozenCount ? edge : Math.max(frozenWidth, edge - scrollX);
    }
    function at(x: real): int {
        for (let column = count - 1; column > 0; --column) {
            if (x >= left(column) && (column < frozenCount || x >= frozenWidth)) {
                return column;
            }
        }
        return 0;
    }
    /// Scrolls sideways until the column is seen.
    function reveal(column: int) {
        if (column < frozenCount) {
            return;
        }
        if (lefts[column] - scrollX < frozenWidth) {
            scrollX = lefts[column] - frozenWidth;
        } else if (lefts[column] + widths[column] - scrollX > available) {
            scrollX = Math.min(mostScroll, lefts[column] + widths[column] - available);
        }
    }
    onMostScrollChanged: scrollX = Math.min(scrollX, mostScroll)
}
