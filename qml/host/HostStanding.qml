import QtQuick
import QtQuick.Layouts
import HopLuu

// Whether it runs, since when, and by what it is known.
Card {
    id: card

    required property HostDesk desk

    title: qsTr("Máy chủ trên máy này")
    headItems: [
        Badge {
            objectName: "hostState"
            tone: card.desk.tone
            text: card.desk.headline
        }
    ]

    Label {
        Layout.fillWidth: true
        tone: Label.Secondary
        text: card.desk.explanation
    }
    Banner {
        objectName: "hostProblem"
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Badge.Error
        text: card.desk.problem
        remedy: card.desk.remedy
    }
    Fact {
        visible: value.length > 0
        name: qsTr("Chạy từ")
        value: card.desk.since
    }
    Fact {
        visible: value.length > 0
        name: qsTr("Gửi nhận lần cuối")
        value: card.desk.lastExchange
    }
    Fact {
        visible: card.desk.spoken.length > 0
        name: qsTr("Chứng thư máy chủ")
        note: qsTr("Người được mời gọi điện hỏi: đọc cho họ tám âm tiết này. Dạng số (SHA-256): %1").arg(card.desk.fingerprint)
        Text {
            objectName: "hostFingerprint"
            text: card.desk.spoken
            font.pixelSize: Theme.fontLarge
            font.weight: Font.DemiBold
            color: Theme.textPrimary
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
