#include "sync/attachment_kind.h"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <string>

namespace hopluu::sync {

namespace {

constexpr std::size_t kEndRecordBytes = 22;
constexpr std::size_t kMaxZipComment = 65'535;
constexpr std::size_t kMaxDirectoryBytes = 1024 * 1024;
constexpr std::size_t kEntryBytes = 46;  // without name, extra field and comment

/// Empty when there is not that much.
std::string readAt(std::ifstream& file, std::uint64_t offset, std::size_t size) {
    std::string bytes(size, '\0');
    file.clear();
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    return file ? bytes : std::string{};
}

/// Little-endian, as zip has it.
std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t i = size; i > 0; --i) {
        value = value << 8U | static_cast<std::uint8_t>(bytes[at + i - 1]);
    }
    return value;
}

/// The zip's central directory; empty when this is no zip or a strange one.
std::string centralDirectory(std::ifstream& file, std::uint64_t fileBytes) {
    const auto tailBytes = static_cast<std::size_t>(std::min<std::uint64_t>(fileBytes, kEndRecordBytes + kMaxZipComment));
    const std::string tail = readAt(file, fileBytes - tailBytes, tailBytes);
    if (tail.size() < kEndRecordBytes) {
        return {};
    }
    const auto at = tail.rfind("PK\5\6", tail.size() - kEndRecordBytes);
    if (at == std::string::npos) {
        return {};
    }
    const std::size_t size = number(tail, at + 12, 4);
    const std::size_t offset = number(tail, at + 16, 4);
    const std::uint64_t endRecord = fileBytes - tailBytes + at;
    return size <= kMaxDirectoryBytes && offset + size <= endRecord ? readAt(file, offset, size) : std::string{};
}

std::optional<AttachmentKind> officeKind(std::string_view directory) {
    bool hasTypes = false, hasDocument = false, hasWorkbook = false, hasMacros = false;
    while (directory.size() >= kEntryBytes && directory.starts_with("PK\1\2")) {
        const std::size_t nameBytes = number(directory, 28, 2);
        const std::size_t whole = kEntryBytes + nameBytes + number(directory, 30, 2) + number(directory, 32, 2);
        if (whole > directory.size()) {
            return std::nullopt;
        }
        const std::string_view name = directory.substr(kEntryBytes, nameBytes);
        hasTypes = hasTypes || name == "[Content_Types].xml";
        // Word itself sometimes calls it document2.xml.
        hasDocument = hasDocument || (name.starts_with("word/document") && name.ends_with(".xml"));
        hasWorkbook = hasWorkbook || (name.starts_with("xl/workbook") && name.ends_with(".xml"));
        hasMacros = hasMacros || name.ends_with("vbaProject.bin");
        directory.remove_prefix(whole);
    }
    if (!hasTypes || hasMacros || hasDocument == hasWorkbook) {
        return std::nullopt;
    }
    return hasDocument ? AttachmentKind::docx : AttachmentKind::xlsx;
}

}  // namespace

std::string_view mediaTypeOf(AttachmentKind kind) {
    switch (kind) {
        case AttachmentKind::pdf:
            return "application/pdf";
        case AttachmentKind::jpeg:
            return "image/jpeg";
        case AttachmentKind::png:
            return "image/png";
        case AttachmentKind::docx:
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        case AttachmentKind::xlsx:
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
    return "";
}

bool isAccepted(std::string_view mediaType) {
    constexpr AttachmentKind kAll[] = {AttachmentKind::pdf, AttachmentKind::jpeg, AttachmentKind::png, AttachmentKind::docx,
                                       AttachmentKind::xlsx};
    return std::any_of(std::begin(kAll), std::end(kAll), [&](AttachmentKind kind) { return mediaTypeOf(kind) == mediaType; });
}

std::optional<AttachmentKind> kindOf(const std::filesystem::path& path) {
    std::error_code error;
    const std::uint64_t bytes = std::filesystem::file_size(path, error);
    std::ifstream file(path, std::ios::binary);
    const std::string head = error || bytes < 8 ? std::string{} : readAt(file, 0, 8);
    if (head.starts_with("%PDF-")) {
        return AttachmentKind::pdf;
    }
    if (head.starts_with("\xFF\xD8\xFF")) {
        return AttachmentKind::jpeg;
    }
    if (head.starts_with("\x89PNG\r\n\x1A\n")) {
        return AttachmentKind::png;
    }
    return head.starts_with("PK\3\4") ? officeKind(centralDirectory(file, bytes)) : std::nullopt;
}

}  // namespace hopluu::sync
