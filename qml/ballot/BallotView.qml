import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import HopLuu

// The vote of the bloc: the record as it is filled in, what it still lacks, and its minutes.
Item {
    id: view

    required property BallotDesk desk

    EmptyState {
        anchors.centerIn: parent
        visible: !view.desk.hasBallot
        title: qsTr("Chưa có biên bản bỏ phiếu")
        text: qsTr("Lập biên bản để ghi ai có quyền bỏ phiếu, ai có mặt hay bỏ phiếu bằng văn bản, số phiếu của từng trường hợp đề nghị. Chỉ các máy của Khối trưởng thấy biên bản này.")
    }
    RowLayout {
        id: bar
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.spaceLarge
        anchors.rightMargin: Theme.spaceLarge
        spacing: Theme.spaceSmall

        DeskComboBox {
            objectName: "votes"
            visible: view.desk.votes.length > 1
            Layout.preferredWidth: Math.round(300 * Theme.scale)
            model: view.desk.votes
            currentIndex: view.desk.current
            onActivated: index => view.desk.current = index
        }
        Label {
            objectName: "missing"
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            tone: view.desk.problem.length > 0 ? Label.Error : Label.Secondary
            text: view.desk.problem.length > 0 ? view.desk.problem : view.desk.missing
        }
        DeskButton {
            objectName: "openMinutes"
            kind: DeskButton.Quiet
            visible: view.desk.hasMinutes
            text: qsTr("Mở biên bản")
            onClicked: Qt.openUrlExternally(view.desk.minutes)
        }
        DeskButton {
            objectName: "withdrawBallot"
            visible: view.desk.hasBallot && !view.desk.inConflict
            kind: DeskButton.Quiet
            text: qsTr("Rút biên bản…")
            onClicked: asking.open()
        }
        DeskButton {
            objectName: "beginBallot"
            kind: view.desk.hasBallot ? DeskButton.Normal : DeskButton.Primary
            text: view.desk.hasBallot ? qsTr("Lập biên bản khác") : qsTr("Lập biên bản bỏ phiếu")
            onClicked: view.desk.begin()
        }
        DeskButton {
            objectName: "writeMinutes"
            visible: view.desk.hasBallot
            kind: DeskButton.Primary
            enabled: view.desk.isFinished && !view.desk.isWriting
            hint: view.desk.isFinished ? "" : qsTr("Khi đã ghi đủ và không còn lỗi")
            text: view.desk.isWriting ? qsTr("Đang lập…") : qsTr("Biên bản (docx)…")
            onClicked: target.open()
        }
    }
    ScrollColumn {
        id: scroll
        anchors.top: bar.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.spaceSmall
        visible: view.desk.hasBallot

        VersionsBanner {
            Layout.fillWidth: true
            visible: view.desk.inConflict
            desk: view.desk
        }
        MeetingCard {
            Layout.fillWidth: true
            enabled: !view.desk.inConflict
            desk: view.desk
        }
        GridLayout {
            Layout.fillWidth: true
            columns: view.width < 980 * Theme.scale ? 1 : 2
            columnSpacing: Theme.space
            rowSpacing: Theme.space
            enabled: !view.desk.inConflict

            VotersCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: Math.round(560 * Theme.scale)
                desk: view.desk
            }
            NominationsCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: Math.round(520 * Theme.scale)
                desk: view.desk
            }
        }
    }
    DeskDialog {
        id: asking
        objectName: "withdrawBallotDialog"
        title: qsTr("Rút biên bản bỏ phiếu?")
        Label {
            Layout.fillWidth: true
            text: qsTr("Dùng khi lập nhầm. Biên bản không còn hiện ở đây và không ra văn bản được nữa; nội dung vẫn còn trong nhật ký.")
        }
        buttons: [
            DeskButton {
                text: qsTr("Thôi")
                onClicked: asking.reject()
            },
            DeskButton {
                objectName: "confirmWithdrawBallot"
                kind: DeskButton.Primary
                text: qsTr("Rút biên bản")
                onClicked: {
                    view.desk.withdraw();
                    asking.accept();
                }
            }
        ]
    }
    FileDialog {
        id: target
        fileMode: FileDialog.SaveFile
        title: qsTr("Lưu biên bản bỏ phiếu")
        nameFilters: [qsTr("Văn bản Word (*.docx)")]
        defaultSuffix: "docx"
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        onAccepted: view.desk.writeMinutes(selectedFile)
    }
}
