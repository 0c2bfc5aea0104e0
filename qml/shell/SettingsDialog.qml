import QtQuick
import QtQuick.Layouts
import HopLuu

DeskDialog {
    id: dialog

    required property Preferences preferences

    objectName: "settings"
    title: qsTr("Tùy chọn")
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.spaceLarge
        rowSpacing: Theme.space

        Label { text: qsTr("Ngôn ngữ") }
        DeskComboBox {
            objectName: "language"
            Accessible.name: qsTr("Ngôn ngữ")
            model: ["Tiếng Việt", "English"]
            currentIndex: dialog.preferences.language === "en" ? 1 : 0
            onActivated: index => dialog.preferences.language = index === 1 ? "en" : "vi"
        }
        Label { text: qsTr("Nền") }
        DeskComboBox {
            readonly property list<string> values: ["system", "light", "dark"]
            objectName: "appearance"
            Accessible.name: qsTr("Nền")
            model: [qsTr("Theo máy"), qsTr("Sáng"), qsTr("Tối")]
            currentIndex: values.indexOf(dialog.preferences.appearance)
            onActivated: index => dialog.preferences.appearance = values[index]
        }
        Label { text: qsTr("Cỡ chữ") }
        RowLayout {
            spacing: Theme.spaceSmall
            DeskButton {
                text: "−"
                Accessible.name: qsTr("Chữ nhỏ hơn")
                onClicked: dialog.preferences.textSize -= 10
            }
            Label { text: dialog.preferences.textSize + "%" }
            DeskButton {
                text: "+"
                Accessible.name: qsTr("Chữ to hơn")
                onClicked: dialog.preferences.textSize += 10
            }
        }
    }
    buttons: [
        DeskButton {
            kind: DeskButton.Primary
            text: qsTr("Xong")
            onClicked: dialog.close()
        }
    ]
}
