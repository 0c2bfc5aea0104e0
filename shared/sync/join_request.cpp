#include "sync/join_request.h"

#include "sync/json_fields.h"

#include <nlohmann/json.hpp>

namespace hopluu::sync {

std::optional<JoinRequest> readJoinRequest(std::string_view json) {
    const auto object = parseObject(json, 16 * 1024);
    if (!object) {
        return std::nullopt;
    }
    JoinRequest request;
    const auto invitation = textField(*object, "invitation", 64);
    const auto code = textField(*object, "code", 64);
    const auto person = textField(*object, "person", 256);
    if (!invitation || !code || !person || !hexField(*object, "public_key", request.key)) {
        return std::nullopt;
    }
    request.invitation = *invitation;
    request.code = *code;
    request.person = *person;
    request.deviceName = textField(*object, "device_name", 256).value_or("");
    return request;
}

std::string joinAnswer(const UnitId& unit, Role role) {
    return nlohmann::ordered_json{{"unit", unit.text}, {"role", role == Role::leader ? "leader" : "board"}}.dump();
}

}  // namespace hopluu::sync
