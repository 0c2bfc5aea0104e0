<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Hợp Lưu %1</source>
        <translation>HopLuu %1</translation>
    </message>
    <message>
        <source>Số liệu năm của Ban Quản lý: nhập khi không có mạng, gửi khi có mạng.</source>
        <translation>A board&apos;s year: filled in offline, sent when there is a line.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu: %1</source>
        <translation>Data file: %1</translation>
    </message>
    <message>
        <source>Phần mềm tự do, theo giấy phép MIT (Expat). Bản quyền © 2026 các tác giả Hợp Lưu.</source>
        <translation>Free software under the MIT (Expat) licence. Copyright © 2026 the HopLuu authors.</translation>
    </message>
    <message>
        <source>Dùng các thư viện: %1.</source>
        <translation>Built on: %1.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ActivityBar</name>
    <message>
        <source>Đang làm việc</source>
        <translation>Working</translation>
    </message>
</context>
<context>
    <name>AnnexPage</name>
    <message>
        <source>Biểu tổng hợp</source>
        <translation>Annex</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>Minh chứng cho: %1</source>
        <translation>Evidence of: %1</translation>
    </message>
    <message>
        <source>Chưa gắn với tiêu chí hay số liệu nào</source>
        <translation>Not linked to any criterion or figure yet</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Tải về</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>Minh chứng…</source>
        <translation>Evidence…</translation>
    </message>
    <message>
        <source>Bỏ…</source>
        <translation>Remove…</translation>
    </message>
</context>
<context>
    <name>AttachmentsPage</name>
    <message>
        <source>Tài liệu kèm theo</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Thêm tệp…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Chưa có tài liệu nào</source>
        <translation>No attachments yet</translation>
    </message>
    <message>
        <source>Kéo thả bản quét văn bản, quyết định, giấy chứng nhận vào đây. Nhận PDF, JPEG, PNG, Word (.docx) và Excel (.xlsx), mỗi tệp không quá 20 MB.</source>
        <translation>Drop scans of papers, decisions and certificates here. PDF, JPEG, PNG, Word (.docx) and Excel (.xlsx) are taken, up to 20 MB each.</translation>
    </message>
    <message>
        <source>Thêm tài liệu kèm theo</source>
        <translation>Add attachments</translation>
    </message>
    <message>
        <source>Tài liệu (*.pdf *.jpg *.jpeg *.png *.docx *.xlsx)</source>
        <translation>Documents (*.pdf *.jpg *.jpeg *.png *.docx *.xlsx)</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
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
    <message>
        <source>Mỗi người nhập trên máy của mình; máy chủ ghép lại, hai giá trị khác nhau thì giữ cả hai</source>
        <translation>Each on their own laptop; the server puts it together, and two values that differ are both kept</translation>
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
    <name>ContradictionList</name>
    <message numerus="yes">
        <source>%n số trong bài khác với biểu</source>
        <translation>
            <numerusform>%n figure in the text differs from the annex</numerusform>
            <numerusform>%n figures in the text differ from the annex</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContradictionRow</name>
    <message>
        <source>Bài viết “%1”, biểu có “%2”</source>
        <translation>The text says “%1”, the annex “%2”</translation>
    </message>
    <message>
        <source>Lấy số của biểu</source>
        <translation>Take the annex’s</translation>
    </message>
    <message>
        <source>Thay bằng số liệu gắn với biểu: biểu sửa thì bài cũng sửa theo</source>
        <translation>Puts in a figure bound to the annex: when the annex changes, so does the text</translation>
    </message>
    <message>
        <source>Chỉ sửa chữ</source>
        <translation>As plain text</translation>
    </message>
    <message>
        <source>Thay bằng chữ thường, không gắn với biểu</source>
        <translation>Puts in plain text, not bound to the annex</translation>
    </message>
</context>
<context>
    <name>DeviceTable</name>
    <message>
        <source>Máy của Ban</source>
        <translation>Laptops of the board</translation>
    </message>
    <message>
        <source>Lần ghi mới nhất máy này biết: %1</source>
        <translation>Latest entry known here: %1</translation>
    </message>
    <message>
        <source>Mới có máy này. Để đồng nghiệp cùng nhập trên máy của họ, hãy xin Khối trưởng thêm một lời mời cho Ban.</source>
        <translation>Only this laptop so far. For colleagues to work on their own laptops, ask the leader for another invitation for your board.</translation>
    </message>
