import QtQuick
import QtQuick.Layouts
import HopLuu

// What decides: the share in favour, and what it is taken of.
ColumnLayout {
    id: threshold

    required property BallotDesk desk

    spacing: Theme.spaceTiny

    Label {
        tone: Label.Small
        text: qsTr("Thông qua khi số phiếu đồng ý đạt")
    }
    RowLayout {
        spacing: Theme.spaceTiny
        Layout.fillWidth: true

        DeskComboBox {
            objectName: "strict"
            Layout.preferredWidth: Math.round(92 * Theme.scale)
            Accessible.name: qsTr("Từ hay trên")
            model: [qsTr("từ"), qsTr("trên")]
            currentIndex: threshold.desk.isStrict ? 1 : 0
            onActivated: index => threshold.desk.setStrict(index === 1)
        }
        BallotField {
            objectName: "numerator"
            Layout.preferredWidth: Math.round(44 * Theme.scale)
            horizontalAlignment: Text.AlignHCenter
            Accessible.name: qsTr("Tử số của tỷ lệ")
            validator: IntValidator {
                bottom: 1
                top: 100
            }
            value: threshold.desk.numerator
            onCommitted: text => threshold.desk.setField("numerator", text)
        }
        Label {
            text: "/"
        }
        BallotField {
            objectName: "denominator"
            Layout.preferredWidth: Math.round(44 * Theme.scale)
            horizontalAlignment: Text.AlignHCenter
            Accessible.name: qsTr("Mẫu số của tỷ lệ")
            validator: IntValidator {
                bottom: 1
                top: 100
            }
            value: threshold.desk.denominator
            onCommitted: text => threshold.desk.setField("denominator", text)
        }
        DeskComboBox {
            objectName: "base"
            Layout.fillWidth: true
            Accessible.name: qsTr("Tỷ lệ tính trên")
            model: [qsTr("người có quyền bỏ phiếu"), qsTr("người dự họp và bằng văn bản"), qsTr("phiếu thu về")]
            currentIndex: threshold.desk.base
            onActivated: index => threshold.desk.setBase(index)
        }
    }
    Label {
        objectName: "thresholdProblem"
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Label.Error
        text: threshold.desk.thresholdProblem
    }
}
