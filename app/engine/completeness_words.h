// How complete the annex is, in words that are the same on every page.
#pragma once

#include "domain/bilingual_text.h"
#include "engine/board_year.h"

namespace hopluu::engine {

/// "34/42 ô đã xong · 7 chưa nhập · 1 chưa có số liệu · 4 số ước"; what there is none of is left out.
[[nodiscard]] BilingualText completenessText(const Completeness& done);

}  // namespace hopluu::engine
