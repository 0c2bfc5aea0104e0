<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>AnnexPage</name>
    <message>
        <source>Biểu tổng hợp</source>
        <translation>Annex</translation>
    </message>
</context>
<context>
    <name>AttachmentsPage</name>
    <message>
        <source>Tài liệu kèm theo</source>
        <translation>Attachments</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Kiểm tra và nộp</source>
        <translation>Check and submit</translation>
    </message>
</context>
<context>
    <name>ColleaguesPage</name>
    <message>
        <source>Người cùng Ban</source>
        <translation>Colleagues</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Hai giá trị khác nhau</source>
        <translation>Two different values</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Gửi và nhận</source>
        <translation>Send and receive</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>Không mở được tệp dữ liệu</source>
        <translation>The data file cannot be opened</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Máy này chưa tham gia khối thi đua nào</source>
        <translation>This computer has not joined a bloc yet</translation>
    </message>
    <message>
        <source>Hãy mở lời mời mà Khối trưởng đã gửi.</source>
        <translation>Open the invitation that the bloc leader has sent.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Lấy từ Excel</source>
        <translation>From Excel</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – năm %2 – Hợp Lưu</source>
        <translation>%1 – %2 – HopLuu</translation>
    </message>
    <message>
        <source>Hợp Lưu</source>
        <translation>HopLuu</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>&amp;Tệp</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Gửi và nhận…</source>
        <translation>Send and receive…</translation>
    </message>
    <message>
        <source>Lấy số liệu từ Excel…</source>
        <translation>Take figures from Excel…</translation>
    </message>
    <message>
        <source>Tùy chọn…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>&amp;Sửa</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Hoàn tác: %1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Làm lại: %1</source>
        <translation>Redo: %1</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>&amp;Xem</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Chữ to hơn</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Chữ nhỏ hơn</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Nền tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Trợ &amp;giúp</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Phím tắt</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>NarrativePage</name>
    <message>
        <source>Báo cáo</source>
        <translation>Report</translation>
    </message>
</context>
<context>
    <name>NavigationList</name>
    <message>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Biểu tổng hợp</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Tự chấm điểm</source>
        <translation>Self-score</translation>
    </message>
    <message>
        <source>Tài liệu kèm theo</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Kiểm tra và nộp</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>Gửi và nhận</source>
        <translation>Send and receive</translation>
    </message>
    <message>
        <source>Hai giá trị khác nhau</source>
        <translation>Two different values</translation>
    </message>
    <message>
        <source>Người cùng Ban</source>
        <translation>Colleagues</translation>
    </message>
    <message>
        <source>Lấy từ Excel</source>
        <translation>From Excel</translation>
    </message>
    <message>
        <source>Các trang</source>
        <translation>Pages</translation>
    </message>
    <message numerus="yes">
        <source>%n ô chưa nhập</source>
        <translation>
            <numerusform>%n cell not entered yet</numerusform>
            <numerusform>%n cells not entered yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lỗi phải sửa hoặc giải trình</source>
        <translation>
            <numerusform>%n error to correct or explain</numerusform>
            <numerusform>%n errors to correct or explain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thay đổi chỉ có trên máy này</source>
        <translation>
            <numerusform>%n change that is on this computer only</numerusform>
            <numerusform>%n changes that are on this computer only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chỗ chờ quyết định</source>
        <translation>
            <numerusform>%n place waits for a decision</numerusform>
            <numerusform>%n places wait for a decision</numerusform>
        </translation>
    </message>
    <message>
        <source>Năm %1 · hạn %2</source>
        <translation>%1 · due %2</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Đóng (còn %1)</source>
        <translation>Close (%1 more)</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>Tự chấm điểm</source>
        <translation>Self-score</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Tùy chọn</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Nền</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>Theo máy</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Chữ nhỏ hơn</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Chữ to hơn</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Tới một trang</source>
        <translation>Go to a page</translation>
    </message>
    <message>
        <source>Hoàn tác, làm lại</source>
        <translation>Undo, redo</translation>
    </message>
    <message>
        <source>Chữ to hơn, nhỏ hơn</source>
        <translation>Larger, smaller text</translation>
    </message>
    <message>
        <source>Nền sáng hoặc tối</source>
        <translation>Light or dark background</translation>
    </message>
    <message>
        <source>Tiếng Việt hoặc tiếng Anh</source>
        <translation>Vietnamese or English</translation>
    </message>
    <message>
        <source>Tùy chọn</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Bảng này</source>
        <translation>This list</translation>
    </message>
    <message>
        <source>Thoát; mọi số liệu đã nhập đều đã được lưu</source>
        <translation>Quit; every figure that was entered is saved</translation>
    </message>
    <message>
        <source>Phím tắt</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Hạn nộp %1</source>
        <translation>Due on %1</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Đang chờ biểu mẫu của Khối trưởng</source>
        <translation>Waiting for the bloc leader&apos;s form</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
</context>
</TS>
