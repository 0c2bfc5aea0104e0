#include "cli/commands.h"
#include "engine/members.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <memory>

namespace hopluu::cli {

namespace {

constexpr std::size_t kShownDigits = 8;

struct Options {
    std::string device, reason;
};

nlohmann::ordered_json toJson(const engine::MemberDevice& device) {
    return {
        {"device", device.device},           {"unit", device.unit.text},         {"role", device.role == Role::leader ? "leader" : "board"},
        {"person", device.person},           {"device_name", device.deviceName}, {"revoked", device.isRevoked},
        {"reason", device.revocationReason}, {"renews", device.renews},          {"this", device.isThis},
        {"operations", device.operations}};
}

std::string describe(const Session& session, const engine::MemberDevice& device) {
    std::string line = fmt::format("{}  {:<14} {}", device.device.substr(0, kShownDigits), device.unit.text, device.person);
    if (!device.deviceName.empty()) {
        line += fmt::format(" - {}", device.deviceName);
    }
    if (device.isThis) {
        line += session.say(" (máy này)", " (this laptop)");
    }
    if (!device.renews.empty()) {
        line += session.format(" [tiếp nối {} sau khi khôi phục bản sao cũ]", " [goes on for {} after an older copy was restored]",
                               device.renews.substr(0, kShownDigits));
    }
    line += session.format("  {} thao tác", "  {} operations", device.operations);
    if (device.operations >= engine::kSuspiciouslyMany && !device.isRevoked) {
        line += session.say(" [NHIỀU BẤT THƯỜNG: nếu máy bị mất hoặc lỗi, hãy thu hồi]",
                            " [UNUSUALLY MANY: if the laptop is lost or faulty, revoke it]");
    }
    if (device.isRevoked) {
        line += session.format(" [đã thu hồi: {}]", " [revoked: {}]", device.revocationReason);
    }
    return line;
}

void list(Session& session) {
    auto workspace = session.open();
    auto devices = workspace ? engine::memberDevices(*workspace) : Result<std::vector<engine::MemberDevice>>{fail(workspace.error())};
    if (!devices) {
        return session.fail(devices.error());
    }
    if (session.json) {
        nlohmann::ordered_json all = nlohmann::ordered_json::array();
        for (const auto& device : *devices) {
            all.push_back(toJson(device));
        }
        return session.emit(all);
    }
    for (const auto& device : *devices) {
        session.print(describe(session, device));
    }
}

void revoke(Session& session, const Options& options) {
    auto workspace = session.open();
    auto reason = text::normalize(options.reason);
    auto done = !workspace ? Status{fail(workspace.error())}
                : !reason  ? Status{fail(reason.error())}
                           : engine::revoke(*workspace, options.device, *reason);
    if (!done) {
        return session.fail(done.error());
    }
    session.json
        ? session.emit(nlohmann::ordered_json{{"device", options.device}})
        : session.print(session.say("Đã thu hồi. Hãy đồng bộ để máy chủ biết.", "Revoked. Synchronise, so that the server knows."));
}

}  // namespace

void addDevicesCommand(CLI::App& program, Session& session) {
    program.add_subcommand("devices", "Các máy đã tham gia / the laptops that have joined")->callback([&session] { list(session); });
}

void addLeaderRevokeCommand(CLI::App& leader, Session& session) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = leader.add_subcommand("revoke", "Thu hồi quyền của một máy / revoke a laptop");
    command->add_option("device", options->device, "Mã máy, từ 4 ký tự đầu (xem hopluu devices) / its first 4 digits or more")
        ->required()
        ->type_name("DEVICE");
    command->add_option("--reason", options->reason, "Lý do / reason")->required()->type_name("TEXT");
    command->callback([&session, options] { revoke(session, *options); });
}

}  // namespace hopluu::cli
