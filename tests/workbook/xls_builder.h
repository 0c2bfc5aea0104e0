// Writes .xls files record by record, so that a test can say exactly what lies in the file, also what no program would write.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hopluu::test {

[[nodiscard]] std::string littleEndian(std::uint64_t value, std::size_t width);
[[nodiscard]] inline std::string le16(std::uint64_t value) {
    return littleEndian(value, 2);
}
[[nodiscard]] inline std::string le32(std::uint64_t value) {
    return littleEndian(value, 4);
}
[[nodiscard]] std::string le64(double value);
[[nodiscard]] std::string utf16(std::u16string_view text);

/// One record; content beyond 8,224 bytes is not split here.
[[nodiscard]] std::string record(std::uint16_t type, std::string_view content);

/// A text as sheet names, fonts and labels hold it: UTF-16, with a length of one or two bytes before it.
[[nodiscard]] std::string shortText(std::u16string_view text);
[[nodiscard]] std::string longText(std::u16string_view text);

/// A workbook of one sheet named "Biểu". Its records can be put in before `stream()`.
struct XlsBuilder {
    std::vector<std::u16string> fonts{u"Arial", u"Arial", u"Arial", u"Arial"};
    std::vector<std::pair<std::uint16_t, std::uint16_t>> cellFormats{{0, 0}};  // font, number format
    std::string globals;                                                       // records, after the fonts and formats
    std::string sheet;                                                         // records
    std::uint16_t version = 0x0600;

    [[nodiscard]] std::string stream() const;
    /// The whole file.
    [[nodiscard]] std::string file() const;
};

/// A compound file with these streams at its top, each in sectors of 512 bytes.
[[nodiscard]] std::string compoundFile(const std::vector<std::pair<std::u16string, std::string>>& streams);
/// The same, with the (one, shorter than 4,096 bytes) stream among the small sectors.
[[nodiscard]] std::string compoundFileWithSmallStream(std::u16string_view name, std::string_view content);

// Records of cells.
[[nodiscard]] std::string numberCell(std::uint16_t row, std::uint16_t column, double value, std::uint16_t format = 0);
[[nodiscard]] std::string compactCell(std::uint16_t row, std::uint16_t column, std::uint32_t bits);
[[nodiscard]] std::string labelCell(std::uint16_t row, std::uint16_t column, std::u16string_view text, std::uint16_t format = 0);
[[nodiscard]] std::string sharedCell(std::uint16_t row, std::uint16_t column, std::uint32_t number, std::uint16_t format = 0);

}  // namespace hopluu::test
