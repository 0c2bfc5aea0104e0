import HopLuu

// The pages of the leader's laptop.
PageList {
    id: pages

    readonly property OpenYear year: program.year
    readonly property OpenBloc bloc: program.bloc

    entries: [
        NavigationEntry {
            page: "bloc"
            title: qsTr("Các Ban")
            key: "Ctrl+1"
            count: pages.bloc ? pages.bloc.waiting : 0
            tone: Badge.Information
            countMeans: qsTr("%n Ban chờ xem xét", "", count)
        },
        NavigationEntry { page: "review"; title: qsTr("Xem xét"); key: "Ctrl+2" },
        NavigationEntry { page: "totals"; title: qsTr("Tổng hợp"); key: "Ctrl+3" },
        NavigationEntry { page: "narrative"; title: qsTr("Báo cáo bằng lời"); key: "Ctrl+4" },
        NavigationEntry { page: "report"; title: qsTr("Báo cáo tổng kết"); key: "Ctrl+5" },
        NavigationEntry { page: "appraisal"; title: qsTr("Chấm điểm"); key: "Ctrl+6" },
        NavigationEntry { page: "setup"; title: qsTr("Thiết lập kỳ"); key: "Ctrl+9"; startsGroup: true },
        NavigationEntry {
            page: "exchange"
            title: qsTr("Gửi và nhận")
            key: "Ctrl+7"
            count: pages.year ? pages.year.unsent : 0
            countMeans: qsTr("%n thay đổi chỉ có trên máy này", "", count)
        },
        NavigationEntry { page: "host"; title: qsTr("Máy chủ và các máy"); key: "Ctrl+8" }
    ]
}
