// Of which row of the annex a typed figure speaks, if the words around it leave no doubt.
#pragma once

#include "report/indicator_words.h"
#include "report/typed_figures.h"

#include <set>
#include <string>
#include <vector>

namespace hopluu::report {

/// Where in the words a figure's sentence and clause begin and how far back the figure before it ends.
struct FigureContext {
    std::size_t sentence = 0, clause = 0, segment = 0;
    std::size_t end = 0;  // one past the clause
};

class SubjectFinder {
public:
    /// `ownNames`: keys of the names with which a text may call its own board or bloc. `year`: the period's.
    SubjectFinder(const Form& form, std::set<std::string> ownNames, const Decimal& year);

    /// Null when no row or more than one could be meant, when the sentence speaks of a part, a plan or another year.
    [[nodiscard]] const IndicatorWords* ofFigure(const std::vector<ProseWord>& words, const TypedFigure& figure,
                                                 const FigureContext& context) const;
    /// A percentage that stands without a figure: "doanh thu khu vực FDI tăng 12,4% so với năm 2021".
    [[nodiscard]] const IndicatorWords* ofComparison(const std::vector<ProseWord>& words, const TypedComparison& comparison,
                                                     const FigureContext& context) const;
    [[nodiscard]] const IndicatorWords* find(const ItemCode& item) const;

private:
    [[nodiscard]] bool isNarrowed(const std::vector<ProseWord>& words, std::size_t first, std::size_t figure, std::size_t last) const;
    [[nodiscard]] const IndicatorWords* pick(const std::vector<std::string>& said, const std::vector<UnitOfMeasure>& units,
                                             Ownership ownership, bool& isDoubtful) const;

    std::vector<IndicatorWords> indicators_;
    std::set<std::string> ownNames_;
    Decimal year_;
};

}  // namespace hopluu::report
