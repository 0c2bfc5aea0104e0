// Files to attach, made on the spot.
#pragma once

#include "support/laptop.h"
#include "sync/attachment_shelf.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

namespace hopluu::test {

inline std::filesystem::path writeBytes(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream out(file, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file;
}

/// A scan: a PDF by its first bytes, then what no compressor makes smaller. Another `seed`, another file.
inline std::string scanBytes(std::size_t size, unsigned seed = 1) {
    std::mt19937 random(seed);
    std::string bytes = "%PDF-1.4\n";
    while (bytes.size() < size) {
        bytes += static_cast<char>(random());
    }
    bytes.resize(size);
    return bytes;
}

inline std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A zip without compression, just as much of one as a directory of names needs.
inline std::string zipOf(const std::vector<std::string>& names) {
    const auto number = [](std::size_t value, int size) {
        std::string bytes;
        for (int i = 0; i < size; ++i) {
            bytes += static_cast<char>(value >> (8 * i));
        }
        return bytes;
    };
    std::string files, directory;
    for (const auto& name : names) {
        const std::size_t at = files.size();
        files += "PK\3\4" + std::string(22, '\0') + number(name.size(), 2) + number(0, 2) + name;
        directory += "PK\1\2" + std::string(24, '\0') + number(name.size(), 2) + std::string(12, '\0') + number(at, 4) + name;
    }
    return files + directory + "PK\5\6" + std::string(4, '\0') + number(names.size(), 2) + number(names.size(), 2) +
           number(directory.size(), 4) + number(files.size(), 4) + number(0, 2);
}

}  // namespace hopluu::test
