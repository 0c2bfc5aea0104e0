#include "sync/packing.h"

#include "sync/problem.h"

#include <zstd.h>

namespace hopluu::sync {

namespace {

constexpr int kCompressionLevel = 3;
/// What travels in parts so small is on a line where bytes are dear. Level 19 saves 5 % more and takes ten times as long.
constexpr int kSmallPartLevel = 9;
constexpr std::size_t kSmallPart = 24 * 1024;
constexpr std::uint8_t kZstd = 1;

}  // namespace

Bytes pack(ByteView plain) {
    Bytes out(ZSTD_compressBound(plain.size()) + 1);
    const int level = plain.size() <= kSmallPart ? kSmallPartLevel : kCompressionLevel;
    const std::size_t size = ZSTD_compress(out.data() + 1, out.size() - 1, plain.data(), plain.size(), level);
    if (ZSTD_isError(size) != 0 || size >= plain.size()) {
        return asItIs(plain);
    }
    out.front() = kZstd;
    out.resize(size + 1);
    return out;
}

Bytes asItIs(ByteView plain) {
    Bytes out;
    out.reserve(plain.size() + 1);
    out.push_back(kAsItIs);
    out.insert(out.end(), plain.begin(), plain.end());
    return out;
}

Result<Bytes> unpack(ByteView packed, std::size_t limit) {
    if (packed.empty() || packed.front() > kZstd) {
        return fail(problem("envelope.malformed"));
    }
    const ByteView content = packed.subspan(1);
    if (packed.front() == kAsItIs) {
        return content.size() <= limit ? Result<Bytes>{Bytes(content.begin(), content.end())} : fail(problem("envelope.too-large"));
    }
    const unsigned long long declared = ZSTD_getFrameContentSize(content.data(), content.size());
    if (declared == ZSTD_CONTENTSIZE_UNKNOWN || declared == ZSTD_CONTENTSIZE_ERROR) {
        return fail(problem("envelope.malformed"));
    }
    if (declared > limit) {
        return fail(problem("envelope.too-large"));
    }
    Bytes plain(static_cast<std::size_t>(declared));
    const std::size_t size = ZSTD_decompress(plain.data(), plain.size(), content.data(), content.size());
    if (ZSTD_isError(size) != 0 || size != plain.size()) {
        return fail(problem("envelope.malformed"));
    }
    return plain;
}

}  // namespace hopluu::sync
