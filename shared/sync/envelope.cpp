#include "sync/envelope.h"

#include "journal/byte_stream.h"

#include <zstd.h>

#include <algorithm>
#include <string_view>

namespace hopluu::sync {

namespace {

constexpr std::string_view kMagic = "HPLE";
constexpr std::size_t kHeadBytes = 4 + 1 + 1 + 16;
constexpr std::size_t kSignatureBytes = 64;
constexpr int kCompressionLevel = 3;

Error malformed() {
    return {"envelope.malformed",
            {"Gói dữ liệu bị hỏng hoặc bị sửa đổi trên đường truyền.", "The envelope is damaged or was changed on its way."},
            {"Hãy gửi lại.", "Send it again."},
            ""};
}

Error newerVersion(int version) {
    return {"envelope.newer-version",
            {"Gói dữ liệu do phiên bản mới hơn tạo ra (phiên bản gói " + std::to_string(version) + ").",
             "The envelope was made by a newer version (envelope version " + std::to_string(version) + ")."},
            {"Hãy cập nhật chương trình ở phía nhận.", "Update the program on the receiving side."},
            ""};
}

Error tooLarge() {
    return {"envelope.too-large",
            {"Gói dữ liệu lớn quá mức cho phép.", "The envelope is larger than allowed."},
            {"Hãy gửi thành nhiều phần.", "Send it in parts."},
            ""};
}

Bytes compress(const Bytes& plain) {
    Bytes out(ZSTD_compressBound(plain.size()));
    const std::size_t size = ZSTD_compress(out.data(), out.size(), plain.data(), plain.size(), kCompressionLevel);
    out.resize(ZSTD_isError(size) != 0 ? 0 : size);
    return out;
}

Result<Bytes> expand(ByteView compressed, std::size_t limit) {
    const unsigned long long declared = ZSTD_getFrameContentSize(compressed.data(), compressed.size());
    if (declared == ZSTD_CONTENTSIZE_UNKNOWN || declared == ZSTD_CONTENTSIZE_ERROR) {
        return fail(malformed());
    }
    if (declared > limit) {
        return fail(tooLarge());
    }
    Bytes plain(static_cast<std::size_t>(declared));
    const std::size_t size = ZSTD_decompress(plain.data(), plain.size(), compressed.data(), compressed.size());
    if (ZSTD_isError(size) != 0 || size != plain.size()) {
        return fail(malformed());
    }
    return plain;
}

Bytes seal(EnvelopeKind kind, const Bytes& payload, const Identity& sender) {
    journal::ByteWriter out;
    out.raw(ByteView(reinterpret_cast<const std::uint8_t*>(kMagic.data()), kMagic.size()));
    out.byte(kEnvelopeVersion);
    out.byte(static_cast<std::uint8_t>(kind));
    out.raw(sender.device.bytes);
    out.raw(compress(payload));
    out.raw(sign(out.bytes(), sender.secretKey));
    return out.take();
}

ByteView rest(const Bytes& bytes, std::size_t offset) {
    return ByteView(bytes).subspan(offset);
}

}  // namespace

Bytes sealRequest(const ExchangeRequest& request, const Identity& sender) {
    journal::ByteWriter payload;
    payload.varint(request.cursor);
    payload.varint(request.newsLimit);
    payload.raw(encodeBatch(request.operations));
    return seal(EnvelopeKind::request, payload.bytes(), sender);
}

Bytes sealAnswer(const ExchangeAnswer& answer, const Identity& sender) {
    journal::ByteWriter payload;
    payload.varint(answer.acknowledged);
    payload.varint(answer.cursor);
    payload.byte(answer.more ? 1 : 0);
    payload.raw(answer.stateChecksum);
    payload.raw(encodeBatch(answer.news));
    return seal(EnvelopeKind::answer, payload.bytes(), sender);
}

Result<OpenedEnvelope> openFrame(ByteView bytes, EnvelopeKind expected) {
    if (bytes.size() > kMaxEnvelopeBytes) {
        return fail(tooLarge());
    }
    const bool hasMagic = bytes.size() > kMagic.size() && std::equal(kMagic.begin(), kMagic.end(), bytes.begin());
    if (!hasMagic) {
        return fail(malformed());
    }
    if (bytes[4] > kEnvelopeVersion) {
        return fail(newerVersion(bytes[4]));
    }
    if (bytes.size() <= kHeadBytes + kSignatureBytes || bytes[4] == 0 || bytes[5] != static_cast<std::uint8_t>(expected)) {
        return fail(malformed());
    }
    OpenedEnvelope envelope;
    envelope.kind = expected;
    std::copy_n(bytes.begin() + 6, envelope.sender.bytes.size(), envelope.sender.bytes.begin());
    envelope.signedPart = bytes.first(bytes.size() - kSignatureBytes);
    envelope.compressed = envelope.signedPart.subspan(kHeadBytes);
    const ByteView signature = bytes.last(kSignatureBytes);
    std::copy(signature.begin(), signature.end(), envelope.signature.begin());
    return envelope;
}

bool verifySignature(const OpenedEnvelope& envelope, const PublicKey& sender) {
    return deviceIdOf(sender) == envelope.sender && verify(envelope.signedPart, envelope.signature, sender);
}

Result<ExchangeRequest> readRequest(const OpenedEnvelope& envelope) {
    auto plain = expand(envelope.compressed, kMaxRequestPayloadBytes);
    if (!plain) {
        return fail(plain.error());
    }
    journal::ByteReader in(*plain);
    ExchangeRequest request;
    request.cursor = in.varint();
    request.newsLimit = in.varint();
    if (in.failed()) {
        return fail(malformed());
    }
    auto operations = decodeBatch(rest(*plain, in.offset()), kMaxRequestOperations);
    if (!operations) {
        return fail(operations.error());
    }
    request.operations = std::move(*operations);
    return request;
}

Result<ExchangeAnswer> readAnswer(const OpenedEnvelope& envelope) {
    auto plain = expand(envelope.compressed, kMaxPayloadBytes);
    if (!plain) {
        return fail(plain.error());
    }
    journal::ByteReader in(*plain);
    ExchangeAnswer answer;
    answer.acknowledged = in.varint();
    answer.cursor = in.varint();
    const std::uint8_t more = in.byte();
    answer.more = more == 1;
    in.raw(answer.stateChecksum);
    if (in.failed() || more > 1) {
        return fail(malformed());
    }
    auto news = decodeBatch(rest(*plain, in.offset()));
    if (!news) {
        return fail(news.error());
    }
    answer.news = std::move(*news);
    return answer;
}

}  // namespace hopluu::sync
