import QtQuick
import QtQuick.Layouts
import HopLuu

// Before this laptop has joined a bloc: open an invitation, or look around in the sample.
FocusScope {
    id: page

    required property Program program

    Joining {
        id: joining
        objectName: "joining"
        program: page.program
    }
    NoticeBar {
        id: notices
        width: parent.width
        notices: page.program.notices
    }
    ScrollArea {
        id: flickable
        anchors.top: notices.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: column.height + 2 * Theme.spaceLarge

        ColumnLayout {
            id: column
            x: Math.round((flickable.width - width) / 2)
            y: Theme.spaceLarge
            width: Math.min(Math.round(760 * Theme.scale), flickable.width - 2 * Theme.spaceLarge)
            spacing: Theme.space

            Text {
                Layout.fillWidth: true
                text: qsTr("Hợp Lưu")
                font.pixelSize: Math.round(26 * Theme.scale)
                font.weight: Font.DemiBold
                color: Theme.accent
            }
            Label {
                Layout.fillWidth: true
                tone: Label.Secondary
                font.pixelSize: Theme.fontLarge
                text: qsTr("Số liệu năm của Ban: nhập khi không có mạng, gửi cho Khối trưởng khi có mạng. Máy này chưa tham gia khối thi đua nào.")
            }
            InvitationSource {
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceSmall
                visible: !joining.hasInvitation && !founding.isOpen && !taking.isOpen
                focus: visible
                joining: joining
            }
            InvitationForm {
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceSmall
                visible: joining.hasInvitation
                joining: joining
            }
            FoundingCard {
                id: founding
                Layout.fillWidth: true
                visible: !joining.hasInvitation && !taking.isOpen
                program: page.program
            }
            SampleOffer {
                Layout.fillWidth: true
                visible: !joining.hasInvitation && !founding.isOpen && !taking.isOpen
                program: page.program
            }
            TakingCard {
                id: taking
                Layout.fillWidth: true
                visible: !joining.hasInvitation && !founding.isOpen
                program: page.program
            }
        }
    }
}
