pragma ComponentBehavior: Bound

import QtQuick
import HopLuu

// The pages of the year. Each is made when it is first wanted, and stays as it was left.
FocusScope {
    id: stack

    required property Program program
    required property string current
    required property list<QtObject> entries

    function loaderOf(page: string): Loader {
        for (let i = 0; i < repeater.count; ++i) {
            const loader = repeater.itemAt(i) as Loader;
            if (loader && loader.objectName === "page-" + page) {
                loader.wanted = true;
                return loader;
            }
        }
        return null;
    }
    onCurrentChanged: loaderOf(current)
    Component.onCompleted: loaderOf(current)

    Repeater {
        id: repeater
        model: stack.entries
        Loader {
            required property NavigationEntry modelData
            property bool wanted: false
            readonly property bool isCurrent: stack.current === modelData.page

            objectName: "page-" + modelData.page
            anchors.fill: parent
            active: wanted
            visible: isCurrent
            focus: isCurrent
            Component.onCompleted: {
                const name = modelData.page;
                setSource("../pages/" + name[0].toUpperCase() + name.slice(1) + "Page.qml", {"program": stack.program});
            }
        }
    }
}
