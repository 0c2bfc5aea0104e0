#include "desktop/host_errors.h"

#include <fmt/format.h>

namespace hopluu::desktop::host_errors {

namespace {

Error aboutPort(const std::string& code, int port) {
    if (code == "server.port-in-use") {
        return {
            code,
            {fmt::format("Cổng {} đang được một chương trình khác trên máy này dùng, nên máy chủ không chạy được.", port),
             fmt::format("Another program on this computer uses port {}, so the server cannot run.", port)},
            {"Có thể một máy chủ Hợp Lưu khác đang chạy (cửa sổ khác, hoặc dịch vụ hopluu-server). Hãy dừng nó, hoặc chọn cổng khác ở đây.",
             "Another server of Hợp Lưu may be running (another window, or the service hopluu-server). Stop it, or choose another port "
             "here."},
            ""};
    }
    return {code,
            {fmt::format("Hệ điều hành không cho dùng cổng {}.", port), fmt::format("The operating system does not allow port {}.", port)},
            {"Hãy chọn một cổng từ 1024 trở lên, ví dụ 8443.", "Choose a port from 1024 up, for example 8443."},
            ""};
}

Error aboutFolder(const std::string& code, const std::filesystem::path& folder) {
    const std::string place = folder.string();
    if (code == "server.data-in-use") {
        return {code,
                {fmt::format("Một máy chủ khác đang chạy với dữ liệu trong {}.", place),
                 fmt::format("Another server is running on the data in {}.", place)},
                {"Khối vẫn được phục vụ, nhưng không phải từ cửa sổ này. Hãy dừng máy chủ kia ở nơi đã chạy nó, rồi chạy lại ở đây.",
                 "The bloc is being served, but not by this window. Stop the other server where it was started, then start it here."},
                place};
    }
    if (code == "server.data-not-a-folder") {
        return {code,
                {fmt::format("{} không phải là thư mục.", place), fmt::format("{} is not a folder.", place)},
                {"Hãy chọn thư mục khác cho dữ liệu máy chủ.", "Choose another folder for the server's data."},
                place};
    }
    return {code,
            {fmt::format("Không đọc hoặc không ghi được vào thư mục {}.", place),
             fmt::format("The folder {} cannot be read or written.", place)},
            {"Hãy chọn một thư mục trong Tài liệu của anh/chị, hoặc nhờ người quản trị máy cấp quyền.",
             "Choose a folder in your documents, or ask who looks after the computer for access."},
            place};
}

}  // namespace

Error programNotFound() {
    return {"host.no-program",
            {"Máy này chưa cài chương trình máy chủ (hopluu-server).",
             "The server's program (hopluu-server) is not installed on this computer."},
            {"Hãy cài gói hopluu-server rồi bấm lại. Số liệu và việc của anh/chị không bị ảnh hưởng.",
             "Install the package hopluu-server and try again. Your figures and work are not touched."},
            ""};
}

Error programDoesNotStart(const std::string& program) {
    return {
        "host.program-does-not-start",
        {fmt::format("Không chạy được chương trình máy chủ {}.", program), fmt::format("The server's program {} cannot be run.", program)},
        {"Hãy cài lại gói hopluu-server.", "Install the package hopluu-server again."},
        program};
}

Error notStarted(const std::string& code, const std::string& message, const std::filesystem::path& folder, int port) {
    if (code.starts_with("server.port")) {
        return aboutPort(code, port);
    }
    if (code.starts_with("server.data")) {
        return aboutFolder(code, folder);
    }
    if (code == "server.disk-full") {
        return {code,
                {"Ổ đĩa đã đầy nên máy chủ không chạy được.", "The disk is full, so the server cannot run."},
                {"Hãy giải phóng chỗ trống rồi chạy lại.", "Free some space, then start it again."},
                folder.string()};
    }
    if (code == "server.certificate-damaged") {
        return {code,
                {"Tệp chứng thư và khóa của máy chủ bị hỏng.", "The file with the server's certificate and key is damaged."},
                {"Hãy khôi phục thư mục dữ liệu máy chủ từ bản sao lưu. Đừng xóa tệp: mọi máy sẽ phải được mời lại.",
                 "Restore the server's data folder from a backup. Do not delete the file: every laptop would have to be invited again."},
                folder.string()};
    }
    return {
        code.empty() ? "host.not-started" : code,
        {fmt::format("Máy chủ không chạy được: {} ({}).", message, code), fmt::format("The server did not start: {} ({}).", message, code)},
        {"Hãy thử lại; nếu vẫn vậy, hãy gửi câu trên cho người hỗ trợ.",
         "Try again; if it stays so, send this sentence to who supports you."},
        folder.string()};
}

Error endedByItself(const std::string& lastWords) {
    const std::string quoted = lastWords.empty() ? std::string() : " (" + lastWords + ")";
    return {"host.ended",
            {fmt::format("Máy chủ đã dừng đột ngột{}. Các Ban không tới được cho đến khi nó chạy lại.", quoted),
             fmt::format("The server has stopped by itself{}. The boards cannot reach it until it runs again.", quoted)},
            {"Những gì máy chủ đã xác nhận vẫn còn nguyên trên đĩa. Hãy bấm Chạy máy chủ.",
             "Whatever it has confirmed is on the disk. Press Start the server."},
            ""};
}

Error stepEndedByItself() {
    return {"handover.ended",
            {"Việc này dừng đột ngột giữa chừng.", "This has stopped by itself half-way."},
            {"Không mất gì: hãy làm lại bước này. Nếu vẫn vậy, hãy kiểm tra ổ đĩa và cài lại gói hopluu-server.",
             "Nothing is lost: do this step again. If it stays, check the disk and install the package hopluu-server again."},
            ""};
}

Error otherBloc(const std::filesystem::path& folder) {
    return {"host.other-bloc",
            {fmt::format("Máy chủ trong {} không phải của khối mà máy này đã tham gia (chứng thư khác).", folder.string()),
             fmt::format("The server in {} is not that of the bloc that this laptop has joined (another certificate).", folder.string())},
            {"Chương trình đã dừng nó lại. Hãy chọn đúng thư mục dữ liệu máy chủ của khối.",
             "It has been stopped again. Choose the folder that holds the bloc's own server."},
            folder.string()};
}

Error noServerHere(const std::filesystem::path& folder, const std::string& joinedAt) {
    return {"host.no-server-here",
            {fmt::format("Khối của máy này nằm ở máy chủ {}; trong {} chưa có dữ liệu của nó.", joinedAt, folder.string()),
             fmt::format("This laptop's bloc is on the server {}; its data is not in {}.", joinedAt, folder.string())},
            {"Nếu dữ liệu máy chủ đã ở máy này, hãy chọn đúng thư mục. Muốn chuyển khối về đây thì làm bàn giao: chạy máy chủ mới ở đây sẽ "
             "thành "
             "một khối khác.",
             "If the server's data is on this computer, choose its folder. To move the bloc here, hand it over: a new server here would be "
             "another bloc."},
            folder.string()};
}

Error hasLeader(const std::filesystem::path& folder) {
    return {"host.has-leader",
            {fmt::format("Trong {} đã có một khối, và khối đó đã có Khối trưởng.", folder.string()),
             fmt::format("There is a bloc in {} already, and it has a leader.", folder.string())},
            {"Hãy mở tệp dữ liệu của Khối trưởng đó, hoặc xin một lời mời cho máy Khối trưởng thứ hai, hoặc chọn thư mục khác.",
             "Open that leader's data file, or ask for an invitation for another laptop of the leader's, or choose another folder."},
            folder.string()};
}

}  // namespace hopluu::desktop::host_errors
