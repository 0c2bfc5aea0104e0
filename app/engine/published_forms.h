// The forms that this bloc's periods are bound to, and the one that the program brings.
#pragma once

#include "domain/bilingual_text.h"
#include "domain/result.h"
#include "engine/workspace.h"

#include <string>
#include <string_view>
#include <vector>

namespace hopluu::engine {

struct FormVersion {
    std::string id;
    int version = 1;
    BilingualText name;
    std::string json;
    bool isPublished = false;  // and cannot be changed any more
    bool operator==(const FormVersion&) const = default;
};

/// Published ones, oldest first; then the program's own if it is not among them.
[[nodiscard]] Result<std::vector<FormVersion>> formVersions(const Workspace& workspace);
/// A changed form from a file, to be published with a period. Errors: those of readForm, all at once.
[[nodiscard]] Checked<FormVersion> readFormVersion(std::string_view json);

}  // namespace hopluu::engine
