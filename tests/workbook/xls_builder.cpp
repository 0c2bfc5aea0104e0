#include "workbook/xls_builder.h"

#include <algorithm>
#include <bit>

namespace hopluu::test {

namespace {

constexpr std::size_t kSector = 512;
constexpr std::uint32_t kEnd = 0xFFFFFFFE, kFree = 0xFFFFFFFF, kTable = 0xFFFFFFFD;

std::string padded(std::string bytes, std::size_t multiple) {
    bytes.resize((bytes.size() + multiple - 1) / multiple * multiple, '\0');
    return bytes;
}

std::string directoryEntry(std::u16string_view name, std::uint8_t type, std::uint32_t right, std::uint32_t child, std::uint32_t start,
                           std::size_t size) {
    std::string entry = utf16(name);
    entry.resize(64, '\0');
    entry += le16(name.size() * 2 + 2);
    entry += static_cast<char>(type);
    entry += '\x01';
    entry += le32(kFree) + le32(right) + le32(child);
    entry.resize(116, '\0');
    return entry + le32(start) + littleEndian(size, 8);
}

void addChain(std::vector<std::uint32_t>& table, std::size_t sectors) {
    for (std::size_t i = 0; i < sectors; ++i) {
        table.push_back(i + 1 == sectors ? kEnd : static_cast<std::uint32_t>(table.size() + 1));
    }
}

std::string header(std::uint32_t tables, std::uint32_t firstTable, std::uint32_t directory, std::uint32_t smallTable) {
    std::string out{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};
    out.resize(24, '\0');
    out += le16(0x3E) + le16(3) + le16(0xFFFE) + le16(9) + le16(6);
    out.resize(44, '\0');
    out +=
        le32(tables) + le32(directory) + le32(0) + le32(4096) + le32(smallTable) + le32(smallTable == kEnd ? 0 : 1) + le32(kEnd) + le32(0);
    for (std::uint32_t i = 0; i < tables; ++i) {
        out += le32(firstTable + i);
    }
    while (out.size() < kSector) {
        out += le32(kFree);
    }
    return out;
}

/// The sectors so far, their chains in `table`, then the directory, then the table itself.
std::string finish(std::string sectors, std::vector<std::uint32_t> table, std::string directory, std::uint32_t smallTable) {
    const auto directoryStart = static_cast<std::uint32_t>(table.size());
    directory = padded(std::move(directory), kSector);
    addChain(table, directory.size() / kSector);
    sectors += directory;
    const auto tableStart = static_cast<std::uint32_t>(table.size());
    std::uint32_t tables = 1;
    while (tables * (kSector / 4) < table.size() + tables) {
        ++tables;
    }
    table.insert(table.end(), tables, kTable);
    for (const std::uint32_t next : table) {
        sectors += le32(next);
    }
    while (sectors.size() % kSector != 0) {
        sectors += le32(kFree);
    }
    return header(tables, tableStart, directoryStart, smallTable) + sectors;
}

}  // namespace

std::string littleEndian(std::uint64_t value, std::size_t width) {
    std::string out;
    for (std::size_t i = 0; i < width; ++i) {
        out += static_cast<char>(value >> (8 * i));
    }
    return out;
}

std::string le64(double value) {
    return littleEndian(std::bit_cast<std::uint64_t>(value), 8);
}

std::string utf16(std::u16string_view text) {
    std::string out;
    for (const char16_t unit : text) {
        out += le16(unit);
    }
    return out;
}

std::string record(std::uint16_t type, std::string_view content) {
    return le16(type) + le16(content.size()) + std::string(content);
}

std::string shortText(std::u16string_view text) {
    return littleEndian(text.size(), 1) + '\x01' + utf16(text);
}

std::string longText(std::u16string_view text) {
    return le16(text.size()) + '\x01' + utf16(text);
}

std::string XlsBuilder::stream() const {
    std::string out = record(0x0809, le16(version) + le16(0x0005) + std::string(12, '\0'));
    for (const auto& font : fonts) {
        out += record(0x0031, std::string(14, '\0') + shortText(font));
    }
    for (const auto& [font, numberFormat] : cellFormats) {
        out += record(0x00E0, le16(font) + le16(numberFormat) + std::string(16, '\0'));
    }
    out += globals;
    const std::string name = shortText(u"Biểu");
    const std::size_t sheetAt = out.size() + 4 + 6 + name.size() + 4;
    out += record(0x0085, le32(sheetAt) + le16(0) + name);
    out += record(0x000A, "");
    out += record(0x0809, le16(version) + le16(0x0010) + std::string(12, '\0'));
    return out + sheet + record(0x000A, "");
}

std::string XlsBuilder::file() const {
    return compoundFile({{u"Workbook", stream()}});
}

std::string compoundFile(const std::vector<std::pair<std::u16string, std::string>>& streams) {
    std::string sectors;
    std::vector<std::uint32_t> table;
    std::string directory = directoryEntry(u"Root Entry", 5, kFree, streams.empty() ? kFree : 1, kEnd, 0);
    for (std::size_t i = 0; i < streams.size(); ++i) {
        const std::string content = padded(streams[i].second, kSector);
        const auto start = static_cast<std::uint32_t>(table.size());
        const std::uint32_t right = i + 1 < streams.size() ? static_cast<std::uint32_t>(i + 2) : kFree;
        // Never below the border at which streams go among the small sectors.
        const std::size_t size = std::max<std::size_t>(streams[i].second.size(), 4096);
        directory += directoryEntry(streams[i].first, 2, right, kFree, start, size);
        sectors += content + std::string(padded(std::string(size, '\0'), kSector).size() - content.size(), '\0');
        addChain(table, (size + kSector - 1) / kSector);
    }
    return finish(std::move(sectors), std::move(table), std::move(directory), kEnd);
}

std::string compoundFileWithSmallStream(std::u16string_view name, std::string_view content) {
    constexpr std::size_t kSmall = 64;
    const std::string small = padded(std::string(content), kSmall);
    std::string sectors = padded(small, kSector);
    std::vector<std::uint32_t> table;
    addChain(table, sectors.size() / kSector);
    const auto smallTable = static_cast<std::uint32_t>(table.size());
    std::vector<std::uint32_t> nextSmall;
    addChain(nextSmall, small.size() / kSmall);
    std::string tableBytes;
    for (const std::uint32_t next : nextSmall) {
        tableBytes += le32(next);
    }
    tableBytes = padded(std::move(tableBytes), kSector);
    addChain(table, tableBytes.size() / kSector);
    sectors += tableBytes;
    const std::string directory =
        directoryEntry(u"Root Entry", 5, kFree, 1, 0, small.size()) + directoryEntry(name, 2, kFree, kFree, 0, content.size());
    return finish(std::move(sectors), std::move(table), directory, smallTable);
}

std::string numberCell(std::uint16_t row, std::uint16_t column, double value, std::uint16_t format) {
    return record(0x0203, le16(row) + le16(column) + le16(format) + le64(value));
}

std::string compactCell(std::uint16_t row, std::uint16_t column, std::uint32_t bits) {
    return record(0x027E, le16(row) + le16(column) + le16(0) + le32(bits));
}

std::string labelCell(std::uint16_t row, std::uint16_t column, std::u16string_view text, std::uint16_t format) {
    return record(0x0204, le16(row) + le16(column) + le16(format) + longText(text));
}

std::string sharedCell(std::uint16_t row, std::uint16_t column, std::uint32_t number, std::uint16_t format) {
    return record(0x00FD, le16(row) + le16(column) + le16(format) + le32(number));
}

}  // namespace hopluu::test
