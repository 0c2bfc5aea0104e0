import QtQml
import HopLuu

// The pages that there are for somebody, in the order in which they are listed. "bloc" is qml/pages/BlocPage.qml.
QtObject {
    required property Program program
    property list<QtObject> entries
}
