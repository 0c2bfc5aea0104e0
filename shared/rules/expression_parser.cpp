#include "rules/expression_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace hopluu::rules {

namespace {

struct Function {
    std::string_view name;
    Action action;
    std::size_t minimumArguments;
    std::size_t maximumArguments;
};

constexpr std::array<Function, 5> kFunctions{{
    {"abs", Action::absolute, 1, 1},
    {"min", Action::minimum, 1, kMaximumNodes},
    {"max", Action::maximum, 1, kMaximumNodes},
    {"sum", Action::sum, 1, kMaximumNodes},
    {"billion_dong", Action::billionDong, 1, 1},
}};

bool isLetter(char c) {
    return c >= 'a' && c <= 'z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    Result<Program> run() {
        if (text_.size() > kMaximumBytes) {
            stop(kMaximumBytes, "expression.too-long", fmt::format("biểu thức dài quá {} byte", kMaximumBytes),
                 fmt::format("the expression is longer than {} bytes", kMaximumBytes));
        } else {
            expression();
            skipSpace();
            if (!error_ && at_ < text_.size()) {
                syntax("thừa ký tự ở cuối biểu thức", "unexpected text after the expression");
            }
        }
        if (error_) {
            return fail(std::move(*error_));
        }
        return std::move(program_);
    }

private:
    // Every function below may find error_ set on return; the first error stands, and parsing unwinds without adding to it.

    void expression() {
        if (++depth_ > kMaximumDepth) {
            tooDeep();
        } else {
            term();
            while (!error_ && (peek() == '+' || peek() == '-')) {
                const Action action = take() == '+' ? Action::add : Action::subtract;
                term();
                emit(action, 2);
            }
        }
        --depth_;
    }

    void term() {
        factor();
        while (!error_ && (peek() == '*' || peek() == '/')) {
            const Action action = take() == '*' ? Action::multiply : Action::divide;
            factor();
            emit(action, 2);
        }
    }

    void factor() {
        if (error_) {
            return;
        }
        const char next = peek();
        if (next == '-') {
            take();
            if (++depth_ > kMaximumDepth) {
                tooDeep();
            }
            factor();
            --depth_;
            emit(Action::negate, 1);
        } else if (next == '(') {
            take();
            expression();
            expect(')');
        } else if (isDigit(next)) {
            number();
        } else if (isLetter(next)) {
            nameOrCall();
        } else {
            syntax("cần một số, một mã chỉ tiêu hoặc dấu ngoặc", "expected a number, an item code or a parenthesis");
        }
    }

    void number() {
        const std::size_t begin = at_;
        const std::string_view digits = takeWhile([](char c) { return isDigit(c) || c == '.'; });
        const auto value = Decimal::parse(digits);
        if (!value) {
            at_ = begin;
            syntax(fmt::format("số \"{}\" không đúng dạng", digits.substr(0, 40)),
                   fmt::format("\"{}\" is not a number", digits.substr(0, 40)));
            return;
        }
        emit(Action::constant, 0, 0, reduce(Rational::of(*value)));
    }

    void nameOrCall() {
        const std::size_t begin = at_;
        const std::string_view name = itemCode();
        if (error_) {
            return;
        }
        if (peek() == '(') {
            call(name, begin);
        } else {
            emit(Action::item, 0, indexOf(program_.items, name));
        }
    }

    /// A code of the form: lower-case words of letters, digits and '_', joined by single dots.
    std::string_view itemCode() {
        const std::size_t begin = at_;
        const std::string_view code = takeWhile([](char c) { return isLetter(c) || isDigit(c) || c == '_' || c == '.'; });
        if (code.back() == '.' || code.find("..") != std::string_view::npos) {
            at_ = begin;
            syntax(fmt::format("mã \"{}\" không đúng dạng", code.substr(0, 96)),
                   fmt::format("\"{}\" is not an item code", code.substr(0, 96)));
        }
        return code;
    }

