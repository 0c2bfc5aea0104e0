#include "sync/handover_package.h"

#include "domain/deliberate_fault.h"
#include "journal/byte_stream.h"
#include "sync/handover_errors.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace hopluu::sync {

namespace {

constexpr std::string_view kMagic = "HPLB";
constexpr std::uint8_t kVersion = 1;
constexpr std::string_view kStatement = "HopLuu handover package 1";
constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kSealedKeyBytes = crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_box_SEALBYTES;
constexpr std::size_t kStreamHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kTagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kHeadBytes = kMagic.size() + 1 + 2 * kKeyBytes + kSealedKeyBytes + kStreamHeaderBytes;
constexpr std::size_t kChunkBytes = 64 * 1024;
constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kSignatureBytes = 64;
constexpr std::uint8_t kFileFollows = 1, kNoMore = 0;

using StreamKey = std::array<std::uint8_t, crypto_secretstream_xchacha20poly1305_KEYBYTES>;

/// What the signature is over: a hash of everything before it.
class RunningHash {
public:
    RunningHash() {
        crypto_generichash_init(&state_, nullptr, 0, std::tuple_size_v<Hash>);
        add(ByteView(reinterpret_cast<const std::uint8_t*>(kStatement.data()), kStatement.size()));
    }
    void add(ByteView bytes) { crypto_generichash_update(&state_, bytes.data(), bytes.size()); }
    [[nodiscard]] Hash value() {
        Hash result{};
        crypto_generichash_final(&state_, result.data(), result.size());
        return result;
    }

private:
    crypto_generichash_state state_{};
};

Bytes sealKey(const StreamKey& key, const PublicKey& to) {
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> receiver{};
    Bytes sealed(kSealedKeyBytes);
    // A key that is no point of the curve gives a package that nobody can open: what it holds stays closed.
    if (crypto_sign_ed25519_pk_to_curve25519(receiver.data(), to.data()) != 0) {
        randombytes_buf(receiver.data(), receiver.size());
    }
    crypto_box_seal(sealed.data(), key.data(), key.size(), receiver.data());
    return sealed;
}

std::optional<StreamKey> openKey(ByteView sealed, const Identity& to) {
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> publicKey{};
    std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secretKey{};
    StreamKey key{};
    const bool isOpen = crypto_sign_ed25519_pk_to_curve25519(publicKey.data(), to.publicKey.data()) == 0 &&
                        crypto_sign_ed25519_sk_to_curve25519(secretKey.data(), to.secretKey.data()) == 0 &&
                        crypto_box_seal_open(key.data(), sealed.data(), sealed.size(), publicKey.data(), secretKey.data()) == 0;
    sodium_memzero(secretKey.data(), secretKey.size());
    return isOpen ? std::optional{key} : std::nullopt;
}

/// Exactly that many bytes, or the package is cut short.
Status readExactly(const ByteSource& source, std::span<std::uint8_t> out) {
    while (!out.empty()) {
        auto got = source(out);
        if (!got) {
            return fail(got.error());
        }
        if (*got == 0) {
            return fail(errors::damagedPackage());
        }
        out = out.subspan(*got);
    }
    return {};
}

/// A name that stays below the folder it is unpacked into, whatever system reads it.
bool isHarmless(std::string_view name) {
    if (name.empty() || name.size() > kMaxPackedNameBytes || name.find_first_of("\\:") != std::string_view::npos) {
        return false;
    }
    if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; })) {
        return false;
    }
    while (true) {
        const auto end = name.find('/');
        const std::string_view component = name.substr(0, end);
        if (component.empty() || component == "." || component == "..") {
            return false;
        }
        if (end == std::string_view::npos) {
            return true;
        }
        name.remove_prefix(end + 1);
    }
}

}  // namespace

// --- Writing --------------------------------------------------------------------------------------------------------------------

class PackageWriter::Implementation {
public:
    Implementation(ByteSink sink, const Identity& from, const PublicKey& to) : sink_(std::move(sink)), from_(from), to_(to) {
        pending_.reserve(kChunkBytes);
    }

