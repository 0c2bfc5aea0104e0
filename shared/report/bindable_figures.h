// What can be bound into a text, for a list to choose from.
#pragma once

#include "domain/bilingual_text.h"
#include "report/binding.h"

#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

/// One way of saying a figure.
struct Phrase {
    std::string binding;  // "capital_new.fdi:growth": what stands between the braces
    std::string shown;    // "tăng 19,8% so với năm 2021"
};

struct BindableFigure {
    ItemCode item;
    std::string row;              // the printed number of its group, "8"; empty for a derived item
    BilingualText name;           // "Vốn đăng ký cấp mới trong năm, FDI"
    std::vector<Phrase> phrases;  // with unit, change on last year, growth on last year, number alone
};

/// Items in printed order, then derived items.
[[nodiscard]] std::vector<BindableFigure> bindableFigures(const TextFigures& figures);
/// Those in which every word of the query begins a word: of the name in either language, the code or the row's number. Without
/// diacritics and capitals: "von dau tu" finds "Vốn đầu tư". Best match first; an empty query finds all.
[[nodiscard]] std::vector<BindableFigure> searchFigures(const std::vector<BindableFigure>& figures, std::string_view query);

}  // namespace hopluu::report
