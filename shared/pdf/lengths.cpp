#include "pdf/lengths.h"

#include <fmt/format.h>

#include <cstdlib>

namespace hopluu::pdf {

std::string numeral(Millipoints length) {
    constexpr int kThousand = 1000;
    const int size = std::abs(length);
    std::string text = fmt::format("{}{}", length < 0 ? "-" : "", size / kThousand);
    if (size % kThousand != 0) {
        text += fmt::format(".{:03}", size % kThousand);
        text.erase(text.find_last_not_of('0') + 1);
    }
    return text;
}

}  // namespace hopluu::pdf
