// Three boards and three cells: the smallest bloc in which every state of a value can meet.
#pragma once

#include "consolidation/consolidation.h"

#include <string>
#include <vector>

namespace hopluu::test {

[[nodiscard]] Decimal dec(const std::string& text);

struct SmallBloc {
    /// Boards "a" (with an economic zone), "b" and "c". Cells: usd.x (million USD), dong.x (billion dong), zone.x (whole, needs an economic
    /// zone). Derived: both.sum = sum(usd.x, dong.x), both.converted = billion_dong(usd.x) + dong.x, both.ratio = usd.x / dong.x.
    SmallBloc();

    /// "10.5", "~10.5" (estimate), "-" (none arose), "n/a", "later", "" (entered, then emptied).
    void enter(const std::string& board, const std::string& item, const std::string& text);
    void adjust(const std::string& item, const std::string& amount, const std::string& reason);
    void rule(const std::string& code, RuleScope scope, const std::string& left, RuleOperator op, const std::string& right);
    void base(const std::string& unit, const std::string& item, const std::string& number, bool derived = false);
    consolidation::BoardYear& board(const std::string& unit);

    [[nodiscard]] Result<consolidation::Consolidation> run() const;
    /// The total of one item of a run that succeeds.
    [[nodiscard]] consolidation::Total total(const std::string& item) const;

    Form form;
    Campaign campaign;
    std::vector<consolidation::BoardYear> boards;
    std::vector<consolidation::AdjustmentEntry> adjustments;
};

}  // namespace hopluu::test
