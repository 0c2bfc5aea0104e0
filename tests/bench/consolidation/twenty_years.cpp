#include "twenty_years.h"

#include <fmt/format.h>

namespace hopluu::bench {

namespace {

bool isSum(std::size_t cell) {
    return cell % 10 == 9;
}

ValidationRule sumRule(std::size_t cell) {
    ValidationRule rule;
    rule.code = ItemCode{fmt::format("sum_{}", cell)};
    rule.scope = RuleScope::boardAndTotal;
    rule.left.expression = cellCode(cell);
    rule.right.expression = fmt::format("{} + {}", cellCode(cell - 1), cellCode(cell - 2));
    return rule;
}

ValidationRule changeRule(std::size_t cell) {
    ValidationRule rule;
    rule.code = ItemCode{fmt::format("change_{}", cell)};
    rule.op = RuleOperator::greaterOrEqual;
    rule.left.expression = cellCode(cell);
    rule.right.expression = fmt::format("0.5 * last({})", cellCode(cell));
    return rule;
}

}  // namespace

std::string cellCode(std::size_t cell) {
    return fmt::format("indicator_group_{:02}.part_{}", cell / 4, cell % 4);
}

std::int64_t figure(std::size_t board, std::size_t year, std::size_t cell) {
    if (isSum(cell)) {
        return figure(board, year, cell - 1) + figure(board, year, cell - 2);
    }
    const auto mixed = (board * 7919 + year * 104'729 + cell * 1'299'709) % 1'000'003;
    return static_cast<std::int64_t>(1'000'000 + mixed) * 100'000;  // 100,000.0 to 200,000.3
}

Form makeForm(const Size& size) {
    Form form;
    for (std::size_t cell = 0; cell < size.cells; ++cell) {
        if (cell % 4 == 0) {
            form.groups.emplace_back();
            form.groups.back().code = ItemCode{fmt::format("indicator_group_{:02}", cell / 4)};
        }
        FormItem item;
        item.code = ItemCode{cellCode(cell)};
        item.unit = UnitOfMeasure::billionDong;
        item.annexDecimals = 1;
        form.groups.back().items.push_back(item);
        if (isSum(cell)) {
            DerivedItem derived;
            derived.code = ItemCode{fmt::format("derived_{}", cell)};
            derived.expression = fmt::format("sum({}, {})", cellCode(cell - 1), cellCode(cell - 2));
            form.derived.push_back(derived);
        }
        form.rules.push_back(isSum(cell) ? sumRule(cell) : changeRule(cell));
    }
    return form;
}

Campaign makeCampaign(const Size& size) {
    Campaign campaign;
    for (std::size_t board = 0; board < size.boards; ++board) {
        MemberUnit member;
        member.id = UnitId{fmt::format("board-{:02}", board)};
        campaign.members.push_back(member);
    }
    return campaign;
}

std::vector<consolidation::BoardYear> makeYear(const Size& size, std::size_t year) {
    std::vector<consolidation::BoardYear> boards(size.boards);
    for (std::size_t board = 0; board < size.boards; ++board) {
        boards[board].unit = UnitId{fmt::format("board-{:02}", board)};
        boards[board].revision = 1;
        for (std::size_t cell = 0; cell < size.cells; ++cell) {
            consolidation::SourcedValue sourced;
            sourced.value = Value::of(Decimal::fromMillionths(figure(board, year, cell)));
            sourced.enteredBy = "Nguyễn Văn A";
            boards[board].cells.emplace(ItemCode{cellCode(cell)}, sourced);
        }
    }
    return boards;
}

}  // namespace hopluu::bench
