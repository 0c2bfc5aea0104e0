import QtQuick
import QtTest

// A case that fails as soon as QML warns of anything.
TestCase {
    when: windowShown
    width: 400
    height: 300
    visible: true

    function init() {
        failOnWarning(/.?/);
    }
}
