// What each of the report's files is for.
#pragma once

#include "domain/bilingual_text.h"

#include <string_view>

namespace hopluu::desktop {

/// By its name's ending: "báo cáo, để ký và lưu".
[[nodiscard]] BilingualText reportFileWords(std::string_view name);

}  // namespace hopluu::desktop
