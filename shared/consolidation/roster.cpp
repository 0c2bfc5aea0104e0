#include "consolidation/roster.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace hopluu::consolidation {

namespace {

Error unknownItem(const ItemCode& item, const std::string& place) {
    return {"consolidation.unknown-item",
            {fmt::format("Mẫu biểu không có ô \"{}\".", item.text), fmt::format("The form has no cell \"{}\".", item.text)},
            {"Hãy kiểm tra mã chỉ tiêu; chỉ tiêu tính ra thì điều chỉnh ở các ô thành phần.",
             "Check the item code; a computed figure is adjusted through the cells it is made of."},
            place};
}

Error unknownUnit(const UnitId& unit) {
    return {"consolidation.unknown-unit",
            {fmt::format("Đơn vị \"{}\" không thuộc khối trong kỳ này.", unit.text),
             fmt::format("The unit \"{}\" is not a member of the bloc in this period.", unit.text)},
            {"Hãy kiểm tra danh sách thành viên của kỳ.", "Check the members of the period."},
            unit.text};
}

Error duplicateUnit(const UnitId& unit) {
    return {"consolidation.duplicate-unit",
            {fmt::format("Đơn vị \"{}\" có hai bộ số liệu trong cùng một kỳ.", unit.text),
             fmt::format("The unit \"{}\" stands twice in one period.", unit.text)},
            {"Chỉ giữ lại một bộ số liệu.", "Keep one of them."},
            unit.text};
}

/// Codes of the form with their printed position, sorted by code: a board's cells come in that order too.
using Index = std::vector<std::pair<const ItemCode*, std::size_t>>;

Index indexByCode(const std::vector<const FormItem*>& items) {
    Index index;
    index.reserve(items.size());
    for (std::size_t position = 0; position < items.size(); ++position) {
        index.emplace_back(&items[position]->code, position);
    }
    std::sort(index.begin(), index.end(), [](const auto& a, const auto& b) { return *a.first < *b.first; });
    return index;
}

/// Both sides are sorted, so one walk pairs them.
Status placeCells(const BoardYear& year, const Index& index, MemberYear& target) {
    auto position = index.begin();
    for (const auto& [code, cell] : year.cells) {
        while (position != index.end() && *position->first < code) {
            ++position;
        }
        if (position == index.end() || *position->first != code) {
            return fail(unknownItem(code, year.unit.text + "/" + code.text));
        }
        target.cells[position->second] = &cell;
        target.values[position->second] = &cell.value;
    }
    return {};
}

std::map<UnitId, std::map<ItemCode, Decimal>> ownBases(const std::vector<BoardYear>& boards) {
    std::map<UnitId, std::map<ItemCode, Decimal>> bases;
    for (const BoardYear& board : boards) {
        bases[board.unit] = board.lastYear;
    }
    return bases;
}

Result<std::map<UnitId, const BoardYear*>> boardsByUnit(const Input& input) {
    std::map<UnitId, const BoardYear*> boards;
    for (const BoardYear& board : input.boards) {
        if (input.campaign.findMember(board.unit) == nullptr) {
            return fail(unknownUnit(board.unit));
        }
        if (!boards.emplace(board.unit, &board).second) {
            return fail(duplicateUnit(board.unit));
        }
    }
    return boards;
}

/// So that a rule can say why a figure is not there.
void noteInapplicable(const std::vector<const FormItem*>& items, MemberYear& target) {
    static const Value kInapplicable = Value::inState(ValueState::notApplicable);
    for (std::size_t position = 0; position < items.size(); ++position) {
        const FormItem& item = *items[position];
        if (item.needsEconomicZone && effectiveState(*target.member, item, target.cells[position]) == ValueState::notApplicable) {
            target.values[position] = &kInapplicable;
        }
    }
}

Status checkAdjustments(const Input& input) {
    for (const AdjustmentEntry& adjustment : input.adjustments) {
        if (input.form.findItem(adjustment.item) == nullptr) {
            return fail(unknownItem(adjustment.item, adjustment.item.text));
        }
    }
    return {};
}

}  // namespace

ValueState effectiveState(const MemberUnit& member, const FormItem& item, const SourcedValue* cell) {
    const ValueState state = cell == nullptr ? ValueState::notEntered : cell->value.state;
    return state == ValueState::notEntered && item.needsEconomicZone && !member.hasEconomicZone ? ValueState::notApplicable : state;
}

Result<Roster> makeRoster(const Input& input) {
    const auto boards = boardsByUnit(input);
    if (!boards) {
        return fail(boards.error());
    }
    if (const Status adjustments = checkAdjustments(input); !adjustments) {
        return fail(adjustments.error());
    }
    Roster roster{input.form.items(), {}, LastYear(input.form, input.campaign, ownBases(input.boards))};
    const Index index = indexByCode(roster.items);
    roster.members.reserve(input.campaign.members.size());
    for (const MemberUnit& member : input.campaign.members) {
        const auto found = boards->find(member.id);
        MemberYear entry{&member, found == boards->end() ? nullptr : found->second, {}, {}, {}};
        entry.cells.resize(roster.items.size(), nullptr);
        entry.values.resize(roster.items.size(), nullptr);
        if (entry.year != nullptr) {
            if (const Status placed = placeCells(*entry.year, index, entry); !placed) {
                return fail(placed.error());
            }
        }
        noteInapplicable(roster.items, entry);
        entry.lastYear = roster.lastYear.ofBoard(member.id, Comparison::restated);
        roster.members.push_back(std::move(entry));
    }
    return roster;
}

}  // namespace hopluu::consolidation
