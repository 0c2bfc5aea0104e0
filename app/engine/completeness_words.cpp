#include "engine/completeness_words.h"

#include <fmt/format.h>

namespace hopluu::engine {

BilingualText completenessText(const Completeness& done) {
    BilingualText text{fmt::format("{}/{} ô đã xong", done.complete, done.items),
                       fmt::format("{}/{} cells done", done.complete, done.items)};
    const auto add = [&](std::uint32_t count, const char* vi, const char* en) {
        if (count > 0) {
            text.vi += fmt::format(" · {} {}", count, vi);
            text.en += fmt::format(" · {} {}", count, en);
        }
    };
    add(done.notEntered, "chưa nhập", "not entered");
    add(done.notYetAvailable, "chưa có số liệu", "not yet available");
    add(done.estimates, "số ước", done.estimates == 1 ? "estimate" : "estimates");
    return text;
}

}  // namespace hopluu::engine
