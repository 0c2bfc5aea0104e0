import QtQuick.Templates as T

// An entry of the menu with its shortcut as people write it.
T.Action {
    property string key: ""
    shortcut: key
}
