#include "sync/json_fields.h"

#include "text/unicode.h"

#include <sodium.h>

namespace hopluu::sync {

namespace {

constexpr int kMaxDepth = 8;

bool isShallow(std::string_view text) {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                inString = false;
            }
            continue;
        }
        inString = c == '"';
        depth += (c == '{' || c == '[') ? 1 : (c == '}' || c == ']') ? -1 : 0;
        if (depth > kMaxDepth) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::optional<nlohmann::json> parseObject(std::string_view text, std::size_t limit) {
    if (text.size() > limit || !isShallow(text)) {
        return std::nullopt;
    }
    auto json = nlohmann::json::parse(text, nullptr, false);
    return json.is_object() ? std::optional{std::move(json)} : std::nullopt;
}

std::optional<std::string> textField(const nlohmann::json& object, const char* name, std::size_t limit) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) {
        return std::nullopt;
    }
    const auto& text = found->get_ref<const std::string&>();
    if (text.size() > limit) {
        return std::nullopt;
    }
    auto normal = text::normalize(text);
    return normal && normal->size() <= limit ? std::optional{std::move(*normal)} : std::nullopt;  // NFC may be longer
}

std::optional<std::int64_t> integerField(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer()) {
        return std::nullopt;
    }
    return found->get<std::int64_t>();
}

std::optional<std::vector<std::string>> readAddresses(const nlohmann::json& object) {
    constexpr std::size_t kMost = 16, kLongest = 256;
    const auto found = object.find("addresses");
    if (found == object.end() || !found->is_array() || found->empty() || found->size() > kMost) {
        return std::nullopt;
    }
    std::vector<std::string> addresses;
    for (const auto& each : *found) {
        const auto* text = each.is_string() ? each.get_ptr<const std::string*>() : nullptr;
        if (text == nullptr || text->size() > kLongest || !text->starts_with("https://")) {
            return std::nullopt;
        }
        addresses.push_back(*text);
    }
    return addresses;
}

std::string toHex(ByteView bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

bool fromHex(std::string_view text, std::span<std::uint8_t> out) {
    std::size_t size = 0;
    const char* end = nullptr;
    return text.size() == out.size() * 2 && sodium_hex2bin(out.data(), out.size(), text.data(), text.size(), nullptr, &size, &end) == 0 &&
           size == out.size() && end == text.data() + text.size();
}

std::string toBase64Url(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back();
    return text;
}

std::optional<std::string> fromBase64Url(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    const char* end = nullptr;
    const int result = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), " \t\r\n",
                                         &size, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (result != 0 || end != text.data() + text.size()) {
        return std::nullopt;
    }
    bytes.resize(size);
    return bytes;
}

}  // namespace hopluu::sync
