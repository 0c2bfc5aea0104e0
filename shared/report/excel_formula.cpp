#include "report/excel_formula.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace hopluu::report {

namespace {

bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || c == '_';
}
bool isNamePart(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '.';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Walks over the text once: operators, parentheses and numbers are the same in both languages, names are not.
class Translator {
public:
    Translator(std::string_view text, const FormulaCells& cells) : rest_(text), cells_(cells) {}

    std::optional<std::string> run() {
        while (!rest_.empty() && !unknown_) {
            step();
        }
        if (unknown_ || named_.empty()) {
            return unknown_ ? std::nullopt : std::optional("=" + out_);
        }
        return fmt::format("=IF(COUNT({})=0,\"\",{})", fmt::join(named_, ","), out_);
    }

private:
    std::string_view take(auto accepts) {
        std::size_t length = 0;
        while (length < rest_.size() && accepts(rest_[length])) {
            ++length;
        }
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return taken;
    }

    void skipSpace() {
        take([](char c) { return c == ' ' || c == '\t'; });
    }

    void step() {
        const char c = rest_.front();
        if (isNameStart(c)) {
            name(take(isNamePart));
        } else if (isDigit(c)) {
            out_ += take([](char d) { return isDigit(d) || d == '.'; });
        } else {
            punctuation(c);
        }
    }

    void punctuation(char c) {
        if (c == '(') {
            inSum_.push_back(false);
        } else if (c == ')' && !inSum_.empty()) {
            inSum_.pop_back();
        }
        if (c != ' ') {
            out_ += c;
        }
        rest_.remove_prefix(1);
    }

    void name(std::string_view word) {
        skipSpace();
        if (rest_.empty() || rest_.front() != '(') {
            reference(cells_.current(ItemCode(std::string(word))));
            return;
        }
        rest_.remove_prefix(1);
        call(word);
    }

    void call(std::string_view function) {
        if (function == "last") {
            const std::string_view item = take([](char c) { return c != ')'; });
            rest_.remove_prefix(rest_.empty() ? 0 : 1);
            const auto end = item.find_last_not_of(' ');
            const auto begin = item.find_first_not_of(' ');
            reference(begin == std::string_view::npos ? std::nullopt
                                                      : cells_.lastYear(ItemCode(std::string(item.substr(begin, end - begin + 1)))));
        } else if (function == "rate") {
            skipSpace();
            rest_.remove_prefix(rest_.empty() ? 0 : 1);  // its ')'
            rate();
        } else if (function == "billion_dong") {
            rate();
            out_ += "/1000*(";  // a million USD at 24,780 dong is 24.78 billion dong
            inSum_.push_back(false);
        } else if (function == "sum" || function == "abs" || function == "min" || function == "max") {
            out_ += function == "sum" ? "SUM(" : function == "abs" ? "ABS(" : function == "min" ? "MIN(" : "MAX(";
            inSum_.push_back(function == "sum");
        } else {
            unknown_ = true;
        }
    }

    void rate() {
        if (cells_.rate) {
            out_ += *cells_.rate;
        } else {
            unknown_ = true;
        }
    }

    /// SUM of one cell makes a mark such as "-" count as zero, in every program; N() does not (gnumeric: #NUM!).
    void reference(const std::optional<std::string>& cell) {
        if (!cell) {
            unknown_ = true;
            return;
        }
        named_.push_back(*cell);
        const bool direct = !inSum_.empty() && inSum_.back();
        out_ += direct ? *cell : fmt::format("SUM({})", *cell);
    }

    std::string_view rest_;
    const FormulaCells& cells_;
    std::string out_;
    std::vector<std::string> named_;
    std::vector<bool> inSum_;  // for each open parenthesis: does it belong to sum(
    bool unknown_ = false;
};

}  // namespace

std::optional<std::string> excelFormula(std::string_view expression, const FormulaCells& cells) {
    return Translator(expression, cells).run();
}

}  // namespace hopluu::report
