#include "sync/attachment_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <system_error>

namespace hopluu::sync {

namespace {

namespace fs = std::filesystem;

struct Cited {
    Operation first;        // that does not take it back, if there is one
    bool isWanted = false;  // by one at least, which does not take it back
    std::vector<std::uint64_t> lengths;
};
using ByHash = std::map<std::string, Cited>;

void note(ByHash& cited, const Operation& operation, bool isWanted) {
    const auto* record = std::get_if<AttachmentRecord>(&operation.body);
    if (record == nullptr || !isContentHash(operation.address.item.text)) {
        return;
    }
    auto [place, isNew] = cited.try_emplace(operation.address.item.text);
    if (isNew || (isWanted && !place->second.isWanted)) {
        place->second.first = operation;
    }
    place->second.isWanted = place->second.isWanted || isWanted;
    place->second.lengths.push_back(record->bytes);
}

Result<ByHash> citedIn(const Store& store) {
    auto entries = store.entries({}, {}, Topic::attachment);
    auto refused = store.refused();
    if (!entries || !refused) {
        return fail(!entries ? entries.error() : refused.error());
    }
    ByHash cited;
    for (const auto& entry : *entries) {
        for (const auto& head : entry.contents.heads) {
            note(cited, head, !std::get<AttachmentRecord>(head.body).removed);
        }
    }
    for (const auto& entry : *refused) {
        note(cited, entry.operation, false);
    }
    return cited;
}

class Check {
public:
    Check(const AttachmentShelf& shelf, const ByHash& cited) : shelf_(shelf), cited_(cited) {}

    FilesCheck run() {
        for (const auto& [hash, each] : cited_) {
            checkCited(hash, each);
        }
        findStrays();
        return std::move(check_);
    }

private:
    void checkCited(const std::string& hash, const Cited& cited) {
        FileFinding finding{FileFault::missing,
                            shelf_.fileOf(hash),
                            hash,
                            cited.first.address,
                            std::get<AttachmentRecord>(cited.first.body),
                            cited.first.id.device,
                            0};
        const auto size = shelf_.sizeOf(hash);
        if (!size) {
            if (cited.isWanted) {
                check_.findings.push_back(std::move(finding));
            }
            return;
        }
        finding.length = *size;
        const auto found = contentHashOf(finding.file);
        if (found && *found == hash) {
            ++check_.whole;
            check_.bytes += *size;
            return;
        }
        const bool isLengthRight = std::find(cited.lengths.begin(), cited.lengths.end(), *size) != cited.lengths.end();
        finding.fault = !found ? FileFault::unreadable : isLengthRight ? FileFault::wrongHash : FileFault::wrongLength;
        check_.findings.push_back(std::move(finding));
    }

    /// Parts of what is under way are no strays; parts of what nobody cites are, and the server throws them away by itself.
    [[nodiscard]] bool isKnown(const fs::path& file) const {
        const std::string name = file.filename().string();
        const std::string folder = file.parent_path().filename().string();
        const std::string hash = folder == "partial" ? name.substr(0, name.find('.')) : folder + name;
        return cited_.contains(hash);
    }

    void findStrays() {
        std::error_code error;
        std::vector<fs::path> strays;
        for (auto each = fs::recursive_directory_iterator(shelf_.folder(), error); !error && each != fs::recursive_directory_iterator();
             each.increment(error)) {
            std::error_code ignored;
            if (!each->is_directory(ignored) && !isKnown(each->path())) {
                strays.push_back(each->path());
            }
        }
        std::sort(strays.begin(), strays.end());
        for (const auto& file : strays) {
            FileFinding finding{FileFault::stray, file, {}, {}, {}, {}, 0};
            finding.length = fs::file_size(file, error);
            check_.findings.push_back(std::move(finding));
        }
    }

    const AttachmentShelf& shelf_;
    const ByHash& cited_;
    FilesCheck check_;
};

}  // namespace

Result<FilesCheck> checkFiles(const Store& store, const AttachmentShelf& shelf) {
    auto cited = citedIn(store);
    return cited ? Result<FilesCheck>{Check(shelf, *cited).run()} : fail(cited.error());
}

BilingualText describe(const FileFinding& finding) {
    const std::string file = finding.file.string();
    const std::string cited = fmt::format("{} ({}, {})", finding.record.fileName, finding.citedAt.period.text, finding.citedAt.unit.text);
    switch (finding.fault) {
        case FileFault::missing:
            return {fmt::format("tệp đính kèm {} không có ở đây: {}", cited, file),
                    fmt::format("the attachment {} is not here: {}", cited, file)};
        case FileFault::wrongLength:
            return {fmt::format("tệp đính kèm {} dài {} byte, đúng ra là {}: {}", cited, finding.length, finding.record.bytes, file),
                    fmt::format("the attachment {} has {} bytes instead of {}: {}", cited, finding.length, finding.record.bytes, file)};
        case FileFault::wrongHash:
            return {fmt::format("tệp đính kèm {} bị hỏng, nội dung không còn khớp với mã SHA-256: {}", cited, file),
                    fmt::format("the attachment {} is damaged, its bytes have another SHA-256: {}", cited, file)};
        case FileFault::unreadable:
            return {fmt::format("không đọc được tệp đính kèm {}: {}", cited, file),
                    fmt::format("the attachment {} cannot be read: {}", cited, file)};
        case FileFault::stray:
            return {fmt::format("tệp lạ, không thao tác nào nhắc tới ({} byte): {}", finding.length, file),
                    fmt::format("a stray file that no operation cites ({} bytes): {}", finding.length, file)};
    }
    return {};
}

}  // namespace hopluu::sync
