pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// Joined, and the leader's form has not come yet: fetched by itself from time to time, and whenever somebody asks. On the leader's laptop
// nobody else will make the first period: once the server has said that there is none, it is set up here.
FocusScope {
    id: page

    required property Program program

    FirstExchange {
        id: exchange
        program: page.program
    }
    readonly property bool isLeaders: mine.isLeader && exchange.standing.length > 0

    SetupDesk {
        id: mine
        program: page.program
    }
    Loader {
        readonly property bool isWanted: page.isLeaders
        anchors.fill: parent
        focus: isWanted
        onIsWantedChanged: {
            if (isWanted) {
                setSource("SetupPage.qml", { program: page.program });
            } else {
                source = "";
            }
        }
    }
    Card {
        visible: !page.isLeaders
        anchors.centerIn: parent
        width: Math.min(Math.round(560 * Theme.scale), parent.width - 2 * Theme.spaceLarge)
        height: implicitHeight
        title: qsTr("Đang chờ biểu mẫu của Khối trưởng")

        Label {
            Layout.fillWidth: true
            text: qsTr("Máy này đã tham gia khối. Biểu mẫu và kỳ báo cáo do Khối trưởng phát hành; khi có, chương trình tự mở. Anh/chị không phải chờ ở đây.")
        }
        Label {
            objectName: "lastAttempt"
            Layout.fillWidth: true
            visible: text.length > 0
            tone: Label.Secondary
            text: exchange.standing
        }
        Banner {
            objectName: "waitingProblem"
            Layout.fillWidth: true
            visible: text.length > 0
            tone: Badge.Warning
            text: exchange.problem
            remedy: exchange.remedy
        }
        RowLayout {
            spacing: Theme.spaceSmall
            DeskButton {
                objectName: "exchangeNow"
                focus: true
                enabled: !exchange.isRunning
                kind: DeskButton.Primary
                text: qsTr("Hỏi máy chủ ngay")
                onClicked: exchange.run()
            }
            ProgressLine {
                visible: exchange.isRunning
                Layout.preferredWidth: Math.round(120 * Theme.scale)
            }
            Label {
                visible: exchange.isRunning
                tone: Label.Secondary
                text: qsTr("Đang nối tới máy chủ…")
            }
        }
    }
}
