#include "sync/sealed_file.h"

#include "journal/byte_stream.h"
#include "sync/problem.h"

#include <algorithm>
#include <string_view>

namespace hopluu::sync {

namespace {

constexpr std::string_view kMagic = "HPLF";
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kHeadBytes = 4 + 1 + 1 + 16;

}  // namespace

Bytes writeSealedFile(Direction direction, const PublicKey& receiver, ByteView envelope) {
    journal::ByteWriter out;
    out.raw(ByteView(reinterpret_cast<const std::uint8_t*>(kMagic.data()), kMagic.size()));
    out.byte(kVersion);
    out.byte(static_cast<std::uint8_t>(direction));
    out.raw(deviceIdOf(receiver).bytes);
    out.raw(sealTo(receiver, envelope));
    return out.take();
}

Result<Bytes> openSealedFile(Direction direction, const Identity& receiver, ByteView file) {
    if (file.size() < kHeadBytes || !std::equal(kMagic.begin(), kMagic.end(), file.begin())) {
        return fail(problem("file.not-hopluu"));
    }
    if (file[4] > kVersion) {
        return fail(problem("file.newer-version", std::to_string(file[4])));
    }
    if (file[4] == 0 || file.size() > kMaxEnvelopeBytes + 1024) {
        return fail(problem("file.damaged"));
    }
    if (file[5] != static_cast<std::uint8_t>(direction)) {
        return fail(problem("file.wrong-direction"));
    }
    const DeviceId own = deviceIdOf(receiver.publicKey);
    if (!std::equal(own.bytes.begin(), own.bytes.end(), file.begin() + 6)) {
        return fail(problem("file.for-another"));
    }
    auto envelope = openSealed(receiver, file.subspan(kHeadBytes));
    return envelope ? Result<Bytes>{std::move(*envelope)} : fail(problem("file.damaged"));
}

}  // namespace hopluu::sync
