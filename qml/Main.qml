import QtQuick
import QtQuick.Templates as T
import HopLuu

// The window: first start, or the year with its pages.
T.ApplicationWindow {
    id: window

    required property Program program
    readonly property Preferences preferences: program.preferences
    property bool closesAfterHost: false  // somebody has said that the server may end with the window

    objectName: "window"
    width: 1366
    height: 728
    minimumWidth: 960
    minimumHeight: 600
    visible: true
    title: program.year ? qsTr("%1 – năm %2 – Hợp Lưu").arg(program.year.unitName).arg(program.year.year) : qsTr("Hợp Lưu")
    color: Theme.window
    font.pixelSize: Theme.fontBody

    Binding {
        target: Theme
        property: "isDark"
        value: window.preferences.isDark
    }
    Binding {
        target: Theme
        property: "textSize"
        value: window.preferences.textSize
    }

    Component.onCompleted: {
        const place = preferences.windowPlace;
        if (place.width >= minimumWidth && place.height >= minimumHeight && place.x >= 0 && place.y >= 0
                && place.x + 100 < Screen.desktopAvailableWidth && place.y + 100 < Screen.desktopAvailableHeight) {
            x = place.x;
            y = place.y;
            width = place.width;
            height = place.height;
        }
        if (preferences.isMaximized) {
            showMaximized();
        }
    }
    onClosing: close => {
        if (program.host.isHosting) {
            close.accepted = false;
            stopping.open();
            return;
        }
        preferences.isMaximized = visibility === Window.Maximized;
        if (visibility === Window.Windowed) {
            preferences.keepWindowPlace(x, y, width, height);
        }
    }

    menuBar: MainMenu {
        program: window.program
        onWantsSettings: settings.open()
        onWantsShortcuts: shortcuts.open()
        onWantsGuide: {
            const desk = content.item as Desk;
            guide.openAt(desk ? desk.page : "start");
        }
        onWantsAbout: about.open()
        onWantsClose: window.close()
    }

    Loader {
        id: content
        objectName: "content"
        anchors.fill: parent
        focus: true

        // Opening takes less time than a person could read a word in: nothing is shown for it.
        readonly property var views: ({
                [Program.NotJoined]: "pages/FirstStartPage.qml",
                [Program.WaitingForForm]: "pages/WaitingPage.qml",
                [Program.Working]: "shell/Desk.qml",
                [Program.Failed]: "pages/FailedPage.qml"
            })
        readonly property int stage: window.program.stage
        function show() {
            if (views[stage]) {
                setSource(views[stage], {"program": window.program});
            } else {
                source = "";
            }
        }
        onStageChanged: show()
        Component.onCompleted: show()
    }

    StopHostDialog {
        id: stopping
        host: window.program.host
        isClosing: true
        onAccepted: {
            window.closesAfterHost = true;
            window.program.host.stop();
        }
    }
    Connections {
        target: window.program.host
        function onChanged() {
            if (window.closesAfterHost && window.program.host.isIdle) {
                window.close();
            }
        }
    }
    SettingsDialog {
        id: settings
        preferences: window.preferences
    }
    ShortcutsDialog {
        id: shortcuts
    }
    AboutDialog {
        id: about
        program: window.program
    }
    GuideWindow {
        id: guide
        preferences: window.preferences
    }
}
