#include "server_errors.h"

#include <fmt/format.h>

#include <cerrno>

namespace hopluu::server::errors {

Error folderUnreadable(const std::filesystem::path& folder) {
    return {"server.data-unreadable",
            {fmt::format("Không đọc được thư mục dữ liệu {}.", folder.string()),
             fmt::format("Cannot read the data folder {}.", folder.string())},
            {"Hãy cấp quyền cho tài khoản chạy máy chủ, hoặc chọn thư mục khác bằng --data-dir.",
             "Give the account that runs the server access to it, or choose another folder with --data-dir."},
            folder.string()};
}

Error folderReadOnly(const std::filesystem::path& folder) {
    return {"server.data-read-only",
            {fmt::format("Không ghi được vào thư mục dữ liệu {}.", folder.string()),
             fmt::format("Cannot write to the data folder {}.", folder.string())},
            {"Hãy cấp quyền ghi cho tài khoản chạy máy chủ, hoặc chọn thư mục khác bằng --data-dir.",
             "Allow the account that runs the server to write there, or choose another folder with --data-dir."},
            folder.string()};
}

Error folderIsFile(const std::filesystem::path& folder) {
    return {"server.data-not-a-folder",
            {fmt::format("{} không phải là thư mục.", folder.string()), fmt::format("{} is not a folder.", folder.string())},
            {"Hãy chọn một thư mục bằng --data-dir.", "Choose a folder with --data-dir."},
            folder.string()};
}

Error folderInUse(const std::filesystem::path& folder) {
    return {"server.data-in-use",
            {fmt::format("Một máy chủ khác đang chạy với thư mục dữ liệu {}.", folder.string()),
             fmt::format("Another server is running on the data folder {}.", folder.string())},
            {"Hãy dùng máy chủ đang chạy, hoặc dừng nó trước.", "Use the server that runs, or stop it first."},
            folder.string()};
}

Error noData(const std::filesystem::path& folder) {
    return {"server.no-data",
            {fmt::format("Chưa có dữ liệu máy chủ trong {}.", folder.string()),
             fmt::format("There is no server's data in {}.", folder.string())},
            {"Hãy chạy hopluu-server một lần, hoặc chỉ đúng thư mục bằng --data-dir.",
             "Run hopluu-server once, or name the right folder with --data-dir."},
            folder.string()};
}

Error diskFull(const std::filesystem::path& file) {
    return {"server.disk-full",
            {fmt::format("Ổ đĩa đã đầy nên không ghi được {}.", file.string()),
             fmt::format("The disk is full: cannot write {}.", file.string())},
            {"Hãy giải phóng chỗ trống rồi khởi động lại.", "Free some space, then start again."},
            file.string()};
}

Error certificateDamaged(const std::filesystem::path& file) {
    return {"server.certificate-damaged",
            {"Tệp chứng thư và khóa của máy chủ bị hỏng.", "The file with the server's certificate and key is damaged."},
            {"Hãy khôi phục tệp từ bản sao lưu. Nếu xóa nó, máy chủ tạo chứng thư mới và mọi máy phải được mời lại.",
             "Restore it from a backup. If it is deleted, the server makes a new certificate and everyone must be invited again."},
            file.string()};
}

Error cannotMakeCertificate() {
    return {"server.certificate-not-made",
            {"Không tạo được chứng thư của máy chủ (OpenSSL báo lỗi).", "Could not make the server's certificate (OpenSSL failed)."},
            {"Hãy kiểm tra cài đặt OpenSSL trên máy này.", "Check the OpenSSL installation of this machine."},
            ""};
}

Error cannotListen(const std::string& address, int port, int systemError) {
    const std::string place = fmt::format("{}:{}", address, port);
    if (systemError == EADDRINUSE) {
        return {
            "server.port-in-use",
            {fmt::format("Cổng {} đang được một chương trình khác dùng.", port),
             fmt::format("Port {} is in use by another program.", port)},
            {"Hãy dừng chương trình kia, hoặc chọn cổng khác bằng --port.", "Stop the other program, or choose another port with --port."},
            place};
    }
    if (systemError == EACCES) {
        return {"server.port-not-allowed",
                {fmt::format("Không được phép dùng cổng {}.", port), fmt::format("Port {} is not allowed for this account.", port)},
                {"Hãy chọn cổng từ 1024 trở lên bằng --port.", "Choose a port from 1024 up with --port."},
                place};
    }
    return {"server.address-not-available",
            {fmt::format("Máy này không có địa chỉ {}.", address), fmt::format("This machine has no address {}.", address)},
            {"Hãy bỏ --listen, hoặc ghi đúng một địa chỉ của máy này.", "Leave --listen out, or name an address of this machine."},
            place};
}

Error unusableAddress(const std::string& address) {
    return {"server.address-malformed",
            {fmt::format("Địa chỉ \"{}\" không đúng dạng https://máy:cổng.", address),
             fmt::format("The address \"{}\" is not of the form https://host:port.", address)},
            {"Ví dụ: --address https://192.0.2.1:8443", "Example: --address https://192.0.2.1:8443"},
            address};
}

Error unknownLogLevel(const std::string& level) {
    return {"server.log-level",
            {fmt::format("Không có mức nhật ký \"{}\".", level), fmt::format("There is no log level \"{}\".", level)},
            {"Các mức: debug, info, warn, error, off.", "The levels: debug, info, warn, error, off."},
            ""};
}

Error logFile(const std::filesystem::path& file) {
    return {"server.log-file",
            {fmt::format("Không ghi được tệp nhật ký {}.", file.string()), fmt::format("Cannot write the log file {}.", file.string())},
            {"Hãy chọn tệp khác bằng --log-file, hoặc bỏ tùy chọn này để ghi ra màn hình.",
             "Choose another file with --log-file, or leave it out to log to the terminal."},
            file.string()};
}

}  // namespace hopluu::server::errors
