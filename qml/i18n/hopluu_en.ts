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
        <translation>A board's year: filled in offline, sent when there is a line.</translation>
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
    <name>AcceptDialog</name>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Chấp nhận</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Chấp nhận báo cáo năm?</source>
        <translation>Accept the year?</translation>
    </message>
    <message>
        <source>Số liệu của %1 được tính vào số tổng hợp của Khối. Sau này thấy sai thì vẫn trả lại được.</source>
        <translation>The figures of %1 count in the bloc's totals. They can still be returned when something turns out to be wrong.</translation>
    </message>
</context>
<context>
    <name>AdjustDialog</name>
    <message>
        <source>Điều chỉnh số tổng hợp</source>
        <translation>Adjust the total</translation>
    </message>
    <message>
        <source>Số cộng thêm vào tổng (số âm là trừ bớt). Số liệu của các Ban giữ nguyên; điều chỉnh và lý do được in trong báo cáo.</source>
        <translation>What is added to the total (a negative number takes away). The boards' figures stay; the adjustment and its reason are printed in the report.</translation>
    </message>
    <message>
        <source>Ví dụ: -12,5</source>
        <translation>Example: -12,5</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ghi điều chỉnh</source>
        <translation>Record the adjustment</translation>
    </message>
</context>
<context>
    <name>AnnexBubble</name>
    <message>
        <source>Chưa có số liệu: ghi vì sao chưa có và khi nào sẽ có, rồi nhấn Enter.</source>
        <translation>Not yet available: say why, and when it will come, then press Enter.</translation>
    </message>
    <message>
        <source>%1  (Alt+%2)</source>
        <translation>%1  (Alt+%2)</translation>
    </message>
</context>
<context>
    <name>AnnexGrid</name>
    <message>
        <source>Biểu tổng hợp</source>
        <translation>Annex</translation>
    </message>
</context>
<context>
    <name>AnnexHead</name>
    <message>
        <source>STT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tăng, giảm</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>AnnexMenu</name>
    <message>
        <source>Số không (0)</source>
        <translation>Zero (0)</translation>
    </message>
    <message>
        <source>Không phát sinh (-)</source>
        <translation>None arose (-)</translation>
    </message>
    <message>
        <source>Không áp dụng (x)</source>
        <translation>Not applicable (x)</translation>
    </message>
    <message>
        <source>Chưa có số liệu (…)</source>
        <translation>Not yet available (…)</translation>
    </message>
    <message>
        <source>Chưa nhập (để trống)</source>
        <translation>Not entered (empty)</translation>
    </message>
    <message>
        <source>Số ước hoặc chính thức</source>
        <translation>Estimate or final</translation>
    </message>
    <message>
        <source>Lịch sử của ô</source>
        <translation>History of the cell</translation>
    </message>
    <message>
        <source>Cắt</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Dán</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Gập mọi nhóm</source>
        <translation>Fold all groups</translation>
    </message>
    <message>
        <source>Mở mọi nhóm</source>
        <translation>Unfold all groups</translation>
    </message>
</context>
<context>
    <name>AnnexPage</name>
    <message>
        <source>Biểu tổng hợp</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Không còn chỗ nào cần xem lại.</source>
        <translation>Nothing is left to review.</translation>
    </message>
    <message>
        <source>Tìm</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Cần xem lại (%1)</source>
        <translation>To review (%1)</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>F7; F8 tới chỗ tiếp theo</source>
        <translation>F7; F8 goes to the next one</translation>
    </message>
    <message>
        <source>Lịch sử của ô</source>
        <translation>History of the cell</translation>
    </message>
    <message>
        <source>Vùng được chép giống số liệu đang có.</source>
        <translation>What was copied is the same as what stands here.</translation>
    </message>
    <message>
        <source>Đã dán %1 ô; Ctrl+Z để hoàn tác.</source>
        <translation>%1 cells pasted; Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>Khối trưởng trả lại: %1</source>
        <translation>Returned by the leader: %1</translation>
    </message>
    <message>
        <source>Các ô cần sửa có dấu ↩ ở đầu dòng.</source>
        <translation>The cells to mend have ↩ at the beginning of their row.</translation>
    </message>
    <message>
        <source>Đơn vị không có khu kinh tế: %1 ô chỉ dành cho khu kinh tế còn trống.</source>
        <translation>The board has no economic zone: %1 cells that are for economic zones only are empty.</translation>
    </message>
    <message>
        <source>Ghi là không áp dụng</source>
        <translation>Mark as not applicable</translation>
    </message>
    <message>
        <source>Cột này không nhập. Số liệu nhập ở cột %1.</source>
        <translation>Nothing is entered in this column. Figures go into column %1.</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Trả lời nhận xét</source>
        <translation>Answer the remark</translation>
    </message>
    <message>
        <source>Viết cho Khối trưởng về chỗ này</source>
        <translation>Write to the leader about this place</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>AppraisalPage</name>
    <message>
        <source>Chấm điểm</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Xếp theo điểm thẩm định</source>
        <translation>By appraised scores</translation>
    </message>
    <message>
        <source>Xếp theo điểm tự chấm</source>
        <translation>By self-scores</translation>
    </message>
    <message>
        <source>Công nhận %1 điểm tự chấm</source>
        <translation>Take over %1 self-scores</translation>
    </message>
    <message>
        <source>Công nhận điểm tự chấm</source>
        <translation>Take over self-scores</translation>
    </message>
    <message>
        <source>Cho đúng điểm Ban tự chấm ở các tiêu chí chưa thẩm định; điểm đã thẩm định giữ nguyên</source>
        <translation>Gives what the board gave itself where nothing is appraised yet; what is appraised stays</translation>
    </message>
    <message>
        <source>Thẩm định</source>
        <translation>Appraised</translation>
    </message>
    <message>
        <source>Bỏ phiếu</source>
        <translation>Vote</translation>
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
    <message>
        <source>Bấm Thêm tệp, hoặc kéo thả bản quét văn bản, quyết định, giấy chứng nhận vào đây. Nhận PDF, JPEG, PNG, Word (.docx) và Excel (.xlsx), mỗi tệp không quá 20 MB.</source>
        <translation>Choose Add files, or drop scans of documents, decisions and certificates here. PDF, JPEG, PNG, Word (.docx) and Excel (.xlsx) are taken, 20 MB at most each.</translation>
    </message>