    Status add(ByteView bytes) {
        while (!bytes.empty()) {
            const std::size_t size = std::min(kChunkBytes - pending_.size(), bytes.size());
            pending_.insert(pending_.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
            bytes = bytes.subspan(size);
            if (pending_.size() == kChunkBytes) {
                if (auto done = pass(crypto_secretstream_xchacha20poly1305_TAG_MESSAGE); !done) {
                    return done;
                }
            }
        }
        return {};
    }

    Status finish() {
        if (auto done = add(std::array{kNoMore}); !done) {
            return done;
        }
        if (auto done = pass(crypto_secretstream_xchacha20poly1305_TAG_FINAL); !done) {
            return done;
        }
        const Hash all = hash_.value();
        return sink_(sign(all, from_.secretKey));
    }

private:
    /// Encrypts what is pending as one chunk.
    Status pass(unsigned char tag) {
        if (!isBegun_) {
            if (auto done = begin(); !done) {
                return done;
            }
        }
        Bytes chunk(kLengthBytes + pending_.size() + kTagBytes);
        const std::size_t size = chunk.size() - kLengthBytes;
        for (std::size_t i = 0; i < kLengthBytes; ++i) {
            chunk[i] = static_cast<std::uint8_t>(size >> (8U * i));
        }
        crypto_secretstream_xchacha20poly1305_push(&stream_, chunk.data() + kLengthBytes, nullptr, pending_.data(), pending_.size(),
                                                   nullptr, 0, tag);
        pending_.clear();
        return emit(chunk);
    }

    Status begin() {
        isBegun_ = true;
        static const int ready = sodium_init();  // for the random key; doing it again is harmless
        (void)ready;
        StreamKey key{};
        std::array<std::uint8_t, kStreamHeaderBytes> header{};
        crypto_secretstream_xchacha20poly1305_keygen(key.data());
        crypto_secretstream_xchacha20poly1305_init_push(&stream_, header.data(), key.data());
        journal::ByteWriter head;
        head.raw(ByteView(reinterpret_cast<const std::uint8_t*>(kMagic.data()), kMagic.size()));
        head.byte(kVersion);
        head.raw(from_.publicKey);
        head.raw(to_);
        head.raw(sealKey(key, to_));
        head.raw(header);
        sodium_memzero(key.data(), key.size());
        return emit(head.bytes());
    }

    Status emit(ByteView bytes) {
        hash_.add(bytes);
        return sink_(bytes);
    }

    ByteSink sink_;
    Identity from_;
    PublicKey to_;
    RunningHash hash_;
    crypto_secretstream_xchacha20poly1305_state stream_{};
    Bytes pending_;
    bool isBegun_ = false;
};

PackageWriter::PackageWriter(ByteSink sink, const Identity& from, const PublicKey& to)
    : implementation_(std::make_unique<Implementation>(std::move(sink), from, to)) {}
PackageWriter::~PackageWriter() = default;

Status PackageWriter::beginFile(const std::string& name, std::uint64_t size) {
    journal::ByteWriter head;
    head.byte(kFileFollows);
    head.text(name);
    for (unsigned i = 0; i < 8; ++i) {
        head.byte(static_cast<std::uint8_t>(size >> (8U * i)));
    }
    return implementation_->add(head.bytes());
}

Status PackageWriter::write(ByteView bytes) {
    return implementation_->add(bytes);
}

Status PackageWriter::finish() {
    return implementation_->finish();
}

// --- Reading --------------------------------------------------------------------------------------------------------------------

namespace {

struct PackageHead {
    PublicKey from{}, to{};
    std::array<std::uint8_t, kSealedKeyBytes> sealedKey{};
    std::array<std::uint8_t, kStreamHeaderBytes> stream{};
};

Result<PackageHead> readHead(ByteView bytes) {
    if (bytes.size() < kMagic.size() + 1 || !std::equal(kMagic.begin(), kMagic.end(), bytes.begin())) {
        return fail(errors::notAPackage());
    }
    if (bytes[kMagic.size()] > kVersion) {
        return fail(errors::newerHandover());
    }
    journal::ByteReader in(bytes.subspan(kMagic.size()));
    PackageHead head;
    const bool isKnown = in.byte() == kVersion;
    in.raw(head.from);
    in.raw(head.to);
    in.raw(head.sealedKey);
    in.raw(head.stream);
    return isKnown && in.finished() ? Result<PackageHead>{head} : fail(errors::damagedPackage());
}

/// As much of the head as there is, so that a short file of another kind is told as one.
Result<PackageHead> readHead(const ByteSource& source, RunningHash* running) {
    std::array<std::uint8_t, kHeadBytes> bytes{};
    std::size_t size = 0;
    while (size < bytes.size()) {
        auto got = source(std::span(bytes).subspan(size));
        if (!got) {
            return fail(got.error());
        }
        if (*got == 0) {
            break;
        }
        size += *got;
    }
    if (running != nullptr) {
        running->add(ByteView(bytes).first(size));
    }
    return readHead(ByteView(bytes).first(size));
}

}  // namespace

Result<PublicKey> checkPackage(const ByteSource& source, std::uint64_t size, const PublicKey& to) {
    RunningHash running;
    auto head = readHead(source, &running);
    if (!head) {
        return fail(head.error());
    }
    if (head->to != to) {
        return fail(errors::packageForAnotherServer());
    }
    if (size < kHeadBytes + kLengthBytes + kTagBytes + kSignatureBytes) {
        return fail(errors::damagedPackage());
    }
    Bytes buffer(kChunkBytes);
    for (std::uint64_t left = size - kHeadBytes - kSignatureBytes; left > 0;) {
        const auto part = std::span(buffer).first(static_cast<std::size_t>(std::min<std::uint64_t>(left, buffer.size())));
        if (auto done = readExactly(source, part); !done) {
            return fail(done.error());
        }
        running.add(part);
        left -= part.size();
    }
    Signature signature{};
    if (auto done = readExactly(source, signature); !done) {
        return fail(done.error());
    }
    const bool isGenuine = verify(running.value(), signature, head->from) || isFaulty(DeliberateFault::packageNotChecked);
    return isGenuine ? Result<PublicKey>{head->from} : fail(errors::damagedPackage());
}

class PackageReader::Implementation {
public:
    Implementation(ByteSource source, const Identity& to) : source_(std::move(source)), to_(to) {}

