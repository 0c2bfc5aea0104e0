#include "desktop/host_words.h"

#include <fmt/format.h>
#include <QString>
#include <QSysInfo>

namespace hopluu::desktop {

FirewallOf firewallHere() {
    if (QSysInfo::kernelType() == QLatin1String("winnt")) {
        return FirewallOf::windows;
    }
    const QString system = QSysInfo::productType();
    return system == QLatin1String("debian") || system == QLatin1String("ubuntu") ? FirewallOf::debian : FirewallOf::other;
}

BilingualText openTheFirewall(FirewallOf system, int port) {
    switch (system) {
        case FirewallOf::windows:
            return {fmt::format(
                        "Nếu máy khác không nối được: mở Windows Security → Firewall & network protection → Allow an app through firewall, "
                        "cho phép hopluu-server ở mạng Private (cổng TCP {}).",
                        port),
                    fmt::format(
                        "If another computer does not get through: open Windows Security → Firewall & network protection → Allow an app "
                        "through firewall, and allow hopluu-server on Private networks (TCP port {}).",
                        port)};
        case FirewallOf::debian:
            return {fmt::format(
                        "Nếu máy khác không nối được và máy này có bật tường lửa: sudo ufw allow {}/tcp. Máy kia cũng phải cùng mạng với "
                        "máy này, hoặc có đường tới nó.",
                        port),
                    fmt::format(
                        "If another computer does not get through and this one has a firewall: sudo ufw allow {}/tcp. The other computer "
                        "must also be on the same network, or have a route to this one.",
                        port)};
        case FirewallOf::other:
            break;
    }
    return {fmt::format("Nếu máy khác không nối được: hãy nhờ người quản trị cho phép cổng TCP {} qua tường lửa của máy này.", port),
            fmt::format(
                "If another computer does not get through: ask the administrator to allow TCP port {} through this computer's firewall.",
                port)};
}

BilingualText onlySelfAnswers(const std::string& address) {
    return {
        fmt::format("Máy này trả lời chính nó ở {}. Từ đây không thử được đường của máy khác: tường lửa hoặc mạng vẫn có thể chặn họ. Chắc "
                    "chắn nhất là mở thử trên một máy khác.",
                    address),
        fmt::format(
            "This computer answers itself at {}. The way of other computers cannot be tried from here: a firewall or the network may "
            "still stop them. The surest is to try from another computer.",
            address)};
}

BilingualText othersCameThrough(const std::string& peer, const BilingualText& when) {
    return {fmt::format("Máy khác ({}) đã nối tới được, lần cuối lúc {}: tường lửa và mạng không cản máy đó.", peer, when.vi),
            fmt::format("Another computer ({}) has come through, the last time at {}: neither firewall nor network stop that one.", peer,
                        when.en)};
}

BilingualText nobodyElseCan() {
    return {"Máy chủ chỉ phục vụ chính máy này: máy khác không nối tới được.",
            "The server is for this computer only: no other computer can reach it."};
}

BilingualText noNetwork() {
    return {"Máy này chưa nối mạng nào, nên máy khác chưa tới được. Máy chủ vẫn chạy; hãy nối mạng rồi bấm Kiểm tra lại.",
            "This computer is on no network, so no other computer can reach it yet. The server runs; connect and press Check again."};
}

BilingualText noneAnswers() {
    return {"Máy chủ đang chạy, nhưng ngay máy này cũng không tới được nó ở các địa chỉ trên. Máy khác chắc cũng không.",
            "The server runs, but even this computer does not reach it at these addresses. Others will hardly do."};
}

}  // namespace hopluu::desktop
