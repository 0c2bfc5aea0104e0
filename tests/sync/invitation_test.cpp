#include "support/catch.h"
#include "sync/invitation_file.h"
#include "sync/json_fields.h"

#include <nlohmann/json.hpp>

#include <string>

namespace hopluu::test {

namespace {

sync::InvitationFile example() {
    sync::InvitationFile file;
    file.invitation = "01INVITATION";
    file.blocName = "Khối thi đua các Ban Quản lý vùng Đồng bằng sông Hồng";
    file.unit = UnitId{"ha-noi"};
    file.unitName = "Ban Quản lý các KCN và CX Hà Nội";
    file.addresses = {"https://192.0.2.1:8443", "https://[2001:db8::1]:8443"};
    file.certificateFingerprint.fill(0xAB);
    file.serverKey.fill(0xCD);
    file.code = "C0DE";
    file.expiresAtMilliseconds = 1'672'531'200'000;
    return file;
}

}  // namespace

TEST_CASE("An invitation reads back as written, from its file and from the pasted line") {
    CHECK(sync::readInvitation(sync::write(example())) == example());
    const std::string line = sync::writePasteable(example());
    CHECK(sync::readInvitation(line) == example());
    CHECK(sync::readInvitation("Anh dán dòng này vào máy:\n" + line + "\r\n") == example());
    // Mail programs break long lines.
    CHECK(sync::readInvitation(line.substr(0, 76) + "\r\n" + line.substr(76)) == example());
}

TEST_CASE("Each missing or wrong field of an invitation is named") {
    const std::string fields[] = {"invitation", "unit", "role", "addresses", "certificate_sha256", "server_key", "code", "expires_ms"};
    for (const auto& field : fields) {
        auto without = nlohmann::json::parse(sync::write(example()));
        without.erase(field);
        auto wrong = nlohmann::json::parse(sync::write(example()));
        wrong[field] = nlohmann::json::array({7});
        for (const auto& json : {without, wrong}) {
            const auto read = sync::readInvitation(json.dump());
            INFO(field);
            REQUIRE_FALSE(read);
            CHECK(read.error().code == "invitation.damaged");
            CHECK(read.error().place == "/" + field);
        }
    }
}

TEST_CASE("What is no invitation is said to be none") {
    auto newer = nlohmann::json::parse(sync::write(example()));
    newer["hopluu_invitation"] = 2;
    auto plain = nlohmann::json::parse(sync::write(example()));
    plain["addresses"] = {"http://192.0.2.1:8443"};
    const std::pair<std::string, std::string> cases[] = {
        {"", "invitation.not-an-invitation"},
        {"{}", "invitation.not-an-invitation"},
        {"[1]", "invitation.not-an-invitation"},
        {"HOPLUU1:####", "invitation.not-an-invitation"},
        {"HOPLUU1:", "invitation.not-an-invitation"},
        {std::string(20'000, ' ') + "{\"hopluu_invitation\":1}", "invitation.not-an-invitation"},
        {std::string(10'000, '['), "invitation.not-an-invitation"},
        {newer.dump(), "invitation.newer-version"},
        {plain.dump(), "invitation.damaged"},
    };
    for (const auto& [text, code] : cases) {
        const auto read = sync::readInvitation(text);
        INFO(text.substr(0, 60));
        REQUIRE_FALSE(read);
        CHECK(read.error().code == code);
    }
}

}  // namespace hopluu::test