</context>
<context>
    <name>EarlierText</name>
    <message>
        <source>Năm %1 không viết mục này</source>
        <translation>Nothing was written here in %1</translation>
    </message>
    <message>
        <source>Chưa có bài của năm trước</source>
        <translation>No text of an earlier year</translation>
    </message>
    <message>
        <source>Máy này chưa giữ kỳ báo cáo nào trước đó.</source>
        <translation>This computer holds no earlier period.</translation>
    </message>
    <message>
        <source>Chép xuống cuối bài</source>
        <translation>Copy to the end of the text</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>chưa gửi</source>
        <translation>not sent</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Minh chứng cho</source>
        <translation>Evidence of</translation>
    </message>
    <message>
        <source>Tìm tiêu chí, chỉ tiêu hoặc mục</source>
        <translation>Find a criterion, an indicator or a section</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ghi lại</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Biểu</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Không dùng làm minh chứng cho tiêu chí này nữa</source>
        <translation>No longer evidence of this criterion</translation>
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
    <message>
        <source>Tệp: %1</source>
        <translation>File: %1</translation>
    </message>
    <message>
        <source>Chương trình chưa sửa gì trong tệp. Đừng xóa hay chép đè nó: những gì chưa gửi chỉ có ở đó. Nếu thử lại vẫn không được, hãy chép tệp sang nơi khác để giữ, rồi báo cho Khối trưởng.</source>
        <translation>The program has changed nothing in the file. Do not delete or overwrite it: what has not been sent is only there. If trying again does not help, copy the file to a safe place and tell the leader.</translation>
    </message>
    <message>
        <source>Mở thư mục chứa tệp</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>Rời dữ liệu mẫu</source>
        <translation>Leave the sample</translation>
    </message>
</context>
<context>
    <name>FigurePopup</name>
    <message>
        <source>Tìm chỉ tiêu, ví dụ: von cap moi fdi</source>
        <translation>Find an indicator, for example: capital new fdi</translation>
    </message>
    <message>
        <source>Không có chỉ tiêu nào như vậy</source>
        <translation>No such indicator</translation>
    </message>
    <message>
        <source>Gõ ít chữ hơn, hoặc số hàng trong biểu.</source>
        <translation>Type fewer letters, or the row’s number in the annex.</translation>
    </message>
    <message>
        <source>↑ ↓ chọn chỉ tiêu · ← → chọn cách viết · Enter chèn · Esc đóng</source>
        <translation>↑ ↓ indicator · ← → phrase · Enter inserts · Esc closes</translation>
    </message>
    <message>
        <source>↑ ↓ chọn chỉ tiêu · Enter lấy · Esc đóng</source>
        <translation>↑ ↓ indicator · Enter takes it · Esc closes</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>ảnh</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>đã lên máy chủ</source>
        <translation>at the server</translation>
    </message>
    <message>
        <source>máy chủ không nhận</source>
        <translation>refused by the server</translation>
    </message>
    <message>
        <source>mới lưu trên máy này</source>
        <translation>saved on this computer</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Hợp Lưu</source>
        <translation>Hợp Lưu</translation>
    </message>
    <message>
        <source>Số liệu năm của Ban: nhập khi không có mạng, gửi cho Khối trưởng khi có mạng. Máy này chưa tham gia khối thi đua nào.</source>
        <translation>Your board&apos;s year in figures: typed without a connection, sent to the leader when there is one. This laptop has not joined a bloc yet.</translation>
    </message>
