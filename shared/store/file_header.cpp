#include "store/file_header.h"

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

namespace hopluu::store {

namespace {

// https://www.sqlite.org/fileformat.html#the_database_header
constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kApplicationIdOffset = 68;  // four bytes, big endian

}  // namespace

FileKind fileKind(const std::filesystem::path& file) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status)) {
        return status.type() == std::filesystem::file_type::not_found ? FileKind::missing : FileKind::unreadable;
    }
    std::ifstream in(file, std::ios::binary);
    if (std::filesystem::is_directory(status) || !in) {
        return FileKind::unreadable;
    }
    std::array<char, kHeaderBytes> header{};
    in.read(header.data(), header.size());
    const auto size = static_cast<std::size_t>(in.gcount());
    std::uint32_t application = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        application = application << 8U | static_cast<std::uint8_t>(header[kApplicationIdOffset + i]);
    }
    if (size == kHeaderBytes && std::string_view(header.data(), kMagic.size()) == kMagic && application == kApplicationId) {
        return FileKind::ours;
    }
    if (std::filesystem::exists(file.string() + "-journal", error)) {
        return FileKind::unfinished;
    }
    return size == 0 ? FileKind::empty : FileKind::foreign;
}

}  // namespace hopluu::store
