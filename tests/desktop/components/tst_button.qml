import QtQuick
import QtTest
import HopLuu

DeskTestCase {
    id: test
    name: "DeskButton"

    DeskButton {
        id: button
        text: "Gửi"
    }
    SignalSpy {
        id: clicked
        target: button
        signalName: "clicked"
    }

    function test_space_return_and_the_mouse_press_it_data() {
        return [{tag: "space", key: Qt.Key_Space}, {tag: "return", key: Qt.Key_Return}, {tag: "enter", key: Qt.Key_Enter}, {tag: "mouse", key: 0}];
    }
    function test_space_return_and_the_mouse_press_it(row) {
        clicked.clear();
        button.forceActiveFocus(Qt.TabFocusReason);
        if (row.key) {
            keyClick(row.key);
        } else {
            mouseClick(button);
        }
        compare(clicked.count, 1);
    }
    function test_a_disabled_one_is_not_pressed() {
        clicked.clear();
        button.enabled = false;
        mouseClick(button);
        compare(clicked.count, 0);
        button.enabled = true;
    }
    function test_it_says_its_name() {
        compare(button.Accessible.name, "Gửi");
    }
}
