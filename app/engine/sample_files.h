// The attachments at the sample's server: as docs/spec/attachments.md has it, for the one laptop that asks, which is trusted.
#pragma once

#include "sync/attachment_shelf.h"
#include "sync/transport.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

namespace hopluu::engine {

class SampleFiles {
public:
    explicit SampleFiles(std::filesystem::path folder) : shelf_(std::move(folder)) {}

    [[nodiscard]] static bool isFor(const sync::Request& request);
    [[nodiscard]] sync::Reply answer(const sync::Request& request);

private:
    [[nodiscard]] Result<std::uint64_t> begin(const std::string& hash, std::uint64_t bytes);
    [[nodiscard]] Result<std::uint64_t> append(const std::string& hash, std::uint64_t offset, ByteView part);
    [[nodiscard]] Result<std::uint64_t> finished(const std::string& hash, std::uint64_t reached, std::uint64_t bytes);
    [[nodiscard]] sync::Reply part(const std::string& hash, std::string_view query) const;

    sync::AttachmentShelf shelf_;
    std::unique_ptr<std::mutex> mutex_ = std::make_unique<std::mutex>();
};

}  // namespace hopluu::engine