    /// The next bytes of what was packed; the package is damaged when they are not there.
    Status take(std::span<std::uint8_t> out) {
        while (!out.empty()) {
            if (position_ == plain_.size()) {
                if (auto done = nextChunk(); !done) {
                    return done;
                }
                continue;
            }
            const std::size_t size = std::min(plain_.size() - position_, out.size());
            std::copy_n(plain_.begin() + static_cast<std::ptrdiff_t>(position_), size, out.begin());
            position_ += size;
            out = out.subspan(size);
        }
        return {};
    }

    Result<std::optional<PackedFile>> nextFile() {
        std::array<std::uint8_t, 1> mark{};
        if (auto done = take(mark); !done) {
            return fail(done.error());
        }
        if (mark[0] == kNoMore && isLast_ && position_ == plain_.size()) {
            return std::optional<PackedFile>{};
        }
        PackedFile file;
        auto length = mark[0] == kFileFollows ? takeLength() : Result<std::size_t>{fail(errors::damagedPackage())};
        if (!length) {
            return fail(length.error());
        }
        file.name.resize(*length);
        std::array<std::uint8_t, 8> size{};
        auto named = take({reinterpret_cast<std::uint8_t*>(file.name.data()), file.name.size()});
        if (auto sized = named ? take(size) : named; !sized) {
            return fail(sized.error());
        }
        for (unsigned i = 0; i < 8; ++i) {
            file.size |= std::uint64_t{size[i]} << (8U * i);
        }
        if (!isHarmless(file.name)) {
            return fail(errors::damagedPackage());
        }
        left_ = file.size;
        return std::optional{std::move(file)};
    }

    Result<std::size_t> read(std::span<std::uint8_t> out) {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(left_, out.size()));
        if (auto done = take(out.first(size)); !done) {
            return fail(done.error());
        }
        left_ -= size;
        return size;
    }

private:
    /// Of a name: a varint of at most two bytes.
    Result<std::size_t> takeLength() {
        std::size_t length = 0;
        for (unsigned shift = 0; shift <= 7; shift += 7) {
            std::array<std::uint8_t, 1> byte{};
            if (auto done = take(byte); !done) {
                return fail(done.error());
            }
            length |= std::size_t{byte[0] & 0x7FU} << shift;
            if ((byte[0] & 0x80U) == 0) {
                return length <= kMaxPackedNameBytes ? Result<std::size_t>{length} : fail(errors::damagedPackage());
            }
        }
        return fail(errors::damagedPackage());
    }

    Status begin() {
        isBegun_ = true;
        auto head = readHead(source_, nullptr);
        if (!head) {
            return fail(head.error());
        }
        const auto key = openKey(head->sealedKey, to_);
        if (!key || crypto_secretstream_xchacha20poly1305_init_pull(&stream_, head->stream.data(), key->data()) != 0) {
            return fail(errors::damagedPackage());
        }
        return {};
    }

    Status nextChunk() {
        if (auto done = isBegun_ ? Status{} : begin(); !done) {
            return done;
        }
        std::array<std::uint8_t, kLengthBytes> length{};
        if (auto done = isLast_ ? Status{fail(errors::damagedPackage())} : readExactly(source_, length); !done) {
            return done;
        }
        std::size_t size = 0;
        for (std::size_t i = 0; i < length.size(); ++i) {
            size |= std::size_t{length[i]} << (8U * i);
        }
        if (size < kTagBytes || size > kChunkBytes + kTagBytes) {
            return fail(errors::damagedPackage());
        }
        chunk_.resize(size);
        if (auto done = readExactly(source_, chunk_); !done) {
            return done;
        }
        plain_.resize(size - kTagBytes);
        position_ = 0;
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&stream_, plain_.data(), nullptr, &tag, chunk_.data(), chunk_.size(), nullptr, 0) !=
            0) {
            plain_.clear();
            return fail(errors::damagedPackage());
        }
        isLast_ = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        return {};
    }

    ByteSource source_;
    Identity to_;
    crypto_secretstream_xchacha20poly1305_state stream_{};
    Bytes chunk_, plain_;
    std::size_t position_ = 0;
    std::uint64_t left_ = 0;
    bool isBegun_ = false, isLast_ = false;
};

PackageReader::PackageReader(ByteSource source, const Identity& to)
    : implementation_(std::make_unique<Implementation>(std::move(source), to)) {}
PackageReader::~PackageReader() = default;

Result<std::optional<PackedFile>> PackageReader::nextFile() {
    return implementation_->nextFile();
}

Result<std::size_t> PackageReader::read(std::span<std::uint8_t> out) {
    return implementation_->read(out);
}

}  // namespace hopluu::sync