</context>
<context>
    <name>GuidanceText</name>
    <message>
        <source>Nhấn F3 để chèn số liệu của biểu: chỗ đó có nền màu và luôn theo đúng biểu. Sửa vào trong thì nó thành chữ thường.</source>
        <translation>F3 inserts a figure of the annex: it stands on a tinted ground and follows the annex. Typing inside it makes it plain text.</translation>
    </message>
    <message>
        <source>Số gõ tay mà khác với biểu sẽ được gạch chân và liệt kê bên dưới.</source>
        <translation>Typed figures that differ from the annex are underlined, and listed below.</translation>
    </message>
    <message>
        <source>Alt+Page Down và Alt+Page Up sang mục sau và mục trước.</source>
        <translation>Alt+Page Down and Alt+Page Up go to the next section and back.</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Hướng dẫn – Hợp Lưu</source>
        <translation>Guide – HopLuu</translation>
    </message>
    <message>
        <source>Các mục của hướng dẫn</source>
        <translation>Sections of the guide</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Chưa có bản nào</source>
        <translation>No versions yet</translation>
    </message>
    <message>
        <source>Mỗi lần lưu là một bản, và không bản nào mất đi.</source>
        <translation>Each save is a version, and none is ever lost.</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>đang hiện</source>
        <translation>shown now</translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Viết lại bản này thành bản mới; bản đang hiện vẫn còn trong lịch sử</source>
        <translation>Writes this version anew; the one shown now stays in the history</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
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
    <name>InvitationForm</name>
    <message>
        <source>Tham gia khối thi đua</source>
        <translation>Join the bloc</translation>
    </message>
    <message>
        <source>Khối</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Máy chủ</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Chứng thư máy chủ</source>
        <translation>Server&apos;s certificate</translation>
    </message>
    <message>
        <source>Gọi điện cho Khối trưởng và đọc tám âm tiết này; nếu bên kia đọc khác thì đừng tham gia. Dạng số (SHA-256): %1</source>
        <translation>Telephone the leader and read these eight syllables; if they read others, do not join. In digits (SHA-256): %1</translation>
    </message>
    <message>
        <source>Lời mời có hạn tới</source>
        <translation>Invitation valid until</translation>
    </message>
    <message>
        <source>Theo đồng hồ máy này thì đã quá hạn. Máy chủ mới là bên quyết định; nếu bị từ chối, hãy xin lời mời mới.</source>
        <translation>By this laptop&apos;s clock it has expired. The server decides; if it refuses, ask for a new invitation.</translation>
    </message>
    <message>
        <source>Họ tên của anh/chị</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Đồng nghiệp và Khối trưởng thấy tên này bên cạnh những gì anh/chị nhập.</source>
        <translation>Your colleagues and the leader see it beside what you type.</translation>
    </message>
    <message>
        <source>Hãy nhập họ tên.</source>
        <translation>Please give your name.</translation>
    </message>
    <message>
        <source>Tên máy này</source>
        <translation>Name of this laptop</translation>
    </message>
    <message>
        <source>Hãy đặt tên cho máy, ví dụ &quot;Máy phòng Đầu tư&quot;.</source>
        <translation>Please name the laptop, for example &quot;Investment office&quot;.</translation>
    </message>
    <message>
        <source>Số liệu sẽ lưu ở</source>
        <translation>Figures are kept in</translation>
    </message>
    <message>
        <source>Mọi số liệu đã nhập, lịch sử của chúng và khóa riêng của máy này nằm trong tệp đó; tài liệu kèm theo nằm cạnh nó. Ngoài máy này, chúng chỉ tới máy chủ của khối.</source>
        <translation>All that you type, its history and this laptop&apos;s own key are in that file; attachments lie beside it. Outside this laptop they go to the bloc&apos;s server only.</translation>
    </message>
    <message>
        <source>Thư mục khác…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Tham gia</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Dùng lời mời khác</source>
        <translation>Use another invitation</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Chọn thư mục lưu số liệu</source>
        <translation>Choose a folder for the figures</translation>
    </message>
</context>
<context>
    <name>InvitationSource</name>
    <message>
        <source>Mở lời mời của Khối trưởng</source>
        <translation>Open the leader&apos;s invitation</translation>
    </message>
    <message>
        <source>Khối trưởng gửi cho mỗi máy một tệp .hopluu-invite hoặc một dòng bắt đầu bằng HOPLUU1:, qua thư điện tử, Zalo hay USB. Mỗi lời mời dùng được một lần.</source>
        <translation>The leader sends each laptop a .hopluu-invite file or a line that begins with HOPLUU1:, by e-mail, Zalo or USB stick. Each invitation serves once.</translation>
    </message>
    <message>
        <source>Kéo tệp lời mời vào đây, hoặc</source>
        <translation>Drop the invitation file here, or</translation>
    </message>
    <message>
        <source>Chọn tệp lời mời…</source>
        <translation>Choose the invitation file…</translation>
    </message>
    <message>
        <source>Dùng lời mời vừa sao chép</source>
        <translation>Use the invitation on the clipboard</translation>
    </message>
    <message>
        <source>Hoặc dán dòng lời mời vào đây:</source>
        <translation>Or paste the line of the invitation here:</translation>
    </message>
    <message>
        <source>HOPLUU1:…</source>
        <translation>HOPLUU1:…</translation>
    </message>
    <message>
        <source>Dòng lời mời</source>
        <translation>Line of the invitation</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Chọn tệp lời mời</source>
        <translation>Choose the invitation file</translation>
    </message>
    <message>
        <source>Lời mời Hợp Lưu (*.hopluu-invite)</source>
        <translation>HopLuu invitations (*.hopluu-invite)</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>JourneyCard</name>
    <message>
        <source>Từ máy này tới Khối trưởng</source>
        <translation>From this laptop to the leader</translation>
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
    <message>
        <source>Hướng dẫn</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Về chương trình…</source>
        <translation>About…</translation>
    </message>
