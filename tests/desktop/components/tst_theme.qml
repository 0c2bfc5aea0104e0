import QtQuick
import QtTest
import HopLuu

// Contrast as WCAG 2.1 reckons it: 4.5 for text, 3 for what shows where a field or the focus is.
DeskTestCase {
    name: "Theme"

    function channel(value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    function luminance(colour) {
        return 0.2126 * channel(colour.r) + 0.7152 * channel(colour.g) + 0.0722 * channel(colour.b);
    }
    function contrast(one, other) {
        const a = luminance(one), b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }
    function cleanup() {
        Theme.isDark = false;
    }

    readonly property var pairs: {
        const rows = [];
        const surfaces = ["window", "surface", "surfaceSunken", "surfaceHover", "selection"];
        for (const text of ["textPrimary", "textSecondary", "accent"]) {
            surfaces.forEach(surface => rows.push([text, surface, 4.5]));
        }
        for (const tone of ["error", "warning", "confirmed", "information"]) {
            ["window", "surface", "surfaceSunken", tone + "Surface"].forEach(surface => rows.push([tone, surface, 4.5]));
            rows.push(["textPrimary", tone + "Surface", 4.5]);
        }
        ["accent", "accentHover", "accentPressed", "error"].forEach(ground => rows.push(["textOnAccent", ground, 4.5]));
        for (const line of ["borderStrong", "focus"]) {
            ["window", "surface", "surfaceSunken"].forEach(surface => rows.push([line, surface, 3]));
        }
        return rows;
    }

    function test_everything_can_be_read_data() {
        const rows = [];
        for (const [front, ground, least] of pairs) {
            for (const isDark of [false, true]) {
                rows.push({tag: front + " on " + ground + (isDark ? ", dark" : ""), front: front, ground: ground, least: least, isDark: isDark});
            }
        }
        return rows;
    }
    function test_everything_can_be_read(row) {
        Theme.isDark = row.isDark;
        const seen = contrast(Theme[row.front], Theme[row.ground]);
        verify(seen >= row.least, "contrast " + seen.toFixed(2) + ", at least " + row.least);
    }
}