    void call(std::string_view name, std::size_t begin) {
        take();
        if (name == "rate") {
            program_.usesRate = true;
            emit(Action::rate, 0);
            expect(')');
            return;
        }
        if (name == "last") {
            lastYear();
            expect(')');
            return;
        }
        const auto* function = std::find_if(kFunctions.begin(), kFunctions.end(), [&](const Function& each) { return each.name == name; });
        if (function == kFunctions.end()) {
            stop(begin, "expression.unknown-function", fmt::format("không có hàm \"{}\"", name.substr(0, 96)),
                 fmt::format("there is no function \"{}\"", name.substr(0, 96)));
            return;
        }
        const std::size_t count = arguments();
        expect(')');
        if (!error_ && (count < function->minimumArguments || count > function->maximumArguments)) {
            at_ = begin;
            syntax(fmt::format("hàm \"{}\" không nhận {} đối số", name, count),
                   fmt::format("\"{}\" does not take {} arguments", name, count));
        }
        program_.usesRate = program_.usesRate || function->action == Action::billionDong;
        emit(function->action, count);
    }

    std::size_t arguments() {
        std::size_t count = 1;
        expression();
        while (!error_ && peek() == ',') {
            take();
            expression();
            ++count;
        }
        return count;
    }

    void lastYear() {
        if (!isLetter(peek())) {
            syntax("last(…) cần một mã chỉ tiêu", "last(…) takes an item code");
            return;
        }
        const std::string_view code = itemCode();
        if (!error_) {
            emit(Action::lastYearItem, 0, indexOf(program_.lastYearItems, code));
        }
    }

    static std::size_t indexOf(std::vector<ItemCode>& codes, std::string_view code) {
        const auto found = std::find_if(codes.begin(), codes.end(), [&](const ItemCode& each) { return each.text == code; });
        const auto index = static_cast<std::size_t>(found - codes.begin());
        if (found == codes.end()) {
            codes.emplace_back(std::string(code));
        }
        return index;
    }

    void emit(Action action, std::size_t arguments, std::size_t index = 0, Rational constant = {}) {
        if (error_) {
            return;
        }
        if (program_.instructions.size() == kMaximumNodes) {
            stop(at_, "expression.too-long", fmt::format("biểu thức có quá {} thành phần", kMaximumNodes),
                 fmt::format("the expression has more than {} parts", kMaximumNodes));
            return;
        }
        program_.instructions.push_back({action, static_cast<std::uint16_t>(index), static_cast<std::uint16_t>(arguments), constant});
    }

    void expect(char wanted) {
        if (error_) {
            return;
        }
        if (peek() != wanted) {
            syntax(fmt::format("thiếu \"{}\"", wanted), fmt::format("expected \"{}\"", wanted));
            return;
        }
        take();
    }

    void skipSpace() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) {
            ++at_;
        }
    }

    /// The next character after white space, '\0' at the end.
    char peek() {
        skipSpace();
        return at_ < text_.size() ? text_[at_] : '\0';
    }

    char take() { return text_[at_++]; }

    template <class Predicate>
    std::string_view takeWhile(Predicate accepts) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && accepts(text_[at_])) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }

    void syntax(const std::string& vi, const std::string& en) { stop(at_, "expression.syntax", vi, en); }

    void tooDeep() {
        stop(at_, "expression.too-deep", fmt::format("biểu thức lồng nhau quá {} cấp", kMaximumDepth),
             fmt::format("the expression nests deeper than {} levels", kMaximumDepth));
    }

    void stop(std::size_t offset, std::string_view code, const std::string& vi, const std::string& en) {
        if (error_) {
            return;
        }
        error_ = Error{
            std::string(code),
            {fmt::format("Biểu thức sai tại vị trí {}: {}.", offset, vi), fmt::format("Wrong expression at byte {}: {}.", offset, en)},
            {"Hãy sửa biểu thức trong mẫu biểu.", "Correct the expression in the form."},
            std::to_string(offset)};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    Program program_;
    std::optional<Error> error_;
};

}  // namespace

Result<Program> parseProgram(std::string_view text) {
    return Parser(text).run();
}

}  // namespace hopluu::rules