</context>
<context>
    <name>NarrativePage</name>
    <message>
        <source>Báo cáo bằng lời</source>
        <translation>Narrative report</translation>
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
    <name>NeedsCard</name>
    <message>
        <source>Cần anh/chị</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Hiện không có gì phải làm.</source>
        <translation>Nothing has to be done now.</translation>
    </message>
</context>
<context>
    <name>NextStepCard</name>
    <message>
        <source>Việc tiếp theo</source>
        <translation>Next</translation>
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
    <name>OutlineList</name>
    <message>
        <source>Đề cương</source>
        <translation>Outline</translation>
    </message>
</context>
<context>
    <name>OutlineRow</name>
    <message>
        <source>hai bản khác nhau</source>
        <translation>two versions differ</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n chỗ lệch biểu</source>
        <translation>
            <numerusform>%1 · %n differs from the annex</numerusform>
            <numerusform>%1 · %n differ from the annex</numerusform>
        </translation>
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
    <name>PartsCard</name>
    <message>
        <source>Đã nhập tới đâu</source>
        <translation>How far it is</translation>
    </message>
</context>
<context>
    <name>RecentTable</name>
    <message>
        <source>Ai đã ghi gì gần đây</source>
        <translation>Who wrote what lately</translation>
    </message>
    <message>
        <source>Năm nay chưa ai ghi gì. Những gì anh/chị và đồng nghiệp nhập sẽ hiện ở đây.</source>
        <translation>Nobody has written anything this year. What you and your colleagues enter appears here.</translation>
    </message>
</context>
<context>
    <name>RemoveFileDialog</name>
    <message>
        <source>Bỏ tài liệu này?</source>
        <translation>Remove this attachment?</translation>
    </message>
    <message>
        <source>“%1” sẽ không còn là tài liệu kèm theo của năm này. Muốn có lại thì thêm lại tệp.</source>
        <translation>“%1” will no longer be attached to this year. To have it back, add the file again.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bỏ tài liệu</source>
        <translation>Remove it</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>Các phép kiểm tra</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Không phép kiểm tra nào thấy điều bất thường trong những gì đã nhập.</source>
        <translation>No check finds anything unusual in what has been entered.</translation>
    </message>
</context>
<context>
    <name>SampleBand</name>
    <message>
        <source>Dữ liệu mẫu</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Cứ thử thoải mái: không có gì ra khỏi máy này. Máy chủ và Khối trưởng ở đây chỉ có trong chương trình.</source>
        <translation>Try anything: nothing leaves this laptop. The server and the leader here are only within the program.</translation>
    </message>
    <message>
        <source>Làm lại từ đầu</source>
        <translation>Start afresh</translation>
    </message>
    <message>
        <source>Rời dữ liệu mẫu</source>
        <translation>Leave the sample</translation>
    </message>
</context>
<context>
    <name>SampleOffer</name>
    <message>
        <source>Chưa có lời mời?</source>
        <translation>No invitation yet?</translation>
    </message>
    <message>
        <source>Xem thử với dữ liệu mẫu: số liệu thật năm 2022 của các KCN Hà Nội, trong một khối nằm gọn trong chương trình này. Nhập, kiểm tra, nộp và nhận biên nhận đều làm được; không có gì ra khỏi máy, và không lẫn với số liệu thật của anh/chị sau này.</source>
        <translation>Look around in the sample: the real figures of Hanoi&apos;s industrial parks in 2022, in a bloc that lives within this program. Typing, checking, submitting and the receipt all work; nothing leaves the laptop, and nothing of it mixes with your own figures later.</translation>
    </message>
    <message>
        <source>Xem thử dữ liệu mẫu</source>
        <translation>Look around in the sample</translation>
    </message>
