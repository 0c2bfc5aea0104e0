import QtQml
import HopLuu

QtObject {
    required property string page
    required property string title
    required property string key
    property bool startsGroup: false
    property int count: 0            // what waits there; 0 shows nothing
    property int tone: Badge.Neutral
    property string countMeans: ""   // read aloud: "3 ô chưa nhập"
}
