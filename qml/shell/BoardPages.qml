import HopLuu

// The pages of a board's laptop.
PageList {
    id: pages

    readonly property OpenYear year: program.year

    entries: [
        NavigationEntry { page: "overview"; title: qsTr("Tổng quan"); key: "Ctrl+1" },
        NavigationEntry {
            page: "annex"
            title: qsTr("Biểu tổng hợp")
            key: "Ctrl+2"
            count: pages.year ? pages.year.emptyCells : 0
            countMeans: qsTr("%n ô chưa nhập", "", count)
        },
        NavigationEntry { page: "narrative"; title: qsTr("Báo cáo bằng lời"); key: "Ctrl+3" },
        NavigationEntry { page: "scores"; title: qsTr("Tự chấm điểm"); key: "Ctrl+4" },
        NavigationEntry { page: "attachments"; title: qsTr("Tài liệu kèm theo"); key: "Ctrl+5" },
        NavigationEntry {
            page: "check"
            title: qsTr("Kiểm tra và nộp")
            key: "Ctrl+6"
            startsGroup: true
            count: pages.year ? pages.year.blocking : 0
            tone: Badge.Error
            countMeans: qsTr("%n việc phải xong trước khi nộp", "", count)
        },
        NavigationEntry {
            page: "exchange"
            title: qsTr("Gửi và nhận")
            key: "Ctrl+7"
            startsGroup: true
            count: pages.year ? pages.year.unsent : 0
            countMeans: qsTr("%n thay đổi chỉ có trên máy này", "", count)
        },
        NavigationEntry {
            page: "conflicts"
            title: qsTr("Hai giá trị khác nhau")
            key: "Ctrl+8"
            count: pages.year ? pages.year.conflicts : 0
            tone: Badge.Warning
            countMeans: qsTr("%n chỗ chờ quyết định", "", count)
        },
        NavigationEntry { page: "colleagues"; title: qsTr("Người cùng Ban"); key: "Ctrl+9" },
        NavigationEntry { page: "import"; title: qsTr("Lấy từ Excel"); key: "Ctrl+0" }
    ]
}
