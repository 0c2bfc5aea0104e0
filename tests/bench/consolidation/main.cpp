// 63 boards x 20 years x 100 cells: the aim is under 100 ms and 60 MB, inputs, all results and rules included.
#include "bench/support/measure.h"
#include "naive_totals.h"
#include "twenty_years.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

using namespace hopluu;

namespace {

using Years = std::vector<consolidation::Input>;

std::vector<consolidation::Consolidation> consolidateAll(const Years& years) {
    std::vector<consolidation::Consolidation> results;
    results.reserve(years.size());
    for (const auto& year : years) {
        results.push_back(consolidation::consolidate(year).value());
    }
    return results;
}

/// Every total equals the baseline's, and no rule fires: the made-up figures keep them all.
bool isRight(const std::vector<consolidation::Consolidation>& results, const std::map<std::string, std::int64_t>& expected) {
    std::size_t compared = 0;
    for (std::size_t year = 0; year < results.size(); ++year) {
        for (const auto& total : results[year].totals) {
            if (total.item.text.starts_with("derived_")) {
                continue;
            }
            const auto found = expected.find(fmt::format("{}/{}", year, total.item.text));
            if (found == expected.end() || !total.amount || total.amount->millionths() != found->second) {
                return false;
            }
            ++compared;
        }
        if (!results[year].findings.empty()) {
            return false;
        }
    }
    return compared == expected.size() && compared > 0;
}

int run(bool smoke) {
    const bench::Size size = smoke ? bench::Size{4, 2, 20} : bench::Size{63, 20, 100};
    const std::size_t runs = smoke ? 1 : 7;
    const Form form = bench::makeForm(size);
    const Campaign campaign = bench::makeCampaign(size);
    const auto book = rules::RuleBook::compile(form).value();
    std::vector<consolidation::Consolidation> results;
    double milliseconds = 0;
    const double idleMegabytes = bench::peakMegabytes();
    double inputMegabytes = 0;
    {
        Years years;
        for (std::size_t year = 0; year < size.years; ++year) {
            years.push_back({form, campaign, book, bench::makeYear(size, year), {}});
        }
        inputMegabytes = bench::peakMegabytes();
        milliseconds = bench::medianMicroseconds(runs, 1,
                                                 [&] {
                                                     results.clear();
                                                     results = consolidateAll(years);
                                                 }) /
                       1000;
    }
    const double peak = bench::peakMegabytes();  // before the baseline makes its own cells
    const auto text = bench::makeTextCells(size);
    const auto expected = bench::naiveTotals(text);
    if (!isRight(results, expected)) {
        fmt::print("wrong result: totals or findings differ from the baseline\n");
        return 1;
    }
    const double naive = bench::medianMicroseconds(runs, 1, [&] { (void)bench::naiveTotals(text); }) / 1000;
    fmt::print("consolidation: {} boards x {} years x {} cells, {} rules, processor time, median of {} runs\n", size.boards, size.years,
               size.cells, form.rules.size(), runs);
    fmt::print("  {:<58} {:>8.1f} ms   (aim: under 100)\n", "totals, parts, progress and rules of all years", milliseconds);
    fmt::print("  {:<58} {:>8.1f} MB   (aim: under 60; {:.1f} at start, {:.1f} with all inputs)\n",
               "peak memory, all inputs and results held", peak, idleMegabytes, inputMegabytes);
    fmt::print("  {:<58} {:>8.1f} ms   ({:.1f} times)\n", "baseline: map of text cells, parsed and added, nothing else", naive,
               naive / milliseconds);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    return run(bench::isSmoke(argc, argv));
}
