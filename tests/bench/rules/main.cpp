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

/// Ninh Bình 2022: the board whose figures make the most rules fire.
rules::Figures boardYear(const Form& form) {
    std::ifstream file(HOPLUU_SOURCE_DIR "/shared/samples/2022/boards/ninh-binh.csv", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    rules::Figures figures;
    figures.current = readBoardCsv(bytes, "ninh-binh.csv", form, PeriodId{"2022"}, UnitId{"ninh-binh"}).value().cells;
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
    const rules::Figures figures = boardYear(form);
    const auto book = rules::RuleBook::compile(form).value();
    const UnitId unit{"ninh-binh"};
    const std::vector<ItemCode> typed{ItemCode{"capital_total.fdi"}};

    const std::size_t found = book.check(unit, figures, RuleScope::board).size();
    const std::size_t expected = bench::naiveCheck(form, figures);
    if (found != expected || found == 0) {
        fmt::print("wrong result: {} findings, the baseline has {}\n", found, expected);
        return 1;
    }
    const double compile = bench::medianMicroseconds(runs, smoke ? 1 : 20, [&] { (void)rules::RuleBook::compile(form); });
    const double check = bench::medianMicroseconds(runs, repeats, [&] { (void)book.check(unit, figures, RuleScope::board); });
    const double keystroke =
        bench::medianMicroseconds(runs, repeats, [&] { (void)book.checkTouching(unit, figures, RuleScope::board, typed); });
    const double naive = bench::medianMicroseconds(runs, smoke ? 1 : 20, [&] { (void)bench::naiveCheck(form, figures); });
    fmt::print("rules: {} rules, {} cells, {} findings, median of {} runs\n", form.rules.size(), figures.current.size(), found, runs);
    fmt::print("  {:<52} {:>9.1f} us\n", "compile the book, once", compile);
    fmt::print("  {:<52} {:>9.1f} us   (aim: under 5000)\n", "check a board's year, with sentences", check);
    fmt::print("  {:<52} {:>9.1f} us\n", "check after one keystroke", keystroke);
    fmt::print("  {:<52} {:>9.1f} us   ({:.1f} times as long)\n", "baseline: parse every expression anew, no sentences", naive,
               naive / check);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    return run(bench::isSmoke(argc, argv));
}