</context>
<context>
    <name>ScoreDetail</name>
    <message>
        <source>Minh chứng và ghi chú</source>
        <translation>Evidence and remark</translation>
    </message>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>ScoreEvidence</name>
    <message>
        <source>Chưa có minh chứng</source>
        <translation>No evidence yet</translation>
    </message>
    <message>
        <source>Chọn số liệu của biểu, hoặc kéo thả bản quét vào đây.</source>
        <translation>Choose a figure of the annex, or drop a scan here.</translation>
    </message>
    <message>
        <source>Cho điểm trước, rồi gắn minh chứng.</source>
        <translation>Give points first, then evidence.</translation>
    </message>
    <message>
        <source>Số liệu của biểu</source>
        <translation>A figure of the annex</translation>
    </message>
    <message>
        <source>Tệp…</source>
        <translation>File…</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Vì sao chấm như vậy</source>
        <translation>Why these points</translation>
    </message>
    <message>
        <source>Chọn tệp minh chứng</source>
        <translation>Choose files as evidence</translation>
    </message>
    <message>
        <source>Tài liệu (*.pdf *.jpg *.jpeg *.png *.docx *.xlsx)</source>
        <translation>Documents (*.pdf *.jpg *.jpeg *.png *.docx *.xlsx)</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
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
    <name>ScoreRow</name>
    <message numerus="yes">
        <source>%n minh chứng</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>Bảng điểm</source>
        <translation>Table of scores</translation>
    </message>
</context>
<context>
    <name>ScoreTableHead</name>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Minh chứng</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Tối đa</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
</context>
<context>
    <name>ScoreTotal</name>
    <message>
        <source>Tổng điểm</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>SectionEditor</name>
    <message>
        <source>Chèn số liệu</source>
        <translation>Insert a figure</translation>
    </message>
    <message>
        <source>Chèn một số liệu của biểu, luôn theo đúng biểu (F3)</source>
        <translation>Inserts a figure that follows the annex (F3)</translation>
    </message>
    <message>
        <source>Viết ở đây. Văn bản tự lưu khi bạn ngừng gõ.</source>
        <translation>Write here. The text is saved by itself when you pause.</translation>
    </message>
    <message>
        <source>Mục này chưa viết.</source>
        <translation>Nothing is written here.</translation>
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
    <message>
        <source>Hướng dẫn về trang đang mở</source>
        <translation>Guide to the page that is shown</translation>
    </message>
    <message>
        <source>Tới nút sau, nút trước</source>
        <translation>To the next, the previous control</translation>
    </message>
    <message>
        <source>Alt và chữ gạch chân</source>
        <translation>Alt and the underlined letter</translation>
    </message>
    <message>
        <source>Mở thực đơn</source>
        <translation>Opens a menu</translation>
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
    <name>UnsentTable</name>
    <message>
        <source>Tôi chưa gửi</source>
        <translation>Not sent from here</translation>
    </message>
    <message>
        <source>Gửi và nhận</source>
        <translation>Send and receive</translation>
    </message>
    <message>
        <source>Mọi thứ ghi trên máy này đã tới máy chủ.</source>
        <translation>All that was written on this laptop has reached the server.</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Đang chờ biểu mẫu của Khối trưởng</source>
        <translation>Waiting for the bloc leader&apos;s form</translation>
    </message>
    <message>
        <source>Máy này đã tham gia khối. Biểu mẫu và kỳ báo cáo do Khối trưởng phát hành; khi có, chương trình tự mở. Anh/chị không phải chờ ở đây.</source>
        <translation>This laptop has joined the bloc. Form and period are published by the leader; the program opens by itself once they have come. You need not wait here.</translation>
    </message>
    <message>
        <source>Hỏi máy chủ ngay</source>
        <translation>Ask the server now</translation>
    </message>
    <message>
        <source>Đang nối tới máy chủ…</source>
        <translation>Connecting to the server…</translation>
    </message>
