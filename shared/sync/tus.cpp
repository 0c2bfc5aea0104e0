#include "sync/tus.h"

#include "sync/attachment_shelf.h"
#include "sync/json_fields.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>

namespace hopluu::sync::tus {

namespace {

constexpr std::string_view kScheme = "HopLuu ";
constexpr std::string_view kHashKey = "sha256";
constexpr std::size_t kMaxHeader = 4096;
constexpr std::size_t kMaxDigits = 19;

std::optional<std::string> fromBase64(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    const int result = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                                         &size, nullptr, sodium_base64_VARIANT_ORIGINAL);
    bytes.resize(size);
    return result == 0 ? std::optional{bytes} : std::nullopt;
}

std::string toBase64(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();  // the terminating zero
    return text;
}

template <std::size_t N>
bool fromHex(std::string_view digits, std::array<std::uint8_t, N>& bytes) {
    std::size_t size = 0;
    return digits.size() == 2 * N &&
           sodium_hex2bin(bytes.data(), bytes.size(), digits.data(), digits.size(), nullptr, &size, nullptr) == 0 && size == N;
}

Bytes signedText(const std::string& contentHash) {
    const std::string text = "HopLuu attachment 1\n" + contentHash;
    return {text.begin(), text.end()};
}

}  // namespace

std::string pathOf(const std::string& contentHash) {
    return std::string(kFilesPath) + "/" + contentHash;
}

std::string writeMetadata(const std::string& contentHash) {
    return std::string(kHashKey) + " " + toBase64(contentHash);
}

std::optional<std::string> readMetadata(std::string_view header) {
    while (!header.empty() && header.size() <= kMaxHeader) {
        const auto comma = header.find(',');
        std::string_view pair = header.substr(0, comma);
        header.remove_prefix(comma == std::string_view::npos ? header.size() : comma + 1);
        pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
        const auto space = pair.find(' ');
        if (pair.substr(0, space) != kHashKey || space == std::string_view::npos) {
            continue;
        }
        const auto value = fromBase64(pair.substr(space + 1));
        if (!value || (value->size() != sizeof(Hash) && !isContentHash(*value))) {
            return std::nullopt;
        }
        return value->size() == sizeof(Hash) ? toHex(ByteView(reinterpret_cast<const std::uint8_t*>(value->data()), value->size()))
                                             : *value;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> readNumber(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = !text.empty() && text.size() <= kMaxDigits && error == std::errc{} && end == text.data() + text.size();
    return isNumber ? std::optional{number} : std::nullopt;
}

std::string writeAuthorization(const std::string& contentHash, const Identity& reader) {
    return std::string(kScheme) + toString(reader.device) + ":" + toHex(sign(signedText(contentHash), reader.secretKey));
}

std::optional<Authorization> readAuthorization(std::string_view header) {
    if (!header.starts_with(kScheme)) {
        return std::nullopt;
    }
    header.remove_prefix(kScheme.size());
    const auto colon = header.find(':');
    Authorization read;
    const bool isWhole = colon != std::string_view::npos && fromHex(header.substr(0, colon), read.device.bytes) &&
                         fromHex(header.substr(colon + 1), read.signature);
    return isWhole ? std::optional{read} : std::nullopt;
}

bool isGenuine(const Authorization& authorization, const std::string& contentHash, const PublicKey& reader) {
    return verify(signedText(contentHash), authorization.signature, reader);
}

}  // namespace hopluu::sync::tus
