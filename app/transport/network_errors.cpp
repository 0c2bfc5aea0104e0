#include "transport/network_errors.h"

#include <fmt/format.h>

namespace hopluu::transport::errors {

namespace {

std::string textOf(const Address& address) {
    return fmt::format("{}:{}", address.host, address.port);
}

}  // namespace

Error unusableAddress(const std::string& address) {
    return {"network.no-route",
            {"Địa chỉ máy chủ không đúng dạng https://máy:cổng.", "The server's address is not of the form https://host:port."},
            {"Hãy xin Khối trưởng lời mời mới.", "Ask the leader for a new invitation."},
            address};
}

Error unknownHost(const std::string& address) {
    return {"network.no-route",
            {"Không tìm thấy máy chủ theo tên này (chưa có mạng, hoặc tên sai).",
             "The server's name cannot be found (no network, or a wrong name)."},
            {"Hãy kiểm tra kết nối mạng rồi thử lại; số liệu đã nhập vẫn ở trên máy.",
             "Check the network connection, then try again; what you entered is safe on this laptop."},
            address};
}

Error noRoute(const std::string& address) {
    return {"network.no-route",
            {"Không có đường mạng tới máy chủ.", "There is no network route to the server."},
            {"Hãy kiểm tra dây mạng hoặc Wi-Fi, mạng riêng (VPN) nếu có, rồi thử lại; số liệu đã nhập vẫn ở trên máy.",
             "Check the cable or Wi-Fi, and the VPN if there is one, then try again; what you entered is safe on this laptop."},
            address};
}

Error refused(const std::string& address) {
    return {"network.refused",
            {"Máy ở địa chỉ này không nhận kết nối: chương trình máy chủ có lẽ chưa chạy.",
             "The machine at this address takes no connections: the server program is probably not running."},
            {"Cần khởi động máy chủ ở máy của Khối trưởng, rồi thử lại; số liệu đã nhập vẫn ở trên máy.",
             "The server has to be started on the leader's computer; then try again. What you entered is safe on this laptop."},
            address};
}

Error timeout(const std::string& address) {
    return {"network.timeout",
            {"Máy chủ không trả lời kịp.", "The server did not answer in time."},
            {"Hãy đợi một lát rồi thử lại; phần đã gửi xong không phải gửi lại.",
             "Wait a moment and try again; what got through is not sent again."},
            address};
}

Error certificateChanged(const std::string& address) {
    return {
        "network.certificate-changed",
        {"Chứng thư của máy chủ không phải là chứng thư ghi trong lời mời. Không có gì được gửi đi.",
         "The server's certificate is not the one named in the invitation. Nothing was sent."},
        {"Có thể máy chủ đã được cài lại, hoặc một máy khác đang đứng ở địa chỉ này. Hãy gọi điện hỏi Khối trưởng; chỉ tiếp tục khi có lời "
         "mời mới.",
         "The server may have been installed anew, or another machine stands at this address. Telephone the leader; go on only with a new "
         "invitation."},
        address};
}

Error certificateInvalid(const std::string& address) {
    return {"network.certificate-invalid",
            {"Máy ở địa chỉ này không trả lời bằng kết nối bảo mật (TLS) hợp lệ.", "The machine at this address does not speak valid TLS."},
            {"Hãy kiểm tra địa chỉ và cổng trong lời mời; có thể đó là máy khác hoặc một proxy.",
             "Check address and port of the invitation; it may be another machine or a proxy."},
            address};
}

Error proxyWantsPassword(const std::string& address) {
    return {"network.proxy-auth",
            {"Proxy của cơ quan đòi tên và mật khẩu.", "The office's proxy wants a name and a password."},
            {"Hãy hỏi quản trị mạng, rồi đặt HTTPS_PROXY dạng http://tên:mật-khẩu@proxy:cổng, hoặc thêm máy chủ vào NO_PROXY.",
             "Ask the network administrator, then set HTTPS_PROXY as http://name:password@proxy:port, or add the server to NO_PROXY."},
            address};
}

Error proxyUnreachable(const Address& proxy) {
    const std::string place = textOf(proxy);
    return {"network.proxy-unreachable",
            {"Không kết nối được tới proxy " + place + ".", "The proxy " + place + " cannot be reached."},
            {"Hãy kiểm tra mạng và địa chỉ proxy (HTTPS_PROXY), hoặc hỏi quản trị mạng; số liệu đã nhập vẫn ở trên máy.",
             "Check the network and the proxy's address (HTTPS_PROXY), or ask the network administrator; what you entered is safe."},
            place};
}

Error proxyForbids(const Address& proxy, int status) {
    const std::string place = textOf(proxy);
    return {"network.proxy-forbids",
            {fmt::format("Proxy {} không cho đi tới máy chủ (trả lời {}).", place, status),
             fmt::format("The proxy {} does not let this laptop through to the server (its answer: {}).", place, status)},
            {"Hãy đề nghị quản trị mạng cho phép địa chỉ của máy chủ; trong lúc chờ, có thể chuyển bằng tệp.",
             "Ask the network administrator to allow the server's address; meanwhile a file can be carried."},
            place};
}

Error cut(const std::string& address) {
    return {"network.cut",
            {"Đường truyền bị ngắt giữa chừng.", "The line was cut half-way."},
            {"Hãy thử lại; phần đã gửi xong không phải gửi lại.", "Try again; what got through is not sent again."},
            address};
}

Error answerTooLarge(const std::string& address) {
    return {"network.cut",
            {"Câu trả lời lớn quá mức cho phép nên đã dừng nhận.", "The answer is larger than allowed, so it was not read to its end."},
            {"Hãy thử lại; nếu vẫn lỗi, báo cho Khối trưởng.", "Try again; if it stays, tell the leader."},
            address};
}

Error cancelled() {
    return {"network.cancelled",
            {"Đã dừng theo yêu cầu.", "Stopped as asked."},
            {"Đồng bộ lại khi cần; phần đã gửi xong không phải gửi lại.",
             "Synchronise again when you like; what got through is not sent again."},
            ""};
}

}  // namespace hopluu::transport::errors
