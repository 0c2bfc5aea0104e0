import QtQuick
import QtQuick.Layouts
import HopLuu

// For whoever leads a bloc that is not there yet: the server on this computer, and this laptop as the leader's.
Card {
    id: card

    required property Program program
    property bool isOpen: false

    title: qsTr("Anh/chị là Khối trưởng và khối chưa có máy chủ?")

    Founding {
        id: founding
        objectName: "founding"
        program: card.program
    }
    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: qsTr("Lập khối ngay trên máy này: chương trình tạo máy chủ của khối, chạy nó, và ghi máy này là máy của Khối trưởng. Sau đó anh/chị phát hành biểu mẫu và mời các Ban.")
    }
    DeskButton {
        objectName: "openFounding"
        visible: !card.isOpen
        text: qsTr("Lập khối trên máy này…")
        onClicked: {
            card.isOpen = true;
            person.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    ColumnLayout {
        visible: card.isOpen
        spacing: Theme.spaceSmall

        Fact {
            name: qsTr("Họ tên của anh/chị")
            isField: true
            DeskTextField {
                id: person
                objectName: "founderName"
                Layout.fillWidth: true
                Layout.maximumWidth: Math.round(360 * Theme.scale)
                enabled: !founding.isFounding
                text: founding.person
                placeholderText: qsTr("Hãy nhập họ tên.")
                Accessible.name: qsTr("Họ tên của anh/chị")
                onTextEdited: founding.person = text
            }
        }
        Fact {
            name: qsTr("Tên máy này")
            isField: true
            DeskTextField {
                objectName: "founderDevice"
                Layout.fillWidth: true
                Layout.maximumWidth: Math.round(360 * Theme.scale)
                enabled: !founding.isFounding
                text: founding.deviceName
                Accessible.name: qsTr("Tên máy này")
                onTextEdited: founding.deviceName = text
            }
        }
        HostSettings {
            Layout.fillWidth: true
            host: card.program.host
        }
        Banner {
            objectName: "foundingProblem"
            Layout.fillWidth: true
            visible: text.length > 0
            tone: Badge.Error
            text: founding.problem
            remedy: founding.remedy
        }
        RowLayout {
            spacing: Theme.spaceSmall
            DeskButton {
                objectName: "found"
                kind: DeskButton.Primary
                enabled: founding.canFound
                text: qsTr("Lập khối và chạy máy chủ")
                onClicked: founding.found()
            }
            ProgressLine {
                visible: founding.isFounding
                Layout.preferredWidth: Math.round(120 * Theme.scale)
            }
            Label {
                Layout.fillWidth: true
                visible: founding.isFounding
                text: founding.progress
            }
            DeskButton {
                objectName: "closeFounding"
                visible: !founding.isFounding
                kind: DeskButton.Quiet
                text: qsTr("Quay lại")
                onClicked: card.isOpen = false
            }
        }
    }
}
