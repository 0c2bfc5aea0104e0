#include "sync/invitation_file.h"

#include "sync/json_fields.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace hopluu::sync {

namespace {

constexpr std::size_t kMaxBytes = 16 * 1024;
constexpr std::int64_t kVersion = 1;
constexpr std::size_t kMaxFormerKeys = 64;
constexpr std::string_view kPastePrefix = "HOPLUU1:";

Error notAnInvitation() {
    return {"invitation.not-an-invitation",
            {"Đây không phải là lời mời của Hợp Lưu.", "This is not a HopLuu invitation."},
            {"Hãy chọn đúng tệp .hopluu-invite mà Khối trưởng gửi, hoặc dán trọn dòng HOPLUU1:….",
             "Choose the .hopluu-invite file the leader sent, or paste the whole HOPLUU1:… line."},
            ""};
}

Error damaged(const char* field) {
    return {"invitation.damaged",
            {std::string("Lời mời bị hỏng (thiếu hoặc sai trường \"") + field + "\").",
             std::string("The invitation is damaged (field \"") + field + "\" is missing or wrong)."},
            {"Hãy xin Khối trưởng gửi lại lời mời.", "Ask the leader to send it again."},
            std::string("/") + field};
}

Error newerVersion() {
    return {"invitation.newer-version",
            {"Lời mời do phiên bản mới hơn của chương trình tạo ra.", "The invitation was made by a newer version of the program."},
            {"Hãy cập nhật chương trình rồi mở lại lời mời.", "Update the program, then open the invitation again."},
            "/hopluu_invitation"};
}

/// Both may be missing: the bloc has not been handed over.
const char* fillHandover(const nlohmann::json& object, InvitationFile& file) {
    if (object.contains("term")) {
        const auto term = integerField(object, "term");
        if (!term || *term < 1 || *term > std::numeric_limits<std::uint32_t>::max()) {
            return "term";
        }
        file.term = static_cast<std::uint32_t>(*term);
    }
    const auto keys = object.find("former_server_keys");
    if (keys == object.end()) {
        return nullptr;
    }
    if (!keys->is_array() || keys->size() > kMaxFormerKeys) {
        return "former_server_keys";
    }
    for (const auto& each : *keys) {
        PublicKey key{};
        if (!each.is_string() || !fromHex(each.get_ref<const std::string&>(), key)) {
            return "former_server_keys";
        }
        file.formerServerKeys.push_back(key);
    }
    return nullptr;
}

/// The first field that is missing or wrong, or nullptr.
const char* fill(const nlohmann::json& object, InvitationFile& file) {
    const auto text = [&](const char* name, std::string& out, std::size_t limit) {
        auto value = textField(object, name, limit);
        if (!value || value->empty()) {
            return false;
        }
        out = std::move(*value);
        return true;
    };
    if (!text("invitation", file.invitation, 64)) {
        return "invitation";
    }
    file.blocName = textField(object, "bloc_name", 512).value_or("");
    file.unitName = textField(object, "unit_name", 512).value_or("");
    if (!text("unit", file.unit.text, 64)) {
        return "unit";
    }
    const auto role = textField(object, "role", 16);
    if (role != "leader" && role != "board") {
        return "role";
    }
    file.role = role == "leader" ? Role::leader : Role::board;
    auto addresses = readAddresses(object);
    if (!addresses) {
        return "addresses";
    }
    file.addresses = std::move(*addresses);
    if (!hexField(object, "certificate_sha256", file.certificateFingerprint)) {
        return "certificate_sha256";
    }
    if (!hexField(object, "server_key", file.serverKey)) {
        return "server_key";
    }
    if (!text("code", file.code, 64)) {
        return "code";
    }
    const auto expires = integerField(object, "expires_ms");
    if (!expires) {
        return "expires_ms";
    }
    file.expiresAtMilliseconds = *expires;
    return fillHandover(object, file);
}

}  // namespace

std::string write(const InvitationFile& invitation) {
    nlohmann::ordered_json object{
        {"hopluu_invitation", kVersion},
        {"invitation", invitation.invitation},
        {"bloc_name", invitation.blocName},
        {"unit", invitation.unit.text},
        {"unit_name", invitation.unitName},
        {"role", invitation.role == Role::leader ? "leader" : "board"},
        {"addresses", invitation.addresses},
        {"certificate_sha256", toHex(invitation.certificateFingerprint)},
        {"server_key", toHex(invitation.serverKey)},
        {"code", invitation.code},
        {"expires_ms", invitation.expiresAtMilliseconds},
    };
    if (invitation.term > 1) {
        nlohmann::ordered_json keys = nlohmann::ordered_json::array();
        for (const auto& key : invitation.formerServerKeys) {
            keys.push_back(toHex(key));
        }
        object["term"] = invitation.term;
        object["former_server_keys"] = keys;
    }
    return object.dump(2) + "\n";
}

std::string writePasteable(const InvitationFile& invitation) {
    return std::string(kPastePrefix) + toBase64Url(write(invitation));
}

Result<InvitationFile> readInvitation(std::string_view text) {
    std::string unpacked;
    const auto prefix = text.find(kPastePrefix);
    if (prefix != std::string_view::npos && text.size() <= 2 * kMaxBytes && !text.starts_with('{')) {
        auto bytes = fromBase64Url(text.substr(prefix + kPastePrefix.size()));
        if (!bytes) {
            return fail(notAnInvitation());
        }
        unpacked = std::move(*bytes);
        text = unpacked;
    }
    const auto object = parseObject(text, kMaxBytes);
    const auto version = object ? integerField(*object, "hopluu_invitation") : std::nullopt;
    if (!version || *version < 1) {
        return fail(notAnInvitation());
    }
    if (*version > kVersion) {
        return fail(newerVersion());
    }
    InvitationFile file;
    if (const char* field = fill(*object, file)) {
        return fail(damaged(field));
    }
    return file;
}

}  // namespace hopluu::sync
