pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import HopLuu

// The bloc's server on this computer, who is invited, and who has joined.
DeskPage {
    id: page

    property int view: 0

    title: qsTr("Máy chủ và các máy")
    subtitle: desk.headline

    function show(item: string) {
        page.view = item === "handover" ? 3 : item === "devices" ? 2 : item === "invitations" ? 1 : 0;
    }

    HostDesk {
        id: desk
        objectName: "hostDesk"
        program: page.program
    }
    InvitationDesk {
        id: invitations
        objectName: "invitationDesk"
        program: page.program
    }
    DeviceDesk {
        id: devices
        objectName: "deviceDesk"
        program: page.program
    }
    HandingDesk {
        id: handing
        objectName: "handingDesk"
        program: page.program
    }
    StopHostDialog {
        id: stopping
        host: page.program.host
        isClosing: false
        onAccepted: desk.stop()
    }
    RevokeDialog {
        id: revoking
        desk: devices
    }
    tools: [
        DeskButton {
            objectName: "stopServer"
            visible: !desk.canStart
            enabled: desk.canStop
            text: qsTr("Dừng máy chủ…")
            onClicked: stopping.open()
        },
        DeskButton {
            objectName: "startServer"
            visible: desk.canStart
            kind: DeskButton.Primary
            focus: true
            text: qsTr("Chạy máy chủ")
            onClicked: desk.start()
        }
    ]
    Row {
        id: tabs
        x: Theme.spaceLarge
        width: Math.min(parent.width - 2 * x, Math.round(720 * Theme.scale))
        Repeater {
            model: [qsTr("Máy chủ"), qsTr("Lời mời"), qsTr("Máy đã tham gia (%1)").arg(devices.rows.count), qsTr("Bàn giao")]
            DeskTab {
                required property int index
                required property string modelData
                objectName: "hostTab-" + index
                width: tabs.width / 4
                text: modelData
                isChosen: page.view === index
                onClicked: page.view = index
            }
        }
    }
    Item {
        anchors.fill: parent
        anchors.topMargin: tabs.height + Theme.space

        ScrollColumn {
            anchors.fill: parent
            visible: page.view === 0
            HostView {
                Layout.fillWidth: true
                desk: desk
                host: page.program.host
            }
        }
        ScrollColumn {
            anchors.fill: parent
            visible: page.view === 1
            InvitationsView {
                Layout.fillWidth: true
                desk: invitations
            }
        }
        ScrollColumn {
            anchors.fill: parent
            visible: page.view === 2
            DevicesView {
                Layout.fillWidth: true
                desk: devices
                onWantsRevoke: device => {
                    revoking.device = device;
                    revoking.open();
                }
            }
        }
        ScrollColumn {
            anchors.fill: parent
            visible: page.view === 3
            HandoverView {
                Layout.fillWidth: true
                desk: handing
                server: desk
            }
        }
    }
}
