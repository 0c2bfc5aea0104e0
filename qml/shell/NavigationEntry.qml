import QtQml

QtObject {
    required property string page
    required property string title
    required property string key
    property bool startsGroup: false
}
