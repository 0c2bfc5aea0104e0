// All rules of the 2022 form over a board's year: the aim is under 5 ms.
#include "bench/support/measure.h"
#include "form/board_csv.h"
#include "form/builtin.h"
#include "form/form_reader.h"
#include "naive_check.h"
#include "rules/rule_book.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string>

using namespace hopluu;

namespace {

/// A board of 2022, with the same figures as last year's.
rules::Figures boardYear(const Form& form, const std::string& unit) {
    std::ifstream file(HOPLUU_SOURCE_DIR "/shared/samples/2022/boards/" + unit + ".csv", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    rules::Figures figures;
    figures.current = readBoardCsv(bytes, unit, form, PeriodId{"2022"}, UnitId{unit}).value().cells;
    for (const auto& [code, value] : figures.current) {
        if (value.isNumber()) {
            figures.lastYear.emplace(code, value.number);
        }
    }
    return figures;
}

int run(bool smoke) {
    const std::size_t runs = smoke ? 1 : 11;
    const std::size_t repeats = smoke ? 1 : 200;
    const Form form = readForm(builtinForm2022()).value();
    const auto book = rules::RuleBook::compile(form).value();
    const std::vector<ItemCode> typed{ItemCode{"capital_total.fdi"}};
    const double compile = bench::medianMicroseconds(runs, smoke ? 1 : 20, [&] { (void)rules::RuleBook::compile(form); });
    fmt::print("rules: {} rules, processor time, median of {} runs\n", form.rules.size(), runs);
    fmt::print("  {:<52} {:>9.1f} us\n", "compile the book, once", compile);
    for (const std::string name : {"ninh-binh", "ha-nam"}) {  // one whose figures make many rules fire, one with few
        const UnitId unit{name};
        const rules::Figures figures = boardYear(form, name);
        const std::size_t found = book.check(unit, figures, RuleScope::board).size();
        const std::size_t expected = bench::naiveCheck(form, figures);
        if (found != expected) {
            fmt::print("wrong result: {} findings, the baseline has {}\n", found, expected);
            return 1;
        }
        const double check = bench::medianMicroseconds(runs, repeats, [&] { (void)book.check(unit, figures, RuleScope::board); });
        const double keystroke =
            bench::medianMicroseconds(runs, repeats, [&] { (void)book.checkTouching(unit, figures, RuleScope::board, typed); });
        const double naive = bench::medianMicroseconds(runs, smoke ? 1 : 20, [&] { (void)bench::naiveCheck(form, figures); });
        fmt::print("  {}: {} cells, {} findings\n", name, figures.current.size(), found);
        fmt::print("  {:<52} {:>9.1f} us   (aim: under 5000)\n", "check a board's year, with sentences", check);
        fmt::print("  {:<52} {:>9.1f} us\n", "check after one keystroke", keystroke);
        fmt::print("  {:<52} {:>9.1f} us   ({:.1f} times as long)\n", "baseline: parse every expression anew, only count", naive,
                   naive / check);
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    return run(bench::isSmoke(argc, argv));
}
