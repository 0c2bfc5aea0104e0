// The file inside which Excel 97 to 2003 keep a workbook: a small file system of sectors in one file (MS-CFB, "OLE2").
// Everything that a sector number or a size can lie about is checked: chains that run in a circle, out of the file, or too long.
#pragma once

#include "domain/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::workbook::xls {

class CompoundFile {
public:
    /// The first eight bytes say so.
    [[nodiscard]] static bool startsAsOne(std::string_view bytes);
    /// `bytes` must outlive it. Errors: "xls.damaged".
    [[nodiscard]] static Result<CompoundFile> open(std::string_view bytes);

    /// Is there such a stream or folder at the top? (A workbook in another document's folder is not this document.)
    [[nodiscard]] bool has(std::string_view name) const;
    /// The bytes of a stream at the top. Errors: "xls.damaged"; the stream must be there.
    [[nodiscard]] Result<std::string> read(std::string_view name) const;

private:
    struct Entry {
        std::string name;  // ASCII; other letters are '?'
        std::uint8_t type = 0;
        std::uint32_t left = 0, right = 0, child = 0;
        std::uint32_t start = 0;
        std::uint64_t size = 0;
    };

    Status readHeader();
    Status readAllocation();
    Status readDirectory();
    Status readSmallStreams();
    void collectTopEntries();
    [[nodiscard]] std::string_view sector(std::uint32_t number) const;
    [[nodiscard]] std::size_t sectorCount() const;
    [[nodiscard]] Result<std::string> chain(std::uint32_t start, std::uint64_t atMost) const;
    [[nodiscard]] Result<std::string> smallChain(std::uint32_t start, std::uint64_t size) const;
    [[nodiscard]] const Entry* find(std::string_view name) const;

    std::string_view bytes_;
    unsigned sectorShift_ = 9;
    std::uint32_t allocationSectors_ = 0, directoryStart_ = 0, smallCutoff_ = 0, smallAllocationStart_ = 0, listStart_ = 0;
    std::vector<std::uint32_t> listed_;     // the sectors that hold the allocation table
    std::vector<std::uint32_t> next_;       // by sector: which follows
    std::vector<std::uint32_t> nextSmall_;  // by sector of 64 bytes
    std::vector<Entry> entries_;
    std::vector<std::size_t> top_;  // entries that lie at the top
    std::string small_;             // the stream that holds the small ones
};

}  // namespace hopluu::workbook::xls
