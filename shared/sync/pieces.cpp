#include "sync/pieces.h"

#include "journal/byte_stream.h"
#include "sync/json_fields.h"

#include <algorithm>

namespace hopluu::sync {

Result<Pieces::Kept> Pieces::read() const {
    auto text = store_.setting(key_);
    if (!text) {
        return fail(text.error());
    }
    const auto bytes = *text ? fromBase64Url(**text) : std::nullopt;
    if (!bytes) {
        return Kept{};
    }
    const ByteView view(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
    journal::ByteReader in(view);
    Kept kept;
    in.raw(kept.digest);
    kept.end = in.varint();
    if (in.failed()) {
        return Kept{};
    }
    kept.bytes.assign(view.begin() + static_cast<std::ptrdiff_t>(in.offset()), view.end());
    return kept;
}

Result<std::optional<HeldPieces>> Pieces::held() const {
    auto kept = read();
    if (!kept) {
        return fail(kept.error());
    }
    const HeldPieces held{kept->digest, kept->bytes.size(), kept->end};
    return kept->bytes.empty() ? std::optional<HeldPieces>{} : std::optional{held};
}

Result<std::optional<Bytes>> Pieces::take(const Fragment& fragment) {
    auto kept = read();
    if (!kept) {
        return fail(kept.error());
    }
    Bytes& bytes = kept->bytes;
    if (fragment.offset == 0 && (kept->digest != fragment.digest || bytes.size() <= fragment.bytes.size())) {
        bytes.clear();
    } else if (kept->digest != fragment.digest || fragment.offset != bytes.size()) {
        return std::optional<Bytes>{};
    }
    bytes.insert(bytes.end(), fragment.bytes.begin(), fragment.bytes.end());
    if (bytes.size() < fragment.total) {
        journal::ByteWriter out;
        out.raw(fragment.digest);
        out.varint(fragment.end);
        out.raw(bytes);
        auto done = store_.setSetting(key_, toBase64Url({reinterpret_cast<const char*>(out.bytes().data()), out.bytes().size()}));
        return done ? Result<std::optional<Bytes>>{std::optional<Bytes>{}} : fail(done.error());
    }
    if (auto done = forget(); !done) {
        return fail(done.error());
    }
    if (digestOf(bytes) != fragment.digest) {
        return std::optional<Bytes>{};  // damaged on the way: from the start again
    }
    return std::optional{std::move(bytes)};
}

Status Pieces::forget() {
    auto text = store_.setting(key_);
    if (!text) {
        return fail(text.error());
    }
    return text->value_or("").empty() ? Status{} : store_.setSetting(key_, "");
}

Fragment nextPiece(std::uint64_t end, const Bytes& whole, const std::optional<HeldPieces>& held, std::size_t size) {
    Fragment fragment;
    fragment.end = end;
    fragment.total = whole.size();
    fragment.digest = digestOf(whole);
    const bool goesOn = held && held->digest == fragment.digest && held->bytes < whole.size();
    fragment.offset = goesOn ? held->bytes : 0;
    const auto begin = whole.begin() + static_cast<std::ptrdiff_t>(fragment.offset);
    const auto left = static_cast<std::size_t>(whole.end() - begin);
    fragment.bytes.assign(begin, begin + static_cast<std::ptrdiff_t>(std::min(size, left)));
    return fragment;
}

}  // namespace hopluu::sync
