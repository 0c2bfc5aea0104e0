// Are the files what the journal says? Each one that is cited, by length and hash, and what lies in the folder besides.
// For `verify` on both sides; which missing file is a loss, each side knows by itself.
#pragma once

#include "domain/bilingual_text.h"
#include "domain/result.h"
#include "store/store.h"
#include "sync/attachment_shelf.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hopluu::sync {

enum class FileFault : std::uint8_t {
    missing,      // cited, and not here
    wrongLength,  // cut or grown
    wrongHash,    // of the right length, and other bytes
    unreadable,   // the disk does not give it
    stray         // here, and nobody cites it
};

struct FileFinding {
    FileFault fault = FileFault::missing;
    std::filesystem::path file;
    std::string hash;  // empty: a stray that has no hash for a name
    Address citedAt;   // the first place, when it is cited
    AttachmentRecord record;
    DeviceId attachedBy;
    std::uint64_t length = 0;  // of what lies there
};

struct FilesCheck {
    std::uint64_t whole = 0, bytes = 0;  // of the files that are as cited
    std::vector<FileFinding> findings;
};

/// Reads every file through. What was taken back may be missing; what was refused is no stray. Errors: those of Store.
[[nodiscard]] Result<FilesCheck> checkFiles(const Store& store, const AttachmentShelf& shelf);

/// One sentence: which file, where, what is wrong.
[[nodiscard]] BilingualText describe(const FileFinding& finding);

}  // namespace hopluu::sync
