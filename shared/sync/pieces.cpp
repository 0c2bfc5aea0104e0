#include "sync/pieces.h"

#include "sync/json_fields.h"
#include "sync/problem.h"

#include <algorithm>

namespace hopluu::sync {

Result<Bytes> Pieces::read(PieceDigest& digest) const {
    auto text = store_.setting(key_);
    if (!text) {
        return fail(text.error());
    }
    const auto bytes = *text ? fromBase64Url(**text) : std::nullopt;
    if (!bytes || bytes->size() < digest.size()) {
        return Bytes{};
    }
    std::copy_n(bytes->begin(), digest.size(), digest.begin());
    return Bytes(bytes->begin() + static_cast<std::ptrdiff_t>(digest.size()), bytes->end());
}

Result<std::optional<HeldPieces>> Pieces::held() const {
    HeldPieces held;
    auto bytes = read(held.digest);
    if (!bytes) {
        return fail(bytes.error());
    }
    held.bytes = bytes->size();
    return bytes->empty() ? std::optional<HeldPieces>{} : std::optional{held};
}

Result<std::optional<Operation>> Pieces::take(const Fragment& fragment) {
    PieceDigest digest{};
    auto bytes = read(digest);
    if (!bytes) {
        return fail(bytes.error());
    }
    if (fragment.offset == 0 && (digest != fragment.digest || bytes->size() <= fragment.bytes.size())) {
        bytes->clear();
    } else if (digest != fragment.digest || fragment.offset != bytes->size()) {
        return std::optional<Operation>{};
    }
    bytes->insert(bytes->end(), fragment.bytes.begin(), fragment.bytes.end());
    if (bytes->size() < fragment.total) {
        std::string text(fragment.digest.begin(), fragment.digest.end());
        text.append(bytes->begin(), bytes->end());
        auto kept = store_.setSetting(key_, toBase64Url(text));
        return kept ? Result<std::optional<Operation>>{std::optional<Operation>{}} : fail(kept.error());
    }
    if (auto done = forget(); !done) {
        return fail(done.error());
    }
    if (digestOf(*bytes) != fragment.digest) {
        return std::optional<Operation>{};  // damaged on the way: from the start again
    }
    auto operation = unpackOperation(*bytes);
    return operation ? Result<std::optional<Operation>>{std::optional{std::move(*operation)}} : fail(operation.error());
}

Status Pieces::forget() {
    return store_.setSetting(key_, "");
}

Fragment nextPiece(const Operation& operation, const Bytes& whole, const std::optional<HeldPieces>& held, std::size_t size) {
    Fragment fragment;
    fragment.sequence = operation.id.sequence;
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
