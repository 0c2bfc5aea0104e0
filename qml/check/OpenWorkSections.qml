import QtQml
import QtQuick
import HopLuu

// The heading apart from the list: Qt 6.4 cannot make a section's delegate in a file whose components are bound.
QtObject {
    readonly property Component heading: Component {
        OpenWorkHeading {
            width: ListView.view.width
        }
    }
}
