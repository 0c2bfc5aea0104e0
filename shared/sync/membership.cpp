#include "sync/membership.h"

#include "sync/json_fields.h"

#include <utility>

namespace hopluu::sync {

namespace {

constexpr char kMembershipKey[] = "membership";

std::string writeMembership(const Membership& membership) {
    nlohmann::ordered_json formerKeys = nlohmann::ordered_json::array();
    for (const auto& key : membership.formerServerKeys) {
        formerKeys.push_back(toHex(key));
    }
    return nlohmann::ordered_json{{"unit", membership.unit.text},
                                  {"role", membership.role == Role::leader ? "leader" : "board"},
                                  {"person", membership.person},
                                  {"device_name", membership.deviceName},
                                  {"bloc_name", membership.blocName},
                                  {"addresses", membership.addresses},
                                  {"certificate_sha256", toHex(membership.certificateFingerprint)},
                                  {"server_key", toHex(membership.serverKey)},
                                  {"term", membership.term},
                                  {"former_server_keys", formerKeys}}
        .dump();
}

std::optional<Membership> readMembership(std::string_view json) {
    const auto object = parseObject(json, 64 * 1024);
    if (!object) {
        return std::nullopt;
    }
    Membership membership;
    membership.unit.text = textField(*object, "unit", 64).value_or("");
    membership.role = textField(*object, "role", 16) == "leader" ? Role::leader : Role::board;
    membership.person = textField(*object, "person", 256).value_or("");
    membership.deviceName = textField(*object, "device_name", 256).value_or("");
    membership.blocName = textField(*object, "bloc_name", 512).value_or("");
    const auto addresses = object->find("addresses");
    if (addresses != object->end() && addresses->is_array()) {
        for (const auto& each : *addresses) {
            if (each.is_string()) {
                membership.addresses.push_back(each.get<std::string>());
            }
        }
    }
    membership.term = static_cast<std::uint32_t>(integerField(*object, "term").value_or(1));
    const auto formerKeys = object->find("former_server_keys");
    if (formerKeys != object->end() && formerKeys->is_array()) {
        for (const auto& each : *formerKeys) {
            PublicKey key{};
            if (each.is_string() && fromHex(each.get_ref<const std::string&>(), key)) {
                membership.formerServerKeys.push_back(key);
            }
        }
    }
    const bool hasKeys =
        hexField(*object, "certificate_sha256", membership.certificateFingerprint) && hexField(*object, "server_key", membership.serverKey);
    return hasKeys && !membership.unit.empty() ? std::optional{std::move(membership)} : std::nullopt;
}

}  // namespace

Result<std::optional<Membership>> membership(const Store& store) {
    auto text = store.setting(kMembershipKey);
    if (!text) {
        return fail(text.error());
    }
    return *text ? readMembership(**text) : std::optional<Membership>{};
}

Status keep(Store& store, const Membership& membership) {
    return store.setSetting(kMembershipKey, writeMembership(membership));
}

}  // namespace hopluu::sync
