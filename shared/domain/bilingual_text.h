// A sentence for people, in both languages of the product. Vietnamese comes first everywhere.
#pragma once

#include <string>

namespace hopluu {

struct BilingualText {
    std::string vi;
    std::string en;

    bool operator==(const BilingualText&) const = default;
    [[nodiscard]] bool empty() const { return vi.empty() && en.empty(); }
};

}  // namespace hopluu