</context>
<context>
    <name>WritingAid</name>
    <message>
        <source>Hướng dẫn</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Năm %1</source>
        <translation>Year %1</translation>
    </message>
    <message>
        <source>Năm trước</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::AttachmentList</name>
    <message>
        <source>Chỉ có trên máy này, gửi ở lần đồng bộ tới</source>
        <translation>On this computer only; sent with the next exchange</translation>
    </message>
    <message>
        <source>Đang gửi: %1 trên %2</source>
        <translation>Sending: %1 of %2</translation>
    </message>
    <message>
        <source>Đã ở máy chủ</source>
        <translation>At the server</translation>
    </message>
    <message>
        <source>Đã gửi, sẽ hỏi lại máy chủ</source>
        <translation>Sent; the server will be asked again</translation>
    </message>
    <message>
        <source>Chưa có trên máy này, mở ra thì tải về</source>
        <translation>Not on this computer; opening fetches it</translation>
    </message>
    <message numerus="yes">
        <source>%n tệp, %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n tệp chưa gửi</source>
        <translation>
            <numerusform> · %n not sent yet</numerusform>
            <numerusform> · %n not sent yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Biểu</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Narrative</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::FigureChoices</name>
    <message>
        <source>Hàng %1 · %2</source>
        <translation>Row %1 · %2</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::NarrativeDesk</name>
    <message numerus="yes">
        <source>%n chữ</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message>
        <source>Đang viết…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Chưa viết gì</source>
        <translation>Nothing written yet</translation>
    </message>
    <message>
        <source>%1 · %2 · đã lên máy chủ</source>
        <translation>%1 · %2 · at the server</translation>
    </message>
    <message>
        <source>%1 · %2 · đã lưu trên máy này</source>
        <translation>%1 · %2 · saved on this computer</translation>
    </message>
    <message>
        <source>chưa viết</source>
        <translation>not written</translation>
    </message>
    <message>
        <source>Đã viết %1/%2 mục</source>
        <translation>%1 of %2 sections written</translation>
    </message>
    <message>
        <source>Lấy từ biểu: %1</source>
        <translation>From the annex: %1</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::ScoreDesk</name>
    <message>
        <source>phải từ %1 đến 0</source>
        <translation>must be from %1 to 0</translation>
    </message>
    <message>
        <source>quá mức tối đa %1</source>
        <translation>over the maximum of %1</translation>
    </message>
    <message>
        <source>tệp ghi %1, các mục con cộng lại %2</source>
        <translation>a file gave %1, its parts add up to %2</translation>
    </message>
    <message>
        <source>chưa chấm</source>
        <translation>not scored</translation>
    </message>
    <message numerus="yes">
        <source>còn %n mục chưa chấm</source>
        <translation>
            <numerusform>%n part not scored yet</numerusform>
            <numerusform>%n parts not scored yet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Điểm trừ, nhiều nhất %1 điểm.</source>
        <translation>Penalty, at most %1 points.</translation>
    </message>
    <message>
        <source>Tối đa %1 điểm.</source>
        <translation>At most %1 points.</translation>
    </message>
    <message>
        <source>Điểm thưởng, ngoài thang 100.</source>
        <translation>A bonus, outside the hundred.</translation>
    </message>
    <message>
        <source>Tên và mức điểm được dựng lại: bản gốc không đọc được chỗ này.</source>
        <translation>Name and points are reconstructed: the source is not legible here.</translation>
    </message>
    <message>
        <source>%1/%2 điểm</source>
        <translation>%1/%2 points</translation>
    </message>
    <message>
        <source>trong thang %1 · thưởng %2 · trừ %3</source>
        <translation>within the scale %1 · bonus %2 · penalty %3</translation>
    </message>
    <message numerus="yes">
        <source>còn %n tiêu chí chưa chấm</source>
        <translation>
            <numerusform>%n criterion not scored yet</numerusform>
            <numerusform>%n criteria not scored yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Điểm đã cho thì chỉ sửa được; không có điểm thì ghi 0.</source>
        <translation>Points once given can only be changed; write 0 for none.</translation>
    </message>
    <message>
        <source>Phải từ %1 đến %2.</source>
        <translation>From %1 to %2, please.</translation>
    </message>
    <message>
        <source>%1 điểm</source>
        <translation>%1 points</translation>
    </message>
</context>
</TS>
