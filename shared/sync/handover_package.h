// The bytes of a handover package, docs/spec/handover.md#package: files in a row, encrypted for the new server alone, signed by the old
// one. Written and read as a stream: memory does not grow with the bloc. Where the bytes go and come from is the caller's.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/crypto.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace hopluu::sync {

using ByteSink = std::function<Status(ByteView)>;
/// How many bytes were put into the span; 0 at the end.
using ByteSource = std::function<Result<std::size_t>(std::span<std::uint8_t>)>;

inline constexpr std::size_t kMaxPackedNameBytes = 1024;

class PackageWriter {
public:
    PackageWriter(ByteSink sink, const Identity& from, const PublicKey& to);
    ~PackageWriter();
    PackageWriter(const PackageWriter&) = delete;
    PackageWriter& operator=(const PackageWriter&) = delete;

    /// All three give the sink's errors. After one of them the package is good for nothing.
    /// The file's bytes, exactly `size`, follow by `write`.
    [[nodiscard]] Status beginFile(const std::string& name, std::uint64_t size);
    [[nodiscard]] Status write(ByteView bytes);
    [[nodiscard]] Status finish();

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Reads a package of `size` bytes to its end and checks its signature, before anything in it is believed. Returns the old server's key.
/// Errors: "handover.not-a-package", "handover.newer-version", "handover.for-another-server", "handover.damaged-package", the source's.
[[nodiscard]] Result<PublicKey> checkPackage(const ByteSource& source, std::uint64_t size, const PublicKey& to);

struct PackedFile {
    std::string name;  // relative, with '/', of harmless components only
    std::uint64_t size = 0;
};

/// Call only on what `checkPackage` has passed; errors as there.
class PackageReader {
public:
    PackageReader(ByteSource source, const Identity& to);
    ~PackageReader();
    PackageReader(const PackageReader&) = delete;
    PackageReader& operator=(const PackageReader&) = delete;

    /// nullopt: that was the last. The file before must have been read to its end.
    [[nodiscard]] Result<std::optional<PackedFile>> nextFile();
    /// Of the present file; 0 at its end.
    [[nodiscard]] Result<std::size_t> read(std::span<std::uint8_t> out);

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace hopluu::sync
