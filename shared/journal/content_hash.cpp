#include "journal/content_hash.h"

#include "journal/byte_stream.h"

#include <sodium.h>

#include <algorithm>

namespace hopluu {

namespace {

bool counts(const ContentEntry& entry) {
    switch (entry.address.topic) {
        case Topic::cell:
            return std::get<Value>(entry.shown) != Value{};
        case Topic::narrative:
            return !std::get<ParagraphText>(entry.shown).text.empty();
        case Topic::explanation:
            return !std::get<Explanation>(entry.shown).text.empty();
        case Topic::score:
            return std::get<Score>(entry.shown) != Score{};
        default:
            return false;
    }
}

}  // namespace

std::array<std::uint8_t, 32> contentHash(std::span<const ContentEntry> entries) {
    std::vector<const ContentEntry*> sorted;
    for (const auto& entry : entries) {
        if (counts(entry)) {
            sorted.push_back(&entry);
        }
    }
    std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->address < b->address; });
    journal::ByteWriter out;
    for (const auto* entry : sorted) {
        out.text(entry->address.period.text);
        out.text(entry->address.unit.text);
        out.byte(static_cast<std::uint8_t>(entry->address.topic));
        out.text(entry->address.item.text);
        const Bytes body = encodeBody(entry->shown);
        out.varint(body.size());
        out.raw(body);
    }
    std::array<std::uint8_t, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), out.bytes().data(), out.bytes().size(), nullptr, 0);
    return hash;
}

std::string shortCode(const std::array<std::uint8_t, 32>& hash) {
    constexpr char kCrockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 5; ++i) {
        bits = bits << 8U | hash[i];
    }
    std::string code;
    for (int place = 7; place >= 0; --place) {
        code += kCrockford[(bits >> (5U * static_cast<unsigned>(place))) & 31U];
        if (place == 4) {
            code += '-';
        }
    }
    return code;
}

}  // namespace hopluu
