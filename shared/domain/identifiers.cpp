#include "domain/identifiers.h"

namespace hopluu {

std::string toString(const DeviceId& id) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(id.bytes.size() * 2);
    for (const std::uint8_t byte : id.bytes) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

std::string toString(const OperationId& id) {
    return toString(id.device) + "/" + std::to_string(id.sequence);
}

}  // namespace hopluu