</context>
<context>
    <name>BallotView</name>
    <message>
        <source>Chưa có biên bản bỏ phiếu</source>
        <translation>No record of a vote yet</translation>
    </message>
    <message>
        <source>Lập biên bản để ghi ai có quyền bỏ phiếu, ai có mặt hay bỏ phiếu bằng văn bản, số phiếu của từng trường hợp đề nghị. Chỉ các máy của Khối trưởng thấy biên bản này.</source>
        <translation>Make one to record who may vote, who was present or voted in writing, and the ballots of each nomination. Only the leader's laptops see it.</translation>
    </message>
    <message>
        <source>Mở biên bản</source>
        <translation>Open the minutes</translation>
    </message>
    <message>
        <source>Rút biên bản…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>Lập biên bản khác</source>
        <translation>Another record</translation>
    </message>
    <message>
        <source>Lập biên bản bỏ phiếu</source>
        <translation>New record of a vote</translation>
    </message>
    <message>
        <source>Khi đã ghi đủ và không còn lỗi</source>
        <translation>Once nothing is missing or wrong</translation>
    </message>
    <message>
        <source>Đang lập…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Biên bản (docx)…</source>
        <translation>Minutes (docx)…</translation>
    </message>
    <message>
        <source>Rút biên bản bỏ phiếu?</source>
        <translation>Withdraw the record of the vote?</translation>
    </message>
    <message>
        <source>Dùng khi lập nhầm. Biên bản không còn hiện ở đây và không ra văn bản được nữa; nội dung vẫn còn trong nhật ký.</source>
        <translation>For one made by mistake. It no longer stands here and gives no minutes; what it says stays in the journal.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Rút biên bản</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Lưu biên bản bỏ phiếu</source>
        <translation>Save the minutes of the vote</translation>
    </message>
    <message>
        <source>Văn bản Word (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
</context>
<context>
    <name>BlocPage</name>
    <message>
        <source>Các Ban</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>Chép lời nhắc</source>
        <translation>Copy a reminder</translation>
    </message>
    <message>
        <source>Xem xét</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Hạn nộp…</source>
        <translation>Deadline…</translation>
    </message>
    <message>
        <source>Hạn riêng…</source>
        <translation>Own deadline…</translation>
    </message>
    <message>
        <source>Nhắc chung</source>
        <translation>Remind all</translation>
    </message>
    <message>
        <source>Chép một lời nhắc cho mọi Ban chưa nộp</source>
        <translation>Copy one reminder for all boards that have not submitted</translation>
    </message>
</context>
<context>
    <name>BoardChoice</name>
    <message>
        <source>Các Ban</source>
        <translation>Boards</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>Ban</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Biểu</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Tự chấm</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Hạn nộp</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Lần ghi mới nhất</source>
        <translation>Last entry</translation>
    </message>
</context>
<context>
    <name>BoardPages</name>
    <message>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Biểu tổng hợp</source>
        <translation>Annex</translation>
    </message>
    <message numerus="yes">
        <source>%n ô chưa nhập</source>
        <translation>
            <numerusform>%n cell not entered yet</numerusform>
            <numerusform>%n cells not entered yet</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n thay đổi chỉ có trên máy này</source>
        <translation>
            <numerusform>%n change that is on this computer only</numerusform>
            <numerusform>%n changes that are on this computer only</numerusform>
        </translation>
    </message>
    <message>
        <source>Hai giá trị khác nhau</source>
        <translation>Two different values</translation>
    </message>
    <message numerus="yes">
        <source>%n chỗ chờ quyết định</source>
        <translation>
            <numerusform>%n place waits for a decision</numerusform>
            <numerusform>%n places wait for a decision</numerusform>
        </translation>
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
        <source>Báo cáo bằng lời</source>
        <translation>Narrative report</translation>
    </message>
    <message numerus="yes">
        <source>%n việc phải xong trước khi nộp</source>
        <translation>
            <numerusform>%n thing must be done before submitting</numerusform>
            <numerusform>%n things must be done before submitting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardTextList</name>
    <message>
        <source>Chưa Ban nào viết mục này</source>
        <translation>No board has written this section</translation>
    </message>
    <message>
        <source>Các Ban viết</source>
        <translation>What the boards wrote</translation>
    </message>
    <message>
        <source>Lấy đoạn này</source>
        <translation>Take this text</translation>
    </message>
    <message>
        <source>Lấy đoạn của %1</source>
        <translation>Take the text of %1</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>Đang hiện</source>
        <translation>Shown now</translation>
    </message>
    <message>
        <source>Ghi chú: %1</source>
        <translation>Remark: %1</translation>
    </message>
    <message>
        <source>Lấy lại giá trị này</source>
        <translation>Take this one back</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Sửa từ bản này</source>
        <translation>Start from this text</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Chọn một chỉ tiêu</source>
        <translation>Choose an indicator</translation>
    </message>
    <message>
        <source>Đánh dấu để trả lại (phím cách)</source>
        <translation>Mark for the return (space)</translation>
    </message>
    <message>
        <source>Các Ban khác</source>
        <translation>Other boards</translation>
    </message>
    <message>
        <source>Nhận xét</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Viết cho Ban về ô này</source>
        <translation>Write to the board about this cell</translation>
    </message>
    <message>
        <source>Ghi nhận xét</source>
        <translation>Write the remark</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Những gì đã khác</source>
        <translation>What has changed</translation>
    </message>
    <message>
        <source>Không có gì thay đổi.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>Trước: %1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>Nay: %1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ChartDialog</name>
    <message>
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Lưu thành ảnh…</source>
        <translation>Save as a picture…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lưu thành ảnh</source>
        <translation>Save as a picture</translation>
    </message>
    <message>
        <source>Ảnh PNG (*.png)</source>
        <translation>PNG pictures (*.png)</translation>
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
    <name>ClearedCard</name>
    <message>
        <source>Những ô sẽ bị để trống</source>
        <translation>Cells that would be emptied</translation>
    </message>
    <message>
        <source>Lấy lại tất cả</source>
        <translation>Take all back</translation>
    </message>
    <message>
        <source>Ghi lại các giá trị mà máy chủ đang giữ; hoàn tác được</source>
        <translation>Writes the values that the server holds again; can be undone</translation>
    </message>
    <message>
        <source>Đúng là để trống, gửi đi</source>
        <translation>They are meant to be empty: send</translation>
    </message>
    <message>
        <source>Máy chủ đang giữ các giá trị này. Chưa gửi gì cho đến khi anh/chị chọn.</source>
        <translation>The server holds these values. Nothing is sent until you choose.</translation>
    </message>
</context>
<context>
    <name>ColleaguesPage</name>
    <message>
        <source>Người cùng Ban</source>
        <translation>Colleagues</translation>
    </message>
    <message>
        <source>Mỗi người nhập trên máy của mình; hai giá trị khác nhau thì giữ cả hai</source>
        <translation>Each enters on a laptop of their own; of two different values both are kept</translation>
    </message>
</context>
<context>
    <name>ConflictDetails</name>
    <message>
        <source>Xem tại chỗ</source>
        <translation>See it in place</translation>
    </message>
    <message>
        <source>Hiện chưa chọn được.</source>
        <translation>Cannot be decided now.</translation>
    </message>
    <message>
        <source>Hoặc viết một bản chung</source>
        <translation>Or write a common text</translation>
    </message>
    <message>
        <source>Hoặc ghi một giá trị khác</source>
        <translation>Or enter another value</translation>
    </message>
    <message>
        <source>Bấm "Sửa từ bản này" ở một bản phía trên, rồi đưa vào những gì bản kia có</source>
        <translation>Press "Start from this text" above, then bring in what the other one has</translation>
    </message>
    <message>
        <source>Giá trị khác</source>
        <translation>Another value</translation>
    </message>
    <message>
        <source>Dùng bản chung này</source>
        <translation>Use this common text</translation>
    </message>
    <message>
        <source>Ghi giá trị này</source>
        <translation>Enter this value</translation>
    </message>
    <message>
        <source>Dù chọn thế nào, mọi bản đều ở lại trong lịch sử và lấy lại được. Quyết định được gửi tới các máy khác của Ban.</source>
        <translation>Whatever is chosen, all of them stay in the history and can be restored. The decision goes to the board's other laptops.</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Hai giá trị khác nhau</source>
        <translation>Two different values</translation>
    </message>
    <message numerus="yes">
        <source>%n chỗ chờ quyết định</source>
        <translation>
            <numerusform>%n place to decide</numerusform>
            <numerusform>%n places to decide</numerusform>
        </translation>
    </message>
    <message>
        <source>Không có chỗ nào khác nhau</source>
        <translation>Nothing differs</translation>
    </message>
    <message>
        <source>Khi hai người của Ban sửa cùng một chỗ trên hai máy mà chưa kịp gửi cho nhau, cả hai bản được giữ và hiện ở đây để chọn.</source>
        <translation>When two people of the board change the same place on two laptops before they have exchanged, both are kept and shown here to choose from.</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Kết nối</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Chưa đúng dạng. Ví dụ: proxy.coquan.gov.vn:3128</source>
        <translation>Not of the right form. Example: proxy.office.gov.vn:3128</translation>
    </message>
    <message>
        <source>Proxy của cơ quan</source>
        <translation>The office's proxy</translation>
    </message>
    <message>
        <source>Như máy này đã đặt</source>
        <translation>As this computer is set</translation>
    </message>
    <message>
        <source>Không dùng proxy</source>
        <translation>No proxy</translation>
    </message>
    <message>
        <source>Proxy ở địa chỉ sau</source>
        <translation>A proxy at this address</translation>
    </message>
    <message>
        <source>tên:mật-khẩu@proxy.coquan.gov.vn:3128</source>
        <translation>name:password@proxy.office.gov.vn:3128</translation>
    </message>
    <message>
        <source>Tên và mật khẩu chỉ cần khi proxy đòi; chúng được giữ trong tùy chọn của người dùng trên máy này, không mã hóa. Nội dung gửi qua proxy vẫn được mã hóa tới máy chủ của khối.</source>
        <translation>Name and password are needed only when the proxy asks for them; they are kept in your preferences on this laptop, not encrypted. What goes through the proxy stays encrypted up to the bloc's server.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
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
    <name>CriteriaHead</name>
    <message>
        <source>Mục</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>M.chứng</source>
        <translation>Evid.</translation>
    </message>
    <message>
        <source>Tối đa</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Tự chấm</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>Thẩm định</source>
        <translation>Appraised</translation>
    </message>
    <message>
        <source>Lệch</source>
        <translation>Diff.</translation>
    </message>
</context>
<context>
    <name>CriteriaTable</name>
    <message>
        <source>Điểm theo tiêu chí</source>
        <translation>Points by criterion</translation>
    </message>
    <message>
        <source>Tổng điểm</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>CriterionPanel</name>
    <message>
        <source>Ban ghi: %1</source>
        <translation>The board says: %1</translation>
    </message>
    <message>
        <source>Ban không ghi chú.</source>
        <translation>The board gave no remark.</translation>
    </message>
    <message>
        <source>Tệp: %1</source>
        <translation>File: %1</translation>
    </message>
    <message>
        <source>Ban không nêu minh chứng cho tiêu chí này.</source>
        <translation>The board cites no evidence for this criterion.</translation>
    </message>
    <message>
        <source>Lý do của Khối</source>
        <translation>The bloc's reason</translation>
    </message>
    <message>
        <source>Điểm của mục lớn là tổng các mục con.</source>
        <translation>The points of a heading are the sum of its parts.</translation>
    </message>
    <message>
        <source>Vì sao chấm như vậy; Ban sẽ đọc được</source>
        <translation>Why these points; the board will read it</translation>
    </message>
    <message>
        <source>Cho điểm trước, rồi ghi lý do.</source>
        <translation>Give points first, then the reason.</translation>
    </message>
</context>
<context>
    <name>CriterionRow</name>
    <message>
        <source>Điểm thẩm định, %1. %2; tự chấm %3</source>
        <translation>Appraised points, %1. %2; self-score %3</translation>
    </message>
    <message>
        <source>không</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Hạn nộp của mọi Ban</source>
        <translation>Deadline of all boards</translation>
    </message>
    <message>
        <source>Các Ban thấy hạn mới sau lần gửi và nhận tới. Qua hạn, kỳ vẫn mở cho tới khi khóa.</source>
        <translation>The boards see the new deadline after the next exchange. After the deadline the period stays open until it is locked.</translation>
    </message>
    <message>
        <source>Ngày/tháng/năm</source>
        <translation>Year-month-day</translation>
    </message>
    <message>
        <source>Hạn nộp</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Khóa kỳ: các Ban không nhập và không nộp được nữa</source>
        <translation>Lock the period: boards can neither enter nor submit any more</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ghi hạn nộp</source>
        <translation>Set the deadline</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>Tham gia: %1</source>
        <translation>Joined: %1</translation>
    </message>
    <message>
        <source>Ghi lần cuối: %1 · thao tác thứ %2</source>
        <translation>Last wrote: %1 · entry %2</translation>
    </message>
    <message>
        <source>Thu hồi…</source>
        <translation>Revoke…</translation>
    </message>
</context>
<context>
    <name>DeviceTable</name>
    <message>
        <source>Máy của Ban</source>
        <translation>Laptops of the board</translation>
    </message>
    <message>
        <source>Mới có máy này. Để đồng nghiệp cùng nhập trên máy của họ, hãy xin Khối trưởng thêm một lời mời cho Ban.</source>
        <translation>Only this laptop so far. For colleagues to work on their own laptops, ask the leader for another invitation for your board.</translation>
    </message>
    <message>
        <source>Ghi lần cuối: %1</source>
        <translation>Last wrote: %1</translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message>
        <source>Các máy đã tham gia</source>
        <translation>The laptops that have joined</translation>
    </message>
</context>
<context>
    <name>DifferenceCard</name>
    <message>
        <source>Khác lần trước</source>
        <translation>Differs from last time</translation>
    </message>
    <message>
        <source>Tới đó</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Tới đó: %1</source>
        <translation>Go there: %1</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>Khác lần trước</source>
        <translation>Since last time</translation>
    </message>
    <message>
        <source>Không khác lần nộp trước</source>
        <translation>No difference from the submission before</translation>
    </message>
    <message>
        <source>Chưa có lần nộp nào trước</source>
        <translation>There is no earlier submission</translation>
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
    <name>ExceptionDialog</name>
    <message>
        <source>Hạn riêng cho một Ban</source>
        <translation>One board's own deadline</translation>
    </message>
    <message>
        <source>Đang được nhập và nộp đến hết ngày %1, kể cả khi kỳ đã khóa.</source>
        <translation>It may enter and submit to the end of %1, also when the period is locked.</translation>
    </message>
    <message>
        <source>Ban này được nhập và nộp đến hết ngày ấy, kể cả khi kỳ đã khóa. Báo cáo đang chờ xem xét thì phải trả lại mới sửa được.</source>
        <translation>This board may enter and submit to the end of that day, also when the period is locked. A report under review must be returned before it can be changed.</translation>
    </message>
    <message>
        <source>Ngày/tháng/năm</source>
        <translation>Year-month-day</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>To the end of</translation>
    </message>
    <message>
        <source>Lý do (Ban ấy đọc được)</source>
        <translation>Reason (the board can read it)</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bỏ hạn riêng</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Ghi hạn riêng</source>
        <translation>Grant it</translation>
    </message>
</context>
<context>
    <name>ExchangeBody</name>
    <message>
        <source>Thả tệp trả lời .hopluu vào đây</source>
        <translation>Drop the .hopluu answer here</translation>
    </message>
</context>
<context>
    <name>ExchangeLog</name>
    <message>
        <source>Nhật ký gửi nhận</source>
        <translation>Log of the exchange</translation>
    </message>
    <message>
        <source>Giữ 100 việc gần nhất trên máy này</source>
        <translation>The last 100 entries are kept on this laptop</translation>
    </message>
    <message>
        <source>Chưa có gì. Mỗi lần gửi, nhận hay trục trặc sẽ có một dòng ở đây.</source>
        <translation>Nothing yet. Each sending, each arrival and each trouble gets a line here.</translation>
    </message>
</context>
<context>
    <name>ExchangeNeeds</name>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mở: %1</source>
        <translation>Open: %1</translation>
    </message>
    <message>
        <source>Cần xử lý</source>
        <translation>Needs you</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Gửi và nhận</source>
        <translation>Send and receive</translation>
    </message>
    <message>
        <source>Tự gửi khi có mạng</source>
        <translation>Send by itself when there is a line</translation>
    </message>
    <message>
        <source>Kết nối…</source>
        <translation>Connection…</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Gửi và nhận ngay</source>
        <translation>Send and receive now</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>Xuất ra Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>Mở %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Xuất ra Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>Xuất ra Excel để nhập</source>
        <translation>Export to fill in with Excel</translation>
    </message>
    <message>
        <source>Xuất biểu của Ban ra một tệp Excel, nhập ở các ô nền vàng, lưu rồi lấy lại ở trang này. Tệp mang mã của từng chỉ tiêu nên không bao giờ lệch dòng.</source>
        <translation>Export the board's annex to a workbook, fill in the yellow cells, save it and take it back on this page. It carries the code of each indicator, so no row can slip.</translation>
    </message>
    <message>
        <source>Tệp Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
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
    <message>
        <source>Đang mở ở cửa sổ khác</source>
        <translation>Open in another window</translation>
    </message>
</context>
<context>
    <name>FigureBars</name>
    <message>
        <source>So với năm trước</source>
        <translation>Compared with last year</translation>
    </message>
</context>
<context>
    <name>FigurePanel</name>
    <message>
        <source>Chọn một số để xem nó từ đâu ra</source>
        <translation>Choose a figure to see where it comes from</translation>
    </message>
    <message>
        <source>Biểu đồ…</source>
        <translation>Chart…</translation>
    </message>
    <message>
        <source>Điều chỉnh…</source>
        <translation>Adjust…</translation>
    </message>
    <message>
        <source>Các phần của tổng</source>
        <translation>Parts of the total</translation>
    </message>
    <message>
        <source>Điều chỉnh của Khối</source>
        <translation>Adjustments of the bloc</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Bỏ dấu một Ban để xem tổng nếu không tính Ban đó; không có gì bị thay đổi. Bấm vào số để xem nó từng là bao nhiêu.</source>
        <translation>Untick a board to see the total without it; nothing is changed. Click a number to see what it has been before.</translation>
    </message>
</context>
<context>
    <name>FigurePart</name>
    <message>
        <source>%1: %2, lịch sử</source>
        <translation>%1: %2, history</translation>
    </message>
    <message>
        <source>đang hiện</source>
        <translation>shown now</translation>
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
    <name>FileCard</name>
    <message>
        <source>Bằng tệp, khi không có mạng</source>
        <translation>By file, when there is no line</translation>
    </message>
    <message>
        <source>Ghi những gì chưa gửi ra một tệp .hopluu, chuyển cho Khối trưởng qua USB, thư điện tử hoặc Zalo, rồi mở tệp trả lời ở đây.</source>
        <translation>Write what is not sent into a .hopluu file, pass it to the leader by USB stick, e-mail or Zalo, then open the answer here.</translation>
    </message>
    <message>
        <source>Ghi tệp gửi đi…</source>
        <translation>Write a file to send…</translation>
    </message>
    <message>
        <source>Mở tệp trả lời…</source>
        <translation>Open an answer…</translation>
    </message>
    <message>
        <source>Hoặc kéo tệp vào trang này</source>
        <translation>Or drag the file onto this page</translation>
    </message>
    <message>
        <source>Mở thư mục chứa tệp</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>Ghi tệp gửi đi</source>
        <translation>Write a file to send</translation>
    </message>
    <message>
        <source>Tệp trao đổi Hợp Lưu (*.hopluu)</source>
        <translation>HopLuu exchange file (*.hopluu)</translation>
    </message>
    <message>
        <source>Mở tệp trả lời</source>
        <translation>Open an answer</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Tệp trả lời, thông báo bàn giao (*.hopluu *.json)</source>
        <translation>Answer, notice of a handover (*.hopluu *.json)</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>ảnh</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>máy chủ không nhận</source>
        <translation>refused by the server</translation>
    </message>
    <message>
        <source>mới lưu trên máy này</source>
        <translation>saved on this computer</translation>
    </message>
    <message>
        <source>máy chủ đã nhận</source>
        <translation>received by the server</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Các tệp của báo cáo</source>
        <translation>The files of the report</translation>
    </message>
    <message>
        <source>Mọi Ban đã được chấp nhận: báo cáo đầy đủ.</source>
        <translation>All boards are accepted: the report is complete.</translation>
    </message>
    <message>
        <source>Chưa đủ các Ban. Báo cáo chỉ tính những Ban đã chấp nhận; bản nháp tính mọi số liệu đã đến.</source>
        <translation>Not all boards are accepted. The report counts those that are; a draft counts all that has arrived.</translation>
    </message>
    <message>
        <source>Xuất báo cáo…</source>
        <translation>Export the report…</translation>
    </message>
    <message>
        <source>Xuất bản nháp…</source>
        <translation>Export a draft…</translation>
    </message>
    <message>
        <source>Đang lập các tệp…</source>
        <translation>Making the files…</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Thư mục để ghi báo cáo</source>
        <translation>Folder for the report</translation>
    </message>
    <message>
        <source>So với năm trước tính lại theo các Ban hiện nay</source>
        <translation>Compare with last year restated for today's boards</translation>
    </message>
    <message>
        <source>Số năm trước là tổng của các Ban đã nhập lại; thiếu số của Ban nào thì hàng ấy ghi không so sánh được.</source>
        <translation>Last year is the sum over the boards that merged; where one's figure is missing the row says that it cannot be compared.</translation>
    </message>
    <message>
        <source>Số năm trước là số đã báo cáo khi đó, theo các Ban cũ.</source>
        <translation>Last year is what was reported then, by the boards of that time.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Tìm</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Chữ trong biểu, không cần dấu</source>
        <translation>Words of the annex, marks not needed</translation>
    </message>
    <message>
        <source>Enter hoặc F3: chỗ tiếp theo · Shift+F3: chỗ trước</source>
        <translation>Enter or F3: next · Shift+F3: previous</translation>
    </message>
    <message>
        <source>Không có chữ này trong biểu.</source>
        <translation>The annex has no such words.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Cần xem lại</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>%1 chỗ, %2 chưa giải trình</source>
        <translation>%1 places, %2 not explained</translation>
    </message>
    <message>
        <source>Giải trình: %1</source>
        <translation>Explanation: %1</translation>
    </message>
    <message>
        <source>Vì sao số liệu vẫn đúng</source>
        <translation>Why the figures are right</translation>
    </message>
    <message>
        <source>Tới ô</source>
        <translation>Go to the cell</translation>
    </message>
    <message>
        <source>Sửa giải trình</source>
        <translation>Change the explanation</translation>
    </message>
    <message>
        <source>Giải trình</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>Lưu giải trình</source>
        <translation>Save the explanation</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Không có gì cần xem lại</source>
        <translation>Nothing to review</translation>
    </message>
    <message>
        <source>Các quy tắc kiểm tra chạy mỗi khi một ô thay đổi.</source>
        <translation>The rules run whenever a cell changes.</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Kiểm tra</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Không có gì phải xem</source>
        <translation>Nothing to look at</translation>
    </message>
    <message>
        <source>Không quy tắc nào báo ở số liệu của Ban này.</source>
        <translation>No rule complains about this board's figures.</translation>
    </message>
    <message>
        <source>Giải trình của Ban: %1</source>
        <translation>The board explains: %1</translation>
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
        <translation>Your board's year in figures: typed without a connection, sent to the leader when there is one. This laptop has not joined a bloc yet.</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>Biểu mẫu của kỳ</source>
        <translation>Form of the period</translation>
    </message>
    <message>
        <source>Phiên bản đã ban hành không sửa được nữa. Muốn đổi chỉ tiêu, tiêu chí, đề cương hay quy tắc: xuất ra tệp, sửa và tăng số “version” trong tệp, rồi nhập lại; mọi lỗi của tệp được liệt kê trước khi ban hành. Cấu trúc của tệp: docs/spec/form.md.</source>
        <translation>A published version cannot be changed. For other indicators, criteria, outline or rules: write it to a file, change it and raise “version” there, then take it back; all that is wrong with the file is listed before it is published. The file's structure: docs/spec/form.md.</translation>
    </message>
    <message>
        <source>%1 (đã ban hành)</source>
        <translation>%1 (published)</translation>
    </message>
    <message>
        <source>%1 (chưa ban hành)</source>
        <translation>%1 (not published)</translation>
    </message>
    <message>
        <source>Xuất phiên bản đang chọn…</source>
        <translation>Write the chosen version to a file…</translation>
    </message>
    <message>
        <source>Nhập biểu mẫu từ tệp…</source>
        <translation>Take a form from a file…</translation>
    </message>
    <message>
        <source>Ghi biểu mẫu vào tệp</source>
        <translation>Write the form to a file</translation>
    </message>
    <message>
        <source>Biểu mẫu (*.json)</source>
        <translation>Forms (*.json)</translation>
    </message>
    <message>
        <source>Chọn tệp biểu mẫu</source>
        <translation>Choose the form's file</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>FoundingCard</name>
    <message>
        <source>Anh/chị là Khối trưởng và khối chưa có máy chủ?</source>
        <translation>You lead a bloc that has no server yet?</translation>
    </message>
    <message>
        <source>Lập khối ngay trên máy này: chương trình tạo máy chủ của khối, chạy nó, và ghi máy này là máy của Khối trưởng. Sau đó anh/chị phát hành biểu mẫu và mời các Ban.</source>
        <translation>Found it on this computer: the program makes the bloc's server, starts it, and enters this computer as the leader's. Then you publish the form and invite the boards.</translation>
    </message>
    <message>
        <source>Lập khối trên máy này…</source>
        <translation>Found a bloc on this computer…</translation>
    </message>
    <message>
        <source>Họ tên của anh/chị</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Hãy nhập họ tên.</source>
        <translation>Enter your name.</translation>
    </message>
    <message>
        <source>Tên máy này</source>
        <translation>This computer's name</translation>
    </message>
    <message>
        <source>Lập khối và chạy máy chủ</source>
        <translation>Found the bloc and start the server</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>FreezeDialog</name>
    <message>
        <source>Chốt báo cáo</source>
        <translation>Freeze the report</translation>
    </message>
    <message>
        <source>Báo cáo gồm những Ban đã chấp nhận, như đang có trên máy này. Số liệu vẫn sửa được; bản đã chốt thì không đổi.</source>
        <translation>The report holds the boards that are accepted, as it stands on this laptop. Figures can still be corrected; a frozen report does not change.</translation>
    </message>
    <message>
        <source>Chốt để làm gì</source>
        <translation>What it is frozen for</translation>
    </message>
    <message>
        <source>Ví dụ: bản trình ký, bản gửi Bộ, sửa đổi lần 1</source>
        <translation>For example: for signature, for the ministry, first amendment</translation>
    </message>
    <message>
        <source>Kèm phụ lục bảng điểm</source>
        <translation>With the annex of scores</translation>
    </message>
    <message>
        <source>Kèm phụ lục kết quả kiểm tra</source>
        <translation>With the annex of findings</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Chốt</source>
        <translation>Freeze</translation>
    </message>
</context>
<context>
    <name>FrozenCard</name>
    <message>
        <source>Các bản đã chốt</source>
        <translation>Frozen reports</translation>
    </message>
    <message>
        <source>Mỗi bản lập lại được y như lúc chốt, dù số liệu đã sửa.</source>
        <translation>Each can be made again exactly as it was, whatever has been corrected since.</translation>
    </message>
    <message>
        <source>Chốt để giữ báo cáo như đang có: về sau lập lại được y như vậy, và thấy từng câu, từng ô đã sửa.</source>
        <translation>Freeze to keep the report as it is: it can be made again exactly so, and every sentence and cell that changes is listed.</translation>
    </message>
    <message>
        <source>Chốt báo cáo…</source>
        <translation>Freeze the report…</translation>
    </message>
    <message>
        <source>đã công bố</source>
        <translation>published</translation>
    </message>
    <message>
        <source>Lập lại…</source>
        <translation>Make again…</translation>
    </message>
    <message>
        <source>Lập lại báo cáo số %1</source>
        <translation>Make report %1 again</translation>
    </message>
    <message>
        <source>Những gì đã khác</source>
        <translation>What has changed</translation>
    </message>
    <message>
        <source>Những gì đã khác từ báo cáo số %1</source>
        <translation>What has changed since report %1</translation>
    </message>
    <message>
        <source>Công bố…</source>
        <translation>Publish…</translation>
    </message>
    <message>
        <source>Công bố báo cáo số %1</source>
        <translation>Publish report %1</translation>
    </message>
    <message>
        <source>Đang lập báo cáo</source>
        <translation>Making the report</translation>
    </message>
    <message>
        <source>Thư mục để ghi báo cáo</source>
        <translation>Folder for the report</translation>
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
    <name>HandedOverBand</name>
    <message>
        <source>Đã bàn giao</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Khối đã chuyển sang máy chủ mới. Máy chủ trên máy này chỉ để đọc và chỉ đường cho các máy; hãy để nó chạy.</source>
        <translation>The bloc has moved to the new server. The server on this computer can only be read, and shows the laptops the way; keep it running.</translation>
    </message>
    <message>
        <source>Xem bàn giao</source>
        <translation>See the handover</translation>
    </message>
</context>
<context>
    <name>HandoverStep</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Bước này</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Dừng lại</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>HandoverView</name>
    <message>
        <source>Bàn giao chuyển cả khối (nhật ký, biểu mẫu, các Ban, báo cáo, tệp đính kèm) sang máy chủ của Khối trưởng mới. Trước đó diễn tập một lần: máy mới dựng lại mọi thứ và chứng minh là giống hệt. Cho đến bước 4 không có gì thay đổi. Hãy gửi và nhận (F5) trước khi bắt đầu, và chọn lúc các Ban không gửi.</source>
        <translation>A handover passes the whole bloc (journal, forms, boards, reports, attachments) to the next leader's server. It is rehearsed first: the new computer makes all of it again and proves that it is identical. Until step 4 nothing changes. Send and receive (F5) before you begin, and choose a time when the boards do not send.</translation>
    </message>
    <message>
        <source>Chạy máy chủ</source>
        <translation>Start the server</translation>
    </message>
    <message>
        <source>Danh thiếp của máy chủ mới</source>
        <translation>The new server's card</translation>
    </message>
    <message>
        <source>Gọi điện cho Khối trưởng mới: mã họ đọc phải đúng là mã này. Nếu khác, ai đó đã đổi tệp trên đường.</source>
        <translation>Telephone the next leader: the code read there must be this one. If it differs, somebody has changed the file on its way.</translation>
    </message>
    <message>
        <source>Khối trưởng mới mở Hợp Lưu lần đầu, chọn Nhận bàn giao và lưu danh thiếp. Chọn tệp đó ở đây.</source>
        <translation>The next leader opens HopLuu for the first time, chooses to take over, and saves the card. Choose that file here.</translation>
    </message>
    <message>
        <source>Máy chủ mới: %1 · mã %2</source>
        <translation>The new server: %1 · code %2</translation>
    </message>
    <message>
        <source>Danh thiếp khác…</source>
        <translation>Another card…</translation>
    </message>
    <message>
        <source>Chọn danh thiếp…</source>
        <translation>Choose the card…</translation>
    </message>
    <message>
        <source>Gói để diễn tập</source>
        <translation>The package to rehearse with</translation>
    </message>
    <message>
        <source>Cả khối trong một tệp, mã hóa riêng cho máy chủ mới: người khác nhặt được cũng không mở được. Lưu vào USB rồi đưa sang máy mới.</source>
        <translation>The whole bloc in one file, encrypted for the new server alone: nobody else who finds it can open it. Save it to a USB stick and take it to the new computer.</translation>
    </message>
    <message>
        <source>Lưu gói diễn tập…</source>
        <translation>Save the package to rehearse…</translation>
    </message>
    <message>
        <source>Biên bản diễn tập</source>
        <translation>The rehearsal statement</translation>
    </message>
    <message>
        <source>Máy mới diễn tập với gói đó và lưu biên bản có chữ ký. Chọn tệp biên bản ở đây.</source>
        <translation>The new computer rehearses with that package and saves a signed statement. Choose that file here.</translation>
    </message>
    <message>
        <source>Biên bản khác…</source>
        <translation>Another statement…</translation>
    </message>
    <message>
        <source>Chọn biên bản…</source>
        <translation>Choose the statement…</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Đưa gói này sang máy mới. Nếu gói bị mất hoặc hỏng thì lưu lại: khối vẫn là khối đó.</source>
        <translation>Take this package to the new computer. If it is lost or damaged, save it again: the bloc is the same.</translation>
    </message>
    <message>
        <source>Máy chủ này ký thông báo chuyển khối và từ đó chỉ còn để đọc. Không lấy lại được. Nếu từ lúc diễn tập đã có ai gửi gì, chương trình nói rõ cái gì và chưa bàn giao.</source>
        <translation>This server signs the notice that the bloc has moved, and can only be read from then on. It cannot be taken back. If anybody has sent something since the rehearsal, the program says what, and nothing is handed over.</translation>
    </message>
    <message>
        <source>Lưu lại gói bàn giao…</source>
        <translation>Save the final package again…</translation>
    </message>
    <message>
        <source>Bàn giao…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>Thông báo cho các máy</source>
        <translation>The notice for the laptops</translation>
    </message>
    <message>
        <source>Máy nào tới được máy chủ này thì tự chuyển sang máy chủ mới ở lần gửi nhận sau. Máy nào không tới được: gửi cho họ tệp thông báo; họ mở nó ở trang Gửi và nhận, nút Mở tệp trả lời.</source>
        <translation>A laptop that reaches this server moves to the new one by itself at its next exchange. For one that does not: send it the notice, which is opened on the page Send and receive, by Open an answer.</translation>
    </message>
    <message>
        <source>Lưu thông báo…</source>
        <translation>Save the notice…</translation>
    </message>
    <message>
        <source>Bàn giao khối?</source>
        <translation>Hand the bloc over?</translation>
    </message>
    <message>
        <source>Khối chuyển sang %1 (mã %2).</source>
        <translation>The bloc goes to %1 (code %2).</translation>
    </message>
    <message>
        <source>Máy chủ trên máy này từ đó chỉ để đọc và chỉ đường cho các máy; không lấy lại được. Anh/chị vẫn là người của khối cho đến khi Khối trưởng mới thu hồi máy này.</source>
        <translation>The server on this computer can only be read from then on, and shows the laptops the way; it cannot be taken back. You stay a member until the next leader revokes this laptop.</translation>
    </message>
    <message>
        <source>Tiếp theo chọn nơi lưu gói bàn giao.</source>
        <translation>Next you choose where the final package is saved.</translation>
    </message>
    <message>
        <source>Chưa bàn giao</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Chọn danh thiếp của máy chủ mới</source>
        <translation>Choose the new server's card</translation>
    </message>
    <message>
        <source>Danh thiếp (*.json)</source>
        <translation>Card (*.json)</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Lưu gói diễn tập</source>
        <translation>Save the package to rehearse with</translation>
    </message>
    <message>
        <source>Gói bàn giao Hợp Lưu (*.hopluu-bloc)</source>
        <translation>HopLuu handover package (*.hopluu-bloc)</translation>
    </message>
    <message>
        <source>Chọn biên bản diễn tập</source>
        <translation>Choose the rehearsal statement</translation>
    </message>
    <message>
        <source>Biên bản (*.json)</source>
        <translation>Statement (*.json)</translation>
    </message>
    <message>
        <source>Lưu gói bàn giao</source>
        <translation>Save the final package</translation>
    </message>
    <message>
        <source>Lưu thông báo bàn giao</source>
        <translation>Save the notice of the handover</translation>
    </message>
    <message>
        <source>Thông báo (*.json)</source>
        <translation>Notice (*.json)</translation>
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
    <name>HistoryPanel</name>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
    <message>
        <source>đang hiện</source>
        <translation>shown now</translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Ghi lại giá trị này; có thể hoàn tác</source>
        <translation>Enters this value again; can be undone</translation>
    </message>
    <message>
        <source>Dòng này không có ô nhập</source>
        <translation>Nothing is entered in this row</translation>
    </message>
    <message>
        <source>Chưa ai nhập ô này</source>
        <translation>Nobody has entered anything here</translation>
    </message>
    <message>
        <source>Chọn một ô số liệu để xem lịch sử của nó.</source>
        <translation>Choose a cell to see its history.</translation>
    </message>
    <message>
        <source>Mỗi giá trị được nhập sẽ còn lại ở đây.</source>
        <translation>Each value that is entered stays here.</translation>
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
    <name>HostPage</name>
    <message>
        <source>Máy chủ và các máy</source>
        <translation>The server and the laptops</translation>
    </message>
    <message>
        <source>Dừng máy chủ…</source>
        <translation>Stop the server…</translation>
    </message>
    <message>
        <source>Chạy máy chủ</source>
        <translation>Start the server</translation>
    </message>
    <message>
        <source>Máy chủ</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Lời mời</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Máy đã tham gia (%1)</source>
        <translation>Laptops that have joined (%1)</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Handover</translation>
    </message>
</context>
<context>
    <name>HostReach</name>
    <message>
        <source>Các máy khác tới bằng</source>
        <translation>Others reach it by</translation>
    </message>
    <message>
        <source>Kiểm tra lại</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Khi máy chủ chạy, ở đây có các địa chỉ của máy này trong mạng, và máy chủ có trả lời ở đó không.</source>
        <translation>While the server runs, this computer's addresses in the network stand here, and whether the server answers there.</translation>
    </message>
</context>
<context>
    <name>HostSettings</name>
    <message>
        <source>Cách chạy</source>
        <translation>How it runs</translation>
    </message>
    <message>
        <source>Muốn đổi thì dừng máy chủ trước</source>
        <translation>To change it, stop the server first</translation>
    </message>
    <message>
        <source>Ai nối tới được</source>
        <translation>Who can reach it</translation>
    </message>
    <message>
        <source>Các máy trong mạng: các Ban gửi số liệu tới đây</source>
        <translation>The network: the boards send their figures here</translation>
    </message>
    <message>
        <source>Chỉ máy này: để chuẩn bị, chưa ai khác thấy</source>
        <translation>This computer only: to prepare, nobody else sees it yet</translation>
    </message>
    <message>
        <source>Cổng</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Để nguyên 8443 nếu không có lý do khác: máy đã mời biết cổng này.</source>
        <translation>Leave 8443 unless there is a reason: invited laptops know this port.</translation>
    </message>
    <message>
        <source>Từ 1 đến 65535</source>
        <translation>From 1 to 65535</translation>
    </message>
    <message>
        <source>Dữ liệu máy chủ</source>
        <translation>The server's data</translation>
    </message>
    <message>
        <source>Nhật ký chung của khối, chứng thư và tệp đính kèm. Hãy sao lưu thư mục này, và cất bản sao như cất con dấu.</source>
        <translation>The bloc's journal, the certificate and the attachments. Back this folder up, and keep the copy as you keep the seal.</translation>
    </message>
    <message>
        <source>Thư mục khác…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Chạy máy chủ mỗi khi mở chương trình</source>
        <translation>Start the server whenever the program opens</translation>
    </message>
    <message>
        <source>Chọn thư mục dữ liệu máy chủ</source>
        <translation>Choose the folder of the server's data</translation>
    </message>
</context>
<context>
    <name>HostStanding</name>
    <message>
        <source>Máy chủ trên máy này</source>
        <translation>The server on this computer</translation>
    </message>
    <message>
        <source>Chạy từ</source>
        <translation>Running since</translation>
    </message>
    <message>
        <source>Gửi nhận lần cuối</source>
        <translation>Last exchange</translation>
    </message>
    <message>
        <source>Chứng thư máy chủ</source>
        <translation>The server's certificate</translation>
    </message>
    <message>
        <source>Người được mời gọi điện hỏi: đọc cho họ tám âm tiết này. Dạng số (SHA-256): %1</source>
        <translation>Those who are invited telephone: read these eight syllables to them. In digits (SHA-256): %1</translation>
    </message>
</context>
<context>
    <name>ImportDone</name>
    <message>
        <source>Số liệu đã lưu trên máy này; chưa gửi đi. Nếu không phải tệp cần lấy: Sửa, Hoàn tác (Ctrl+Z) trả lại các số cũ một lượt.</source>
        <translation>The figures are saved on this laptop; they are not sent yet. If it was not the right file: Edit, Undo (Ctrl+Z) brings the old figures back at once.</translation>
    </message>
    <message>
        <source>Xem biểu số liệu</source>
        <translation>See the annex</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Lấy tệp khác</source>
        <translation>Take another file</translation>
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
    <name>ImportPreview</name>
    <message>
        <source>Trang tính</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Hãy chọn trang tính</source>
        <translation>Choose the sheet</translation>
    </message>
    <message>
        <source>Cột số liệu</source>
        <translation>Column of the figures</translation>
    </message>
    <message>
        <source>Hãy chọn cột</source>
        <translation>Choose the column</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Bỏ, không ghi gì</source>
        <translation>Leave, enter nothing</translation>
    </message>
    <message>
        <source>Trong tệp này, dấu đứng trước ba chữ số cuối là gì?</source>
        <translation>In this file, what is the mark before the last three digits?</translation>
    </message>
    <message>
        <source>Ngăn hàng nghìn: 1.234 là 1234</source>
        <translation>Groups thousands: 1.234 is 1234</translation>
    </message>
    <message>
        <source>Dấu thập phân: 1.234 là 1,234</source>
        <translation>Decimal mark: 1.234 is 1,234</translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message>
        <source>Lấy số liệu từ tệp Excel</source>
        <translation>Take figures from an Excel workbook</translation>
    </message>
    <message>
        <source>Tệp đã xuất ở đây, hoặc bảng Excel bất kỳ giống biểu. Chương trình tìm từng chỉ tiêu theo mã, rồi theo tên, cho xem trước mọi thay đổi và mọi chỗ chưa đọc được; chưa xác nhận thì chưa ghi gì.</source>
        <translation>A workbook exported here, or any that resembles the annex. The program finds each indicator by its code, then by its name, and shows every change and everything it could not read; nothing is written until you confirm.</translation>
    </message>
    <message>
        <source>Đang đọc tệp…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Kéo tệp Excel vào đây, hoặc</source>
        <translation>Drag an Excel file here, or</translation>
    </message>
    <message>
        <source>Chọn tệp Excel…</source>
        <translation>Choose an Excel file…</translation>
    </message>
    <message>
        <source>Đọc được: .xlsx của Excel, LibreOffice và phần mềm khác; .xls của Excel 97–2003; chữ .VnTime (TCVN3) và VNI. Tệp có mật khẩu phải bỏ mật khẩu trước.</source>
        <translation>What can be read: .xlsx of Excel, LibreOffice and others; .xls of Excel 97–2003; text in .VnTime (TCVN3) and VNI fonts. A file with a password needs it removed first.</translation>
    </message>
    <message>
        <source>Chọn tệp Excel</source>
        <translation>Choose an Excel file</translation>
    </message>
    <message>
        <source>Tệp Excel (*.xlsx *.xlsm *.xls)</source>
        <translation>Excel workbooks (*.xlsx *.xlsm *.xls)</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>Ghi · Ô</source>
        <translation>Enter · Cell</translation>
    </message>
    <message>
        <source>Chỉ tiêu của biểu, và chữ trong tệp</source>
        <translation>Indicator, and its words in the file</translation>
    </message>
    <message>
        <source>Đang có</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Nhận xét</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Các số đọc được từ tệp</source>
        <translation>Figures read from the file</translation>
    </message>
    <message>
        <source>Không có dòng nào</source>
        <translation>No rows</translation>
    </message>
    <message>
        <source>Hãy chọn cách xem khác ở trên, hoặc một trang tính, một cột khác.</source>
        <translation>Choose another view above, or another sheet or column.</translation>
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
        <translation>Server's certificate</translation>
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
        <translation>By this laptop's clock it has expired. The server decides; if it refuses, ask for a new invitation.</translation>
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
        <source>Hãy đặt tên cho máy, ví dụ "Máy phòng Đầu tư".</source>
        <translation>Please name the laptop, for example "Investment office".</translation>
    </message>
    <message>
        <source>Số liệu sẽ lưu ở</source>
        <translation>Figures are kept in</translation>
    </message>
    <message>
        <source>Mọi số liệu đã nhập, lịch sử của chúng và khóa riêng của máy này nằm trong tệp đó; tài liệu kèm theo nằm cạnh nó. Ngoài máy này, chúng chỉ tới máy chủ của khối.</source>
        <translation>All that you type, its history and this laptop's own key are in that file; attachments lie beside it. Outside this laptop they go to the bloc's server only.</translation>
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
    <name>InvitationList</name>
    <message>
        <source>Các lời mời</source>
        <translation>The invitations</translation>
    </message>
    <message>
        <source>Chưa mời ai. Lời mời đã tạo sẽ nằm ở đây, kèm ai đã vào bằng nó.</source>
        <translation>Nobody has been invited. Invitations stand here, with who has joined by each.</translation>
    </message>
    <message>
        <source>%1 đã vào</source>
        <translation>%1 has joined</translation>
    </message>
    <message>
        <source>hạn %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Không ai vào được bằng lời mời này nữa, kể từ khi máy chủ biết</source>
        <translation>Nobody can join by this invitation any more, once the server has heard of it</translation>
    </message>
</context>
<context>
    <name>InvitationMaker</name>
    <message>
        <source>Mời một máy</source>
        <translation>Invite a laptop</translation>
    </message>
    <message>
        <source>Mỗi người làm việc trên máy của mình cần một lời mời riêng. Lời mời dùng được một lần.</source>
        <translation>Everyone who works on a laptop of their own needs an invitation. It is good once.</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Cho ai</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Để anh/chị nhớ; chỉ lưu trên máy này.</source>
        <translation>For you to remember; kept on this computer only.</translation>
    </message>
    <message>
        <source>Ví dụ: chị Hoa, phòng Đầu tư</source>
        <translation>For example: Ms Hoa, investment division</translation>
    </message>
    <message>
        <source>Có hạn</source>
        <translation>Good for</translation>
    </message>
    <message>
        <source>Số ngày lời mời dùng được</source>
        <translation>How many days the invitation is good for</translation>
    </message>
    <message>
        <source>ngày, từ 1 đến 365</source>
        <translation>days, from 1 to 365</translation>
    </message>
    <message>
        <source>Tạo lời mời</source>
        <translation>Make an invitation</translation>
    </message>
</context>
<context>
    <name>InvitationSource</name>
    <message>
        <source>Mở lời mời của Khối trưởng</source>
        <translation>Open the leader's invitation</translation>
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
    <name>LeaderPages</name>
    <message>
        <source>Các Ban</source>
        <translation>Boards</translation>
    </message>
    <message numerus="yes">
        <source>%n Ban chờ xem xét</source>
        <translation>
            <numerusform>%n board to review</numerusform>
            <numerusform>%n boards to review</numerusform>
        </translation>
    </message>
    <message>
        <source>Gửi và nhận</source>
        <translation>Send and receive</translation>
    </message>
    <message numerus="yes">
        <source>%n thay đổi chỉ có trên máy này</source>
        <translation>
            <numerusform>%n change that is on this computer only</numerusform>
            <numerusform>%n changes that are on this computer only</numerusform>
        </translation>
    </message>
    <message>
        <source>Xem xét</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Tổng hợp</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>Báo cáo bằng lời</source>
        <translation>Report in words</translation>
    </message>
    <message>
        <source>Báo cáo tổng kết</source>
        <translation>Consolidated report</translation>
    </message>
    <message>
        <source>Chấm điểm</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Thiết lập kỳ</source>
        <translation>Period setup</translation>
    </message>
    <message>
        <source>Máy chủ và các máy</source>
        <translation>The server and the laptops</translation>
    </message>
</context>
<context>
    <name>LetterheadSection</name>
    <message>
        <source>Thể thức báo cáo (Nghị định 30/2020/NĐ-CP)</source>
        <translation>Layout of the report (Decree 30/2020/NĐ-CP)</translation>
    </message>
    <message>
        <source>Ô nhiều dòng: mỗi dòng in thành một dòng. Số và ngày của văn bản để trống cho văn thư.</source>
        <translation>Where there are several lines, each is printed as one. The number and the date stay blank for the clerk.</translation>
    </message>
    <message>
        <source>Cơ quan cấp trên</source>
        <translation>Superior body</translation>
    </message>
    <message>
        <source>Cơ quan ban hành</source>
        <translation>Issuing body</translation>
    </message>
    <message>
        <source>Ký hiệu sau số văn bản</source>
        <translation>What follows the number</translation>
    </message>
    <message>
        <source>Địa danh</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Quyền hạn, chức vụ của người ký</source>
        <translation>Authority and post of the signatory</translation>
    </message>
    <message>
        <source>Họ tên người ký</source>
        <translation>Name of the signatory</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Nơi nhận: mỗi dòng một nơi, mục đích trong ngoặc, ví dụ “Bộ Tài chính (để b/c)”</source>
        <translation>Recipients: one a line, the purpose in brackets, such as “Bộ Tài chính (để b/c)”</translation>
    </message>
    <message>
        <source>Căn cứ pháp lý: mỗi dòng một căn cứ</source>
        <translation>Legal bases: one a line</translation>
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
    <message>
        <source>Gửi và nhận ngay</source>
        <translation>Send and receive now</translation>
    </message>
    <message>
        <source>Lấy từ Excel, xuất ra Excel…</source>
        <translation>From Excel, export to Excel…</translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message>
        <source>Cuộc họp</source>
        <translation>The meeting</translation>
    </message>
    <message>
        <source>Nội dung bỏ phiếu</source>
        <translation>What is voted on</translation>
    </message>
    <message>
        <source>Ngày họp</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Bắt đầu lúc</source>
        <translation>Begins at</translation>
    </message>
    <message>
        <source>Kết thúc lúc</source>
        <translation>Ends at</translation>
    </message>
    <message>
        <source>Địa điểm</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Presides</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Thư ký</source>
        <translation>Secretary</translation>
    </message>
</context>
<context>
    <name>MemberFields</name>
    <message>
        <source>Tên đầy đủ</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Tên ở cột của biểu</source>
        <translation>Name in the annex</translation>
    </message>
    <message>
        <source>Tên tiếng Anh</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province, city</translation>
    </message>
    <message>
        <source>Có khu kinh tế</source>
        <translation>Has an economic zone</translation>
    </message>
    <message>
        <source>Năm trước ở ngoài Khối</source>
        <translation>Elsewhere last year</translation>
    </message>
    <message>
        <source>Khối trưởng</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Xuống</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Sáp nhập…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>Bỏ khỏi Khối</source>
        <translation>Remove from the bloc</translation>
    </message>
</context>
<context>
    <name>MembersSection</name>
    <message>
        <source>Các Ban của kỳ (%1)</source>
        <translation>Boards of the period (%1)</translation>
    </message>
    <message>
        <source>theo thứ tự cột trong biểu; tên là tên trong kỳ này, kỳ cũ giữ tên cũ</source>
        <translation>in the order of the printed columns; names are those of this period, older periods keep theirs</translation>
    </message>
    <message>
        <source>Thêm Ban</source>
        <translation>Add a board</translation>
    </message>
    <message>
        <source>Ban ngoài Khối nhập vào…</source>
        <translation>A board from elsewhere merges…</translation>
    </message>
    <message>
        <source>Đã sáp nhập (%1)</source>
        <translation>Merged (%1)</translation>
    </message>
    <message>
        <source>số liệu các kỳ cũ còn nguyên, chỉ để xem</source>
        <translation>their figures of earlier periods stay, to be read only</translation>
    </message>
    <message>
        <source>Chưa có Ban nào sáp nhập.</source>
        <translation>No board has merged.</translation>
    </message>
    <message>
        <source>Bỏ việc sáp nhập này</source>
        <translation>Take this merger back</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Sáp nhập</source>
        <translation>Merger</translation>
    </message>
    <message>
        <source>Tên đầy đủ của Ban ngoài Khối</source>
        <translation>Full name of the board from elsewhere</translation>
    </message>
    <message>
        <source>Tên ngắn</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>nhập vào</source>
        <translation>passes to</translation>
    </message>
    <message>
        <source>Từ ngày (ngày/tháng/năm)</source>
        <translation>From (year-month-day)</translation>
    </message>
    <message>
        <source>Theo văn bản nào</source>
        <translation>By which decision</translation>
    </message>
    <message>
        <source>Ban nhập vào không còn là thành viên; số liệu các kỳ cũ của Ban còn nguyên. Báo cáo so được với năm trước theo hai cách: như đã báo cáo, hoặc cộng lại theo các Ban hiện nay.</source>
        <translation>The board is no member any more; its figures of earlier periods stay. The report can compare with last year in two ways: as reported, or restated for today's boards.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ghi việc sáp nhập</source>
        <translation>Record the merger</translation>
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
        <source>Các trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Năm %1 · hạn %2</source>
        <translation>%1 · due %2</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Cần xử lý</source>
        <translation>Needs you</translation>
    </message>
</context>
<context>
    <name>NextStepCard</name>
    <message>
        <source>Việc tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Where it stands</translation>
    </message>
</context>
<context>
    <name>NominationRow</name>
    <message>
        <source>Ban hoặc người được đề nghị</source>
        <translation>Board or person put forward</translation>
    </message>
    <message>
        <source>Danh hiệu, ví dụ Cờ thi đua của Bộ</source>
        <translation>Honour, such as the ministry's flag</translation>
    </message>
    <message>
        <source>Bỏ trường hợp này</source>
        <translation>Take this nomination off</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>In favour</translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Không hợp lệ</source>
        <translation>Invalid</translation>
    </message>
</context>
<context>
    <name>NominationsCard</name>
    <message>
        <source>Trường hợp đề nghị</source>
        <translation>Nominations</translation>
    </message>
    <message>
        <source>Thêm trường hợp</source>
        <translation>Add a nomination</translation>
    </message>
    <message>
        <source>Thêm từng Ban hoặc người được đề nghị, rồi nhập số phiếu: kết quả hiện ra ngay.</source>
        <translation>Add each board or person put forward, then type the ballots: the outcome stands there at once.</translation>
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
    <name>ObstacleList</name>
    <message>
        <source>Những gì còn vướng</source>
        <translation>What stands in the way</translation>
    </message>
    <message>
        <source>Không còn gì vướng</source>
        <translation>Nothing stands in the way</translation>
    </message>
    <message>
        <source>Mọi Ban đã được chấp nhận, mọi số trong lời văn khớp với biểu.</source>
        <translation>All boards are accepted, and all figures of the text agree with the table.</translation>
    </message>
</context>
<context>
    <name>OpenWorkList</name>
    <message>
        <source>Những việc còn mở</source>
        <translation>What is open</translation>
    </message>
    <message>
        <source>Không còn việc gì mở</source>
        <translation>Nothing is open</translation>
    </message>
    <message>
        <source>Mọi ô đã có số liệu, không có cảnh báo nào. Có thể trình lãnh đạo Ban duyệt và nộp.</source>
        <translation>Every cell is filled and no rule complains. The board's head may approve, and the year be submitted.</translation>
    </message>
</context>
<context>
    <name>OpenWorkRow</name>
    <message>
        <source>Giải trình, nếu số liệu vẫn đúng</source>
        <translation>Explain, if the figures are right</translation>
    </message>
    <message>
        <source>Tới đó</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Tới đó: %1</source>
        <translation>Go there: %1</translation>
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
    <name>PasteDialog</name>
    <message>
        <source>Dán vào biểu</source>
        <translation>Paste into the annex</translation>
    </message>
    <message>
        <source>Có số đọc được theo hai cách. Trong vùng chép này, dấu đứng trước ba chữ số cuối là gì?</source>
        <translation>Some numbers read two ways. In what was copied, what does the mark before the last three digits mean?</translation>
    </message>
    <message>
        <source>%1, "%2": là %3 hay %4</source>
        <translation>%1, "%2": %3 or %4</translation>
    </message>
    <message>
        <source>Ngăn hàng nghìn</source>
        <translation>It groups thousands</translation>
    </message>
    <message>
        <source>Dấu thập phân</source>
        <translation>It is the decimal mark</translation>
    </message>
    <message>
        <source>%1 ô không đọc được và sẽ không dán:</source>
        <translation>%1 cells cannot be read and will not be pasted:</translation>
    </message>
    <message>
        <source>Dán %1 ô</source>
        <translation>Paste %1 cells</translation>
    </message>
    <message>
        <source>Không dán</source>
        <translation>Do not paste</translation>
    </message>
</context>
<context>
    <name>PeriodSection</name>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Reporting period</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Số liệu đến hết ngày</source>
        <translation>Figures run to</translation>
    </message>
    <message>
        <source>Ngày/tháng/năm</source>
        <translation>Year-month-day</translation>
    </message>
    <message>
        <source>Hạn nộp của các Ban</source>
        <translation>The boards' deadline</translation>
    </message>
    <message>
        <source>Tên Khối</source>
        <translation>Name of the bloc</translation>
    </message>
    <message>
        <source>Tên Khối bằng tiếng Anh</source>
        <translation>The bloc's name in English</translation>
    </message>
    <message>
        <source>Tỷ giá của kỳ</source>
        <translation>Exchange rate of the period</translation>
    </message>
    <message>
        <source>Chỉ dùng cho những số tổng cộng cả USD và đồng; báo cáo ghi rõ tỷ giá, nguồn và ngày. Để trống cả ba ô nếu chưa có.</source>
        <translation>Only for totals of both USD and dong; the report names the rate, its source and its date. Leave all three empty while there is none.</translation>
    </message>
    <message>
        <source>Số đồng cho 1 USD</source>
        <translation>Dong per US dollar</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Ngày của tỷ giá</source>
        <translation>Date of the rate</translation>
    </message>
    <message>
        <source>Số liệu năm trước</source>
        <translation>Figures of the year before</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Trang %1/%2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Đang lập các trang</source>
        <translation>Making the pages</translation>
    </message>
    <message>
        <source>Bản nháp: tính mọi số liệu đã đến</source>
        <translation>Draft: all that has arrived counts</translation>
    </message>
    <message>
        <source>Thu nhỏ</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Phóng to</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Vừa bề ngang</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>Các mục của báo cáo</source>
        <translation>Parts of the report</translation>
    </message>
    <message>
        <source>%1, trang %2</source>
        <translation>%1, page %2</translation>
    </message>
    <message>
        <source>Các trang của báo cáo</source>
        <translation>Pages of the report</translation>
    </message>
    <message>
        <source>Chưa có trang nào</source>
        <translation>No pages yet</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Đang làm việc</source>
        <translation>Working</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Ban hành</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Các Ban nhận được sau lần gửi và nhận tới. Những gì thay đổi:</source>
        <translation>The boards have it after the next exchange. What changes:</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PublishReportDialog</name>
    <message>
        <source>Công bố báo cáo cho các Ban</source>
        <translation>Publish the report to the boards</translation>
    </message>
    <message>
        <source>Báo cáo số %1 sẽ tới mọi Ban ở lần gửi và nhận tới: bản PDF, biểu Excel và trang đọc trên điện thoại.</source>
        <translation>Report %1 reaches every board at its next exchange: the PDF, the Excel annex and the page for telephones.</translation>
    </message>
    <message>
        <source>Kỳ này chuyển sang “đã công bố”: các Ban không sửa được nữa, trừ Ban được cho phép riêng. Sửa đổi về sau thì chốt và công bố bản mới.</source>
        <translation>The period becomes “published”: the boards can change nothing more, but for one that is allowed to. For a later amendment freeze and publish another one.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Công bố</source>
        <translation>Publish</translation>
    </message>
</context>
<context>
    <name>PublishedCard</name>
    <message>
        <source>Lưu các tệp…</source>
        <translation>Save the files…</translation>
    </message>
    <message>
        <source>Thư mục để ghi báo cáo</source>
        <translation>Folder for the report</translation>
    </message>
</context>
<context>
    <name>RankingList</name>
    <message>
        <source>Hạng</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Tự chấm</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>Thẩm định</source>
        <translation>Appraised</translation>
    </message>
    <message>
        <source>Lệch</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>Xếp hạng các Ban</source>
        <translation>Ranking of the boards</translation>
    </message>
    <message>
        <source>Hạng %1: %2, tự chấm %3, thẩm định %4, %5</source>
        <translation>Rank %1: %2, self %3, appraised %4, %5</translation>
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
    <name>RefusedCard</name>
    <message>
        <source>Xin Khối trưởng mở lại</source>
        <translation>Ask the leader to open it again</translation>
    </message>
    <message>
        <source>Những gì đã nhập vẫn còn trên máy này. Chép nội dung dưới đây gửi cho Khối trưởng qua Zalo hoặc thư điện tử; khi được mở lại, hãy nhập lại các giá trị.</source>
        <translation>What was entered is still on this laptop. Copy the text below to the leader by Zalo or e-mail; when it is opened again, enter the values again.</translation>
    </message>
    <message>
        <source>Chép nội dung</source>
        <translation>Copy the text</translation>
    </message>
</context>
<context>
    <name>RemarksCard</name>
    <message>
        <source>Nhận xét (%1)</source>
        <translation>Remarks (%1)</translation>
    </message>
    <message>
        <source>Trả lời…</source>
        <translation>Answer…</translation>
    </message>
    <message>
        <source>Trả lời nhận xét về %1</source>
        <translation>Answer the remark on %1</translation>
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
    <name>ReportPage</name>
    <message>
        <source>Báo cáo tổng kết</source>
        <translation>Consolidated report</translation>
    </message>
    <message>
        <source>Còn vướng (%1)</source>
        <translation>In the way (%1)</translation>
    </message>
    <message>
        <source>Lập báo cáo</source>
        <translation>Make the report</translation>
    </message>
    <message>
        <source>Xem trước trang in</source>
        <translation>Preview of the pages</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Lý do trả lại</source>
        <translation>Reason of the return</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Trả lại</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Trả lại báo cáo năm</source>
        <translation>Return the year</translation>
    </message>
    <message>
        <source>%1 sẽ thấy lý do này và %2 ô đã đánh dấu, sửa rồi nộp lại.</source>
        <translation>%1 sees this reason and the %2 marked cells, corrects them and submits again.</translation>
    </message>
    <message>
        <source>%1 sẽ thấy lý do này, sửa rồi nộp lại. Muốn chỉ đúng ô thì đánh dấu ô đó trong biểu trước.</source>
        <translation>%1 sees this reason, corrects and submits again. To point at cells, mark them in the annex first.</translation>
    </message>
</context>
<context>
    <name>ReviewAnnex</name>
    <message>
        <source>Biểu của Ban</source>
        <translation>The board's annex</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>STT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tăng, giảm</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ban khác: thấp – giữa – cao</source>
        <translation>Others: low – median – high</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Xem xét</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Trả lại (%1 ô)…</source>
        <translation>Return (%1 cells)…</translation>
    </message>
    <message>
        <source>Trả lại…</source>
        <translation>Return…</translation>
    </message>
    <message>
        <source>Chấp nhận…</source>
        <translation>Accept…</translation>
    </message>
    <message>
        <source>Biểu</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Kiểm tra (%1)</source>
        <translation>Checks (%1)</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Khác lần trước (%1)</source>
        <translation>Since last time (%1)</translation>
    </message>
    <message>
        <source>Năm trước</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Năm %1</source>
        <translation>Year %1</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>đã đánh dấu để trả lại</source>
        <translation>marked for the return</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Thu hồi máy này?</source>
        <translation>Revoke this laptop?</translation>
    </message>
    <message>
        <source>Lý do, ví dụ: máy bị mất</source>
        <translation>Why, for example: the laptop was lost</translation>
    </message>
    <message>
        <source>Lý do thu hồi</source>
        <translation>Why it is revoked</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Thu hồi</source>
        <translation>Revoke</translation>
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
        <translation>Look around in the sample: the real figures of Hanoi's industrial parks in 2022, in a bloc that lives within this program. Typing, checking, submitting and the receipt all work; nothing leaves the laptop, and nothing of it mixes with your own figures later.</translation>
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
    <message>
        <source>Lý do của Khối: %1</source>
        <translation>The bloc's reason: %1</translation>
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
    <message>
        <source>Mục</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Tự chấm</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>Thẩm định</source>
        <translation>Appraised</translation>
    </message>
    <message>
        <source>Lệch</source>
        <translation>Diff.</translation>
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
    <name>ScoresPage</name>
    <message>
        <source>Tự chấm điểm</source>
        <translation>Self-score</translation>
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
        <source>Mục này chưa viết.</source>
        <translation>Nothing is written here.</translation>
    </message>
    <message>
        <source>Viết ở đây. Văn bản tự lưu khi anh/chị ngừng gõ.</source>
        <translation>Write here. The text is saved when you stop typing.</translation>
    </message>
</context>
<context>
    <name>SectionsView</name>
    <message>
        <source>Báo cáo của Ban</source>
        <translation>The board's report</translation>
    </message>
    <message>
        <source>Ban chưa viết mục này.</source>
        <translation>The board has not written this section.</translation>
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
    <name>SetupPage</name>
    <message>
        <source>Thiết lập kỳ</source>
        <translation>Period setup</translation>
    </message>
    <message>
        <source>Bỏ thay đổi</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>Kỳ mới từ kỳ này</source>
        <translation>New period from this one</translation>
    </message>
    <message>
        <source>Ban hành…</source>
        <translation>Publish…</translation>
    </message>
    <message>
        <source>Khối chưa có kỳ nào. Đây là bản bắt đầu từ danh sách và thể thức của năm 2022, với biểu mẫu có sẵn trong chương trình.</source>
        <translation>The bloc has no period yet. This is a beginning: the boards and the letterhead of 2022, with the form that the program brings.</translation>
    </message>
    <message>
        <source>Sửa cho đúng, rồi bấm Ban hành. Sau đó mời các Ban.</source>
        <translation>Correct it, then choose Publish. After that, invite the boards.</translation>
    </message>
    <message>
        <source>Kỳ</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Các Ban</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>Thể thức</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>Biểu mẫu</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Chưa đúng (%1)</source>
        <translation>Not right (%1)</translation>
    </message>
    <message>
        <source>Mọi thông tin đều hợp lệ.</source>
        <translation>Everything is in order.</translation>
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
    <message>
        <source>Gửi và nhận ngay</source>
        <translation>Send and receive now</translation>
    </message>
    <message>
        <source>Rời biểu tới nút bên cạnh</source>
        <translation>Leave the annex for the button beside it</translation>
    </message>
    <message>
        <source>F2, hoặc gõ ngay</source>
        <translation>F2, or just type</translation>
    </message>
    <message>
        <source>Sửa ô, thay giá trị của ô</source>
        <translation>Edit the cell, replace its value</translation>
    </message>
    <message>
        <source>Ghi rồi xuống dòng, ghi rồi sang ô, bỏ</source>
        <translation>Enter and go down, enter and go right, drop</translation>
    </message>
    <message>
        <source>Số không, không phát sinh, không áp dụng, chưa có số liệu, chưa nhập</source>
        <translation>Zero, none arose, not applicable, not yet available, not entered</translation>
    </message>
    <message>
        <source>Số ước hoặc chính thức</source>
        <translation>Estimate or final</translation>
    </message>
    <message>
        <source>Để trống</source>
        <translation>Empty the cell</translation>
    </message>
    <message>
        <source>Chép, cắt, dán cả khối ô</source>
        <translation>Copy, cut, paste blocks of cells</translation>
    </message>
    <message>
        <source>Tìm, chỗ tiếp theo, chỗ trước</source>
        <translation>Find, next place, previous place</translation>
    </message>
    <message>
        <source>Chỗ cần xem lại, chỗ tiếp theo</source>
        <translation>What to review, next place</translation>
    </message>
    <message>
        <source>Lịch sử của ô</source>
        <translation>The cell's history</translation>
    </message>
    <message>
        <source>Thực đơn của ô</source>
        <translation>The cell's menu</translation>
    </message>
    <message>
        <source>Phím cách</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Gập hoặc mở nhóm</source>
        <translation>Fold or open a group</translation>
    </message>
    <message>
        <source>Chèn số liệu của biểu</source>
        <translation>Insert a figure of the annex</translation>
    </message>
    <message>
        <source>Mục sau, mục trước</source>
        <translation>Next section, previous section</translation>
    </message>
    <message>
        <source>Mọi nơi</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Trong biểu tổng hợp</source>
        <translation>In the annex</translation>
    </message>
    <message>
        <source>Trong báo cáo bằng lời</source>
        <translation>In the narrative report</translation>
    </message>
</context>
<context>
    <name>ShownInvitation</name>
    <message>
        <source>Lời mời để đưa đi</source>
        <translation>The invitation to hand out</translation>
    </message>
    <message>
        <source>Tạo một lời mời: mã QR, tệp và tin nhắn của nó hiện ở đây. Mã bí mật trong lời mời không lưu ở đâu khác, nên đóng chương trình rồi thì không xem lại được; khi đó hủy và tạo lời mời mới.</source>
        <translation>Make an invitation: its QR code, file and message appear here. The secret in it is kept nowhere else, so it cannot be shown again once the program has been closed; cancel it then and make another.</translation>
    </message>
    <message>
        <source>Mã QR của lời mời</source>
        <translation>The invitation's QR code</translation>
    </message>
    <message>
        <source>Chép tin nhắn</source>
        <translation>Copy the message</translation>
    </message>
    <message>
        <source>Dán vào Zalo hoặc thư điện tử</source>
        <translation>To paste into Zalo or an e-mail</translation>
    </message>
    <message>
        <source>Lưu tệp…</source>
        <translation>Save the file…</translation>
    </message>
    <message>
        <source>Lưu trang để in (PDF)…</source>
        <translation>Save a page to print (PDF)…</translation>
    </message>
    <message>
        <source>Cất đi</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>Có hạn tới</source>
        <translation>Good until</translation>
    </message>
    <message>
        <source>Máy được mời tới bằng</source>
        <translation>The invited laptop reaches the server by</translation>
    </message>
    <message>
        <source>Chứng thư máy chủ</source>
        <translation>The server's certificate</translation>
    </message>
    <message>
        <source>Máy được mời cũng hiện tám âm tiết này.</source>
        <translation>The invited laptop shows the same eight syllables.</translation>
    </message>
    <message>
        <source>Ai có lời mời đều vào được thay cho Ban: chỉ gửi cho đúng người.</source>
        <translation>Whoever has the invitation can join in the board's place: send it to the right person only.</translation>
    </message>
    <message>
        <source>Lưu lời mời</source>
        <translation>Save the invitation</translation>
    </message>
    <message>
        <source>Lời mời Hợp Lưu (*.hopluu-invite)</source>
        <translation>Invitations of Hợp Lưu (*.hopluu-invite)</translation>
    </message>
    <message>
        <source>Lưu trang để in</source>
        <translation>Save the page to print</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
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
    <name>StopHostDialog</name>
    <message>
        <source>Đóng chương trình và dừng máy chủ?</source>
        <translation>Close the program and stop the server?</translation>
    </message>
    <message>
        <source>Dừng máy chủ?</source>
        <translation>Stop the server?</translation>
    </message>
    <message>
        <source>Các Ban sẽ không gửi và nhận được cho đến khi máy chủ chạy lại. Không mất gì: họ vẫn nhập được, và mọi thứ đã gửi tới nằm nguyên trong thư mục dữ liệu máy chủ.</source>
        <translation>The boards can neither send nor receive until it runs again. Nothing is lost: they go on entering, and all that was sent lies whole in the server's data folder.</translation>
    </message>
    <message>
        <source>Muốn máy chủ tiếp tục chạy thì thu nhỏ cửa sổ này.</source>
        <translation>To keep the server running, minimise this window.</translation>
    </message>
    <message>
        <source>Để máy chủ chạy</source>
        <translation>Keep the server running</translation>
    </message>
    <message>
        <source>Dừng và đóng</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>SubmissionCard</name>
    <message>
        <source>Nộp báo cáo</source>
        <translation>Submission</translation>
    </message>
    <message>
        <source>Lý do trả lại: %1</source>
        <translation>Reason of the return: %1</translation>
    </message>
    <message>
        <source>Biên nhận của máy chủ</source>
        <translation>The server's receipt</translation>
    </message>
    <message>
        <source>Mã biên nhận %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>Đọc mã này cho Khối trưởng qua điện thoại: hai bên giống nhau là cùng một nội dung.</source>
        <translation>Read this code to the leader over the telephone: the same code means the same content.</translation>
    </message>
    <message>
        <source>Lưu thành PDF để in…</source>
        <translation>Save as PDF to print…</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Trình duyệt và nộp lại…</source>
        <translation>Approve and submit again…</translation>
    </message>
    <message>
        <source>Trình duyệt và nộp…</source>
        <translation>Approve and submit…</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n việc phải xong trước khi nộp; xem đầu danh sách bên trái.</source>
        <translation>
            <numerusform>%n thing must be done before submission; see the top of the list at the left.</numerusform>
            <numerusform>%n things must be done before submission; see the top of the list at the left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lưu biên nhận</source>
        <translation>Save the receipt</translation>
    </message>
    <message>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>Lãnh đạo Ban duyệt và nộp lại (lần %1)</source>
        <translation>The head approves; submit again (revision %1)</translation>
    </message>
    <message>
        <source>Lãnh đạo Ban duyệt và nộp</source>
        <translation>The head approves; submit</translation>
    </message>
    <message>
        <source>Nội dung nộp</source>
        <translation>What is submitted</translation>
    </message>
    <message>
        <source>Biểu tổng hợp</source>
        <translation>Annex</translation>
    </message>
    <message>
        <source>Mã nội dung</source>
        <translation>Code of the content</translation>
    </message>
    <message>
        <source>Khác lần trước</source>
        <translation>Differs from last time</translation>
    </message>
    <message>
        <source>Sau khi nộp, số liệu khóa lại cho đến khi Khối trưởng trả lại hoặc chấp nhận. Chỉ khi có biên nhận của máy chủ thì mới là đã nộp.</source>
        <translation>After submission the figures are locked until the leader returns or accepts them. Only the server's receipt means that it is submitted.</translation>
    </message>
    <message>
        <source>Họ tên lãnh đạo Ban đã duyệt</source>
        <translation>Name of the head who has approved</translation>
    </message>
    <message>
        <source>Ví dụ: Nguyễn Văn An, Trưởng ban</source>
        <translation>Example: Nguyễn Văn An, head of the board</translation>
    </message>
    <message>
        <source>Tên này được in trên biên nhận của Ban; bản giấy có chữ ký mới là chứng từ.</source>
        <translation>This name is printed on the board's receipt; the signed paper is the document.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lãnh đạo đã duyệt, nộp</source>
        <translation>The head has approved: submit</translation>
    </message>
    <message numerus="yes">
        <source>%n việc chưa xong</source>
        <translation>
            <numerusform>%n thing unfinished</numerusform>
            <numerusform>%n things unfinished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cảnh báo chưa giải trình</source>
        <translation>
            <numerusform>%n finding unexplained</numerusform>
            <numerusform>%n findings unexplained</numerusform>
        </translation>
    </message>
    <message>
        <source>Vẫn nộp khi còn %1; Khối trưởng sẽ thấy.</source>
        <translation>It will be submitted with %1; the leader will see that.</translation>
    </message>
    <message>
        <source> và </source>
        <translation> and </translation>
    </message>
</context>
<context>
    <name>TakingCard</name>
    <message>
        <source>Anh/chị nhận bàn giao khối từ Khối trưởng trước?</source>
        <translation>Do you take over a bloc from its leader?</translation>
    </message>
    <message>
        <source>Cả khối chuyển sang máy chủ trên máy này, sau một lần diễn tập chứng minh là giống hệt. Các Ban tự chuyển theo; không mất gì.</source>
        <translation>The whole bloc passes to a server on this computer, after a rehearsal that proves it identical. The boards follow by themselves; nothing is lost.</translation>
    </message>
    <message>
        <source>Nhận bàn giao ở máy này…</source>
        <translation>Take over on this computer…</translation>
    </message>
    <message>
        <source>Họ tên của anh/chị</source>
        <translation>Your full name</translation>
    </message>
    <message>
        <source>Hãy nhập họ tên.</source>
        <translation>Enter your full name.</translation>
    </message>
    <message>
        <source>Tên máy này</source>
        <translation>This computer's name</translation>
    </message>
    <message>
        <source>Danh thiếp của máy chủ mới</source>
        <translation>The new server's card</translation>
    </message>
    <message>
        <source>Lưu danh thiếp và đưa cho Khối trưởng cũ. Địa chỉ ghi trong đó phải là địa chỉ mà các Ban sẽ nối tới: nối máy này vào đúng mạng trước.</source>
        <translation>Save the card and give it to the leader before. The address in it must be the one that the boards will use: connect this computer to the right network first.</translation>
    </message>
    <message>
        <source>%1 Địa chỉ: %2 · mã %3. Đọc mã này cho Khối trưởng cũ qua điện thoại.</source>
        <translation>%1 Address: %2 · code %3. Read this code to the leader before on the telephone.</translation>
    </message>
    <message>
        <source>Lưu danh thiếp…</source>
        <translation>Save the card…</translation>
    </message>
    <message>
        <source>Diễn tập</source>
        <translation>Rehearsal</translation>
    </message>
    <message>
        <source>Mở gói diễn tập mà Khối trưởng cũ đưa. Máy này dựng lại mọi thao tác, so với máy chủ cũ, rồi dọn đi: không có gì thay đổi.</source>
        <translation>Open the package to rehearse with that the leader before has given you. This computer folds every operation again, compares with the old server, and clears up: nothing changes.</translation>
    </message>
    <message>
        <source>%1 Mã máy chủ cũ: %2. %3</source>
        <translation>%1 Code of the old server: %2. %3</translation>
    </message>
    <message>
        <source>Diễn tập lại với gói khác…</source>
        <translation>Rehearse with another package…</translation>
    </message>
    <message>
        <source>Chọn gói diễn tập…</source>
        <translation>Choose the package to rehearse…</translation>
    </message>
    <message>
        <source>Lưu biên bản…</source>
        <translation>Save the statement…</translation>
    </message>
    <message>
        <source>Nhận khối</source>
        <translation>Take the bloc</translation>
    </message>
    <message>
        <source>Khi Khối trưởng cũ đã bàn giao, mở gói bàn giao ở đây. Chương trình kiểm tra lại một lần nữa, rồi mới nhận.</source>
        <translation>When the leader before has handed over, open the final package here. The program checks everything once more before it takes it.</translation>
    </message>
    <message>
        <source>Chọn gói bàn giao…</source>
        <translation>Choose the final package…</translation>
    </message>
    <message>
        <source>Chạy máy chủ và vào khối</source>
        <translation>Start the server and join</translation>
    </message>
    <message>
        <source>Máy chủ này giữ khối. Chạy nó và ghi máy này là máy của Khối trưởng.</source>
        <translation>This server holds the bloc. Start it, and join with this computer as the leader's.</translation>
    </message>
    <message>
        <source>Ngay sau khi nhận, chương trình chạy máy chủ và ghi máy này là máy của Khối trưởng.</source>
        <translation>Right after taking the bloc, the program starts the server and joins with this computer as the leader's.</translation>
    </message>
    <message>
        <source>Chạy máy chủ</source>
        <translation>Start the server</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lưu danh thiếp</source>
        <translation>Save the card</translation>
    </message>
    <message>
        <source>Danh thiếp (*.json)</source>
        <translation>Card (*.json)</translation>
    </message>
    <message>
        <source>Chọn gói diễn tập</source>
        <translation>Choose the package to rehearse with</translation>
    </message>
    <message>
        <source>Gói bàn giao Hợp Lưu (*.hopluu-bloc)</source>
        <translation>HopLuu handover package (*.hopluu-bloc)</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Lưu biên bản</source>
        <translation>Save the statement</translation>
    </message>
    <message>
        <source>Biên bản (*.json)</source>
        <translation>Statement (*.json)</translation>
    </message>
    <message>
        <source>Chọn gói bàn giao</source>
        <translation>Choose the final package</translation>
    </message>
</context>
<context>
    <name>ThresholdRow</name>
    <message>
        <source>Thông qua khi số phiếu đồng ý đạt</source>
        <translation>Carried when those in favour reach</translation>
    </message>
    <message>
        <source>Từ hay trên</source>
        <translation>At least or more than</translation>
    </message>
    <message>
        <source>từ</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>trên</source>
        <translation>more than</translation>
    </message>
    <message>
        <source>Tử số của tỷ lệ</source>
        <translation>Numerator of the share</translation>
    </message>
    <message>
        <source>Mẫu số của tỷ lệ</source>
        <translation>Denominator of the share</translation>
    </message>
    <message>
        <source>Tỷ lệ tính trên</source>
        <translation>The share is taken of</translation>
    </message>
    <message>
        <source>người có quyền bỏ phiếu</source>
        <translation>those who may vote</translation>
    </message>
    <message>
        <source>người dự họp và bằng văn bản</source>
        <translation>those present and in writing</translation>
    </message>
    <message>
        <source>phiếu thu về</source>
        <translation>the ballots cast</translation>
    </message>
</context>
<context>
    <name>TotalsHead</name>
    <message>
        <source>STT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Năm trước</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Năm %1</source>
        <translation>Year %1</translation>
    </message>
    <message>
        <source>Tăng, giảm</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Số Ban</source>
        <translation>Boards</translation>
    </message>
</context>
<context>
    <name>TotalsPage</name>
    <message>
        <source>Tổng hợp</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>Tính cả số chưa chấp nhận</source>
        <translation>Also what is not accepted</translation>
    </message>
</context>
<context>
    <name>TotalsTable</name>
    <message>
        <source>Biểu tổng hợp của Khối</source>
        <translation>The bloc's annex</translation>
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
    <name>VersionsBanner</name>
    <message>
        <source>Hai máy ghi khác nhau</source>
        <translation>Two laptops differ</translation>
    </message>
    <message>
        <source>Biên bản này đã được sửa ở hai máy khi chưa biết của nhau. Chọn giữ một bản; bản kia vẫn còn trong nhật ký.</source>
        <translation>This record was changed on two laptops that had not heard of each other. Keep one version; the other stays in the journal.</translation>
    </message>
    <message>
        <source>Giữ bản này</source>
        <translation>Keep this one</translation>
    </message>
</context>
<context>
    <name>VoterRow</name>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>%1: dự họp</source>
        <translation>%1: attendance</translation>
    </message>
    <message>
        <source>Có mặt</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Bằng văn bản</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>Vắng</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Thêm một người của Ban này</source>
        <translation>Another person of this board</translation>
    </message>
    <message>
        <source>Bỏ người này khỏi danh sách</source>
        <translation>Take this person off the list</translation>
    </message>
</context>
<context>
    <name>VotersCard</name>
    <message>
        <source>Người bỏ phiếu</source>
        <translation>Who may vote</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Đang chờ biểu mẫu của Khối trưởng</source>
        <translation>Waiting for the bloc leader's form</translation>
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
    <name>WorkCard</name>
    <message>
        <source>Việc còn lại</source>
        <translation>Left to do</translation>
    </message>
    <message>
        <source>Không còn việc gì trong năm nay.</source>
        <translation>Nothing is left to do for this year.</translation>
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
    <message>
        <source>Các Ban</source>
        <translation>Boards</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::AnnexClipboard</name>
    <message>
        <source>STT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tăng, giảm</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Không ô nào trong vùng được chép rơi vào chỗ nhập được.</source>
        <translation>Nothing of what was copied falls on a cell that can be entered.</translation>
    </message>
    <message>
        <source>dòng %1, cột %2 của vùng chép</source>
        <translation>row %1, column %2 of what was copied</translation>
    </message>
    <message>
        <source>Xếp theo mã chỉ tiêu trong vùng chép.</source>
        <translation>Placed by the codes in what was copied.</translation>
    </message>
    <message>
        <source>Xếp theo tên chỉ tiêu trong vùng chép.</source>
        <translation>Placed by the names in what was copied.</translation>
    </message>
    <message>
        <source>Xếp lần lượt từ ô đang chọn.</source>
        <translation>Placed in order from the current cell.</translation>
    </message>
    <message>
        <source>%1 ô sẽ thay đổi, trong đó %2 ô đang có giá trị.</source>
        <translation>%1 cells will change; %2 of them have a value now.</translation>
    </message>
    <message>
        <source>%1 ô của vùng chép không rơi vào chỗ nhập được và bị bỏ qua.</source>
        <translation>%1 cells of what was copied fall on nothing that can be entered and are left out.</translation>
    </message>
    <message>
        <source>trống</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::AnnexCursor</name>
    <message>
        <source>dấu</source>
        <translation>mark</translation>
    </message>
    <message>
        <source>số thứ tự</source>
        <translation>number</translation>
    </message>
    <message>
        <source>chỉ tiêu</source>
        <translation>indicator</translation>
    </message>
    <message>
        <source>đơn vị tính</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>tăng giảm</source>
        <translation>change</translation>
    </message>
    <message>
        <source>trạng thái</source>
        <translation>state</translation>
    </message>
    <message>
        <source>ghi chú</source>
        <translation>remark</translation>
    </message>
    <message>
        <source>trống</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::AnnexDetails</name>
    <message>
        <source>chưa ai nhập</source>
        <translation>nobody has entered anything</translation>
    </message>
    <message>
        <source>đã lưu trên máy này, chưa gửi</source>
        <translation>saved on this laptop, not sent</translation>
    </message>
    <message>
        <source>máy chủ đã nhận</source>
        <translation>received by the server</translation>
    </message>
    <message>
        <source>Máy chủ không nhận giá trị %1: %2 %3</source>
        <translation>The server did not take the value %1: %2 %3</translation>
    </message>
    <message>
        <source>Đã giải trình: %1</source>
        <translation>Explained: %1</translation>
    </message>
    <message>
        <source>Máy tính từ các dòng trên; không nhập.</source>
        <translation>Computed from the rows above; not entered.</translation>
    </message>
    <message>
        <source>Máy tính từ các dòng trên, tỷ giá %1 đồng/USD (%2, %3); không nhập.</source>
        <translation>Computed from the rows above at %1 dong per USD (%2, %3); not entered.</translation>
    </message>
    <message>
        <source>Nhấn phím cách để gập hoặc mở nhóm này.</source>
        <translation>The space bar folds or unfolds this group.</translation>
    </message>
    <message>
        <source>Đang chọn %1 dòng, %2 dòng đã có</source>
        <translation>%1 rows selected, %2 of them filled</translation>
    </message>
    <message>
        <source>%1 giá trị khác nhau đang chờ chọn: hai người nhập mà không biết của nhau. Mở trang Hai giá trị khác nhau (Ctrl+8), hoặc nhập lại ô này.</source>
        <translation>%1 different values wait for a decision: two people entered without knowing of each other. Open the page Two different values (Ctrl+8), or enter this cell again.</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::AnnexEditing</name>
    <message>
        <source>Ghi chú dài %1 chữ; tối đa %2. Hãy rút gọn.</source>
        <translation>The remark has %1 characters; at most %2. Shorten it.</translation>
    </message>
    <message>
        <source>Hãy ghi vì sao chưa có và khi nào sẽ có; hoặc nhấn Esc để giữ giá trị cũ.</source>
        <translation>Say why it is not available and when it will come; or press Esc to keep the old value.</translation>
    </message>
    <message>
        <source>Ô "chưa có số liệu" phải có ghi chú: vì sao chưa có và khi nào sẽ có.</source>
        <translation>"Not yet available" needs a remark: why, and when it will come.</translation>
    </message>
    <message>
        <source>Số này có thể đọc theo hai cách. Chọn một cách:</source>
        <translation>This number reads two ways. Choose one:</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::AnnexHistory</name>
    <message>
        <source>%1 (máy này)</source>
        <translation>%1 (this laptop)</translation>
    </message>
    <message>
        <source>máy chủ không nhận</source>
        <translation>not taken by the server</translation>
    </message>
    <message>
        <source>máy chủ đã nhận</source>
        <translation>received by the server</translation>
    </message>
    <message>
        <source>chưa gửi</source>
        <translation>not sent</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::AnnexModel</name>
    <message>
        <source>Năm %1</source>
        <translation>Year %1</translation>
    </message>
    <message>
        <source>Tính sẵn</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>Chưa nhập</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>Không phát sinh</source>
        <translation>None arose</translation>
    </message>
    <message>
        <source>Không áp dụng</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Chưa có số liệu</source>
        <translation>Not yet available</translation>
    </message>
    <message>
        <source>Số ước</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>Chính thức</source>
        <translation>Final</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::AppraisalDesk</name>
    <message>
        <source>chưa tự chấm</source>
        <translation>no self-score yet</translation>
    </message>
    <message>
        <source>tự chấm %1/%2, chưa thẩm định</source>
        <translation>self-scored %1/%2, not appraised</translation>
    </message>
    <message numerus="yes">
        <source>còn %n tiêu chí chờ thẩm định</source>
        <translation>
            <numerusform>%n criterion still to appraise</numerusform>
            <numerusform>%n criteria still to appraise</numerusform>
        </translation>
    </message>
    <message>
        <source>thẩm định %1/%2 tiêu chí</source>
        <translation>%1/%2 criteria appraised</translation>
    </message>
    <message>
        <source>%1 =</source>
        <translation>%1 =</translation>
    </message>
    <message>
        <source>Xếp theo điểm tự chấm, chưa phải kết quả thẩm định.</source>
        <translation>In order of the self-scores: not yet the result of the appraisal.</translation>
    </message>
    <message>
        <source>Xếp theo điểm thẩm định.</source>
        <translation>In order of the appraised scores.</translation>
    </message>
    <message numerus="yes">
        <source>Xếp theo điểm thẩm định; %n Ban chưa thẩm định xong nên chưa có hạng.</source>
        <translation>
            <numerusform>In order of the appraised scores; %n board whose appraisal is not finished has no rank yet.</numerusform>
            <numerusform>In order of the appraised scores; %n boards whose appraisal is not finished have no rank yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>quá mức tối đa %1</source>
        <translation>above the maximum of %1</translation>
    </message>
    <message>
        <source>khác điểm tự chấm, chưa ghi lý do</source>
        <translation>differs from the self-score, no reason given</translation>
    </message>
    <message numerus="yes">
        <source>còn %n mục chờ thẩm định</source>
        <translation>
            <numerusform>%n part still to appraise</numerusform>
            <numerusform>%n parts still to appraise</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Phải từ %1 đến %2.</source>
        <translation>Must be from %1 to %2.</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::AttachmentList</name>
    <message>
        <source>Đang gửi: %1 trên %2</source>
        <translation>Sending: %1 of %2</translation>
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
    <message>
        <source>Chỉ có trên máy này; sẽ gửi sau số liệu</source>
        <translation>On this laptop only; sent after the figures</translation>
    </message>
    <message>
        <source>Máy chủ đã nhận</source>
        <translation>Received by the server</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::BallotDesk</name>
    <message>
        <source>đã rút</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>%1: %2 đồng ý, %3 không, %4 không hợp lệ.</source>
        <translation>%1: %2 in favour, %3 against, %4 invalid.</translation>
    </message>
    <message>
        <source>%1, lúc %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::ExcelImport</name>
    <message>
        <source>Cột %1</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>Tất cả (%1)</source>
        <translation>All (%1)</translation>
    </message>
    <message>
        <source>Thay đổi (%1)</source>
        <translation>Changes (%1)</translation>
    </message>
    <message>
        <source>Cần xem lại (%1)</source>
        <translation>To review (%1)</translation>
    </message>
    <message>
        <source>Giữ nguyên (%1)</source>
        <translation>Unchanged (%1)</translation>
    </message>
    <message>
        <source>Đã ghi %1 số lấy từ tệp %2</source>
        <translation>%1 figures entered from %2</translation>
    </message>
    <message>
        <source>Nhiều trang tính giống biểu như nhau: hãy chọn trang tính của năm nay.</source>
        <translation>Several sheets look like the annex: choose the one of this year.</translation>
    </message>
    <message>
        <source>Tệp có nhiều cột số liệu: hãy chọn cột của năm nay.</source>
        <translation>The file has several columns of figures: choose this year's.</translation>
    </message>
    <message>
        <source>%1 số khác với số đang có, %2 số giống; %3 chỗ cần xem lại.</source>
        <translation>%1 figures differ from what stands here, %2 are the same; %3 places to review.</translation>
    </message>
    <message>
        <source>Không có gì để ghi</source>
        <translation>Nothing to enter</translation>
    </message>
    <message>
        <source>Ghi %1 số vào biểu</source>
        <translation>Enter %1 figures</translation>
    </message>
    <message>
        <source>Không nhận ra là chỉ tiêu nào của biểu: không lấy</source>
        <translation>Not recognised as an indicator of the annex: not taken</translation>
    </message>
    <message>
        <source>Không có trong tệp: giữ nguyên</source>
        <translation>Not in the file: stays as it is</translation>
    </message>
    <message>
        <source>không phát sinh</source>
        <translation>none arose</translation>
    </message>
    <message>
        <source>không áp dụng</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>chưa có số liệu</source>
        <translation>not yet available</translation>
    </message>
    <message>
        <source>trong tệp: %1</source>
        <translation>in the file: %1</translation>
    </message>
    <message>
        <source>Giống số đang có</source>
        <translation>The same as now</translation>
    </message>
    <message>
        <source>Do Excel tính; khớp với các phần của nó</source>
        <translation>Computed by Excel; agrees with its parts</translation>
    </message>
    <message>
        <source>Tìm theo mã</source>
        <translation>Found by code</translation>
    </message>
    <message>
        <source>Tìm theo tên</source>
        <translation>Found by name</translation>
    </message>
    <message>
        <source>Do Excel tính, không có gì để đối chiếu: chỉ ghi khi anh/chị đánh dấu</source>
        <translation>Computed by Excel, nothing to check it with: entered only when you tick it</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::FigureChoices</name>
    <message>
        <source>Hàng %1 · %2</source>
        <translation>Row %1 · %2</translation>
    </message>
    <message>
        <source>so với năm trước: chưa có số</source>
        <translation>compared with last year: no figure yet</translation>
    </message>
    <message>
        <source>mức tăng, giảm: chưa có số</source>
        <translation>growth: no figure yet</translation>
    </message>
    <message>
        <source>số, không kèm đơn vị</source>
        <translation>the number alone</translation>
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
    <message>
        <source>Chưa lưu được; chương trình đang thử lại</source>
        <translation>Not saved; the program keeps trying</translation>
    </message>
    <message>
        <source>%1 · %2 · máy chủ đã nhận</source>
        <translation>%1 · %2 · received by the server</translation>
    </message>
    <message>
        <source>Bản soạn sẵn của biểu mẫu, chưa sửa</source>
        <translation>As the form drafts it, not edited</translation>
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
        <source>Phải từ %1 đến %2.</source>
        <translation>From %1 to %2, please.</translation>
    </message>
    <message>
        <source>%1 điểm</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>không chấm</source>
        <translation>no points</translation>
    </message>
    <message>
        <source>Đã chấm %1/%2 tiêu chí</source>
        <translation>%1/%2 criteria scored</translation>
    </message>
    <message numerus="yes">
        <source>Khối trưởng đang thẩm định: còn %n tiêu chí</source>
        <translation>
            <numerusform>The leader is appraising: %n criterion to go</numerusform>
            <numerusform>The leader is appraising: %n criteria to go</numerusform>
        </translation>
    </message>
    <message>
        <source>Thẩm định %1 điểm, lệch %2</source>
        <translation>Appraised %1 points, difference %2</translation>
    </message>
    <message>
        <source>Thẩm định %1 điểm</source>
        <translation>Appraised %1 points</translation>
    </message>
    <message>
        <source>Khối trưởng thẩm định %1 điểm; tự chấm %2, lệch %3.</source>
        <translation>The leader gives %1 points; self-score %2, difference %3.</translation>
    </message>
    <message>
        <source>Khối trưởng thẩm định %1 điểm; tự chấm %2.</source>
        <translation>The leader gives %1 points; self-score %2.</translation>
    </message>
</context>
<context>
    <name>hopluu::desktop::YearRemarks</name>
    <message>
        <source>Cả năm</source>
        <translation>The whole year</translation>
    </message>
</context>
</TS>