pragma Singleton

import QtQuick

// Colours and sizes by what they are for. `isDark` and `textSize` follow the preferences (Main.qml sets them).
QtObject {
    property bool isDark: false
    property int textSize: 100  // percent

    // --- Surfaces
    readonly property color window: isDark ? "#15181d" : "#f3f4f6"       // behind everything
    readonly property color surface: isDark ? "#1d2127" : "#ffffff"      // paper: tables, editors, cards
    readonly property color surfaceSunken: isDark ? "#181b21" : "#f8f9fa" // heads of tables, fields that cannot be typed in
    readonly property color surfaceHover: isDark ? "#272d36" : "#eef2f6"
    readonly property color selection: isDark ? "#1f4259" : "#d8e8f3"
    readonly property color border: isDark ? "#343b46" : "#d6dae0"
    readonly property color borderStrong: isDark ? "#6a7582" : "#7e8894" // of what can be typed in: 3:1 on surface

    // --- Text: at least 4.5:1 on every surface above
    readonly property color textPrimary: isDark ? "#e6e9ee" : "#1b232d"
    readonly property color textSecondary: isDark ? "#a9b3bf" : "#566170"
    readonly property color textOnAccent: isDark ? "#0d1a24" : "#ffffff"

    // --- The one accent: water
    readonly property color accent: isDark ? "#62b2de" : "#0f5f8c"
    readonly property color accentHover: isDark ? "#7cc1e7" : "#0c5078"
    readonly property color accentPressed: isDark ? "#4a9fce" : "#093f5f"
    readonly property color focus: isDark ? "#8fd0f2" : "#1b7fb8"

    // --- What needs attention. Green is only for what the server has confirmed.
    readonly property color error: isDark ? "#ff9086" : "#b3261e"
    readonly property color errorSurface: isDark ? "#3a1f1f" : "#fdecea"
    readonly property color warning: isDark ? "#e9b65a" : "#825200"
    readonly property color warningSurface: isDark ? "#352a14" : "#fff5df"
    readonly property color confirmed: isDark ? "#7fce9b" : "#1a6b3a"
    readonly property color confirmedSurface: isDark ? "#16301f" : "#e7f4ec"
    readonly property color information: accent
    readonly property color informationSurface: isDark ? "#182a36" : "#e8f1f7"

    // --- Sizes, in device-independent pixels, at the chosen size of text
    readonly property real scale: textSize / 100
    readonly property int fontSmall: Math.round(12 * scale)
    readonly property int fontBody: Math.round(13 * scale)
    readonly property int fontLarge: Math.round(15 * scale)
    readonly property int fontTitle: Math.round(18 * scale)
    readonly property int spaceTiny: Math.round(4 * scale)
    readonly property int spaceSmall: Math.round(8 * scale)
    readonly property int space: Math.round(12 * scale)
    readonly property int spaceLarge: Math.round(20 * scale)
    readonly property int controlHeight: Math.round(30 * scale)
    readonly property int rowHeight: Math.round(28 * scale)
    readonly property int radius: 3

    // Where people read paragraphs: as on paper.
    readonly property string documentFamily: {
        const known = Qt.fontFamilies();
        for (const family of ["Times New Roman", "Liberation Serif", "Noto Serif", "DejaVu Serif"]) {
            if (known.indexOf(family) >= 0) {
                return family;
            }
        }
        return "serif";
    }
}
