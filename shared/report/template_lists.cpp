// The lists that a row of a template's table can be repeated for.
#include "domain/number_text.h"
#include "report/annex_rows.h"
#include "report/clean_text.h"
#include "report/finding_words.h"
#include "report/score_sums.h"
#include "report/template_values.h"
#include "report/xlsx_sheets.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report {

namespace {

using Record = TemplateList::Record;

std::string boardField(const UnitId& unit) {
    return "board:" + unit.text;
}

void addBoardFields(const Campaign& campaign, std::vector<std::string>& fields) {
    for (const MemberUnit& member : campaign.members) {
        fields.push_back(boardField(member.id));
    }
}

std::string numberOr(const std::optional<Decimal>& number, int decimals) {
    return number ? formatVietnamese(*number, decimals) : std::string();
}

void addTotal(Record& record, const consolidation::Total* total, int decimals) {
    constexpr int kPercentDecimals = 1;
    if (total == nullptr) {
        return;
    }
    record.fields["total"] = numberOr(total->amount, decimals);
    record.fields["boards_counted"] = fmt::format("{}", total->boardsCounted);
    record.fields["boards_expected"] = fmt::format("{}", total->boardsExpected);
    record.fields["last_year"] = numberOr(total->change.base, decimals);
    record.fields["percent"] = numberOr(total->change.percentOfLastYear, kPercentDecimals);
    for (const consolidation::Part& part : total->parts) {
        record.fields[boardField(part.unit)] = cellText(part.sourced.value, decimals);
    }
}

const std::vector<std::string> kTotalFields = {"total", "boards_counted", "boards_expected", "last_year", "percent"};

TemplateList annexList(const ReportInput& input) {
    TemplateList list{.fields = {"number", "group", "label", "unit"}, .records = {}};
    list.fields.insert(list.fields.end(), kTotalFields.begin(), kTotalFields.end());
    addBoardFields(input.campaign, list.fields);
    for (const AnnexRow& row : annexRows(input)) {
        Record record{.fields = {}, .carriesOn = !row.firstOfGroup, .goesOn = !row.lastOfGroup};
        record.fields["number"] = row.group->number;
        record.fields["group"] = row.group->name.vi;
        record.fields["label"] = row.item->label.vi;
        record.fields["unit"] = label(row.item->unit).vi;
        addTotal(record, row.total, row.item->annexDecimals);
        list.records.push_back(std::move(record));
    }
    return list;
}

TemplateList derivedList(const ReportInput& input) {
    TemplateList list{.fields = {"name", "unit"}, .records = {}};
    list.fields.insert(list.fields.end(), kTotalFields.begin(), kTotalFields.end());
    addBoardFields(input.campaign, list.fields);
    for (const DerivedItem& item : input.form.derived) {
        Record record;
        record.fields["name"] = item.name.vi;
        record.fields["unit"] = label(item.unit).vi;
        addTotal(record, input.consolidation.find(item.code), item.annexDecimals);
        list.records.push_back(std::move(record));
    }
    return list;
}

TemplateList boardsList(const ReportInput& input) {
    TemplateList list{.fields = {"number", "name", "short_name", "province", "score"}, .records = {}};
    const std::vector<AnnexRow> rows = annexRows(input);
    for (const AnnexRow& row : rows) {
        list.fields.push_back(row.item->code.text);
    }
    for (std::size_t i = 0; i < input.campaign.members.size(); ++i) {
        const MemberUnit& member = input.campaign.members[i];
        Record record;
        record.fields["number"] = fmt::format("{}", i + 1);
        record.fields["name"] = member.name;
        record.fields["short_name"] = member.shortName;
        record.fields["province"] = member.province;
        const auto score = sumOfScores(input.form.criteria, scoresOf(input, member.id));
        record.fields["score"] = score ? formatVietnameseExact(*score) : std::string();
        for (const AnnexRow& row : rows) {
            record.fields[row.item->code.text] = cellText(row.valueOf(member.id), row.item->annexDecimals);
        }
        list.records.push_back(std::move(record));
    }
    return list;
}

void addCriteria(const std::vector<Criterion>& criteria, const ReportInput& input, TemplateList& list) {
    for (const Criterion& criterion : criteria) {
        Record record;
        record.fields["number"] = criterion.number;
        record.fields["name"] = criterion.name.vi;
        record.fields["maximum"] = formatVietnameseExact(criterion.maximum);
        for (const MemberUnit& member : input.campaign.members) {
            const auto score = scoreOf(criterion, scoresOf(input, member.id));
            record.fields[boardField(member.id)] = score ? formatVietnameseExact(*score) : std::string();
        }
        list.records.push_back(std::move(record));
        addCriteria(criterion.children, input, list);
    }
}

TemplateList scoresList(const ReportInput& input) {
    TemplateList list{.fields = {"number", "name", "maximum"}, .records = {}};
    addBoardFields(input.campaign, list.fields);
    addCriteria(input.form.criteria, input, list);
    return list;
}

TemplateList findingsList(const ReportInput& input) {
    TemplateList list{.fields = {"number", "board", "rule", "importance", "sentence", "instruction", "explanation"}, .records = {}};
    for (const consolidation::ExplainedFinding& explained : input.consolidation.findings) {
        const rules::Finding& finding = explained.finding;
        Record record;
        record.fields["number"] = fmt::format("{}", list.records.size() + 1);
        record.fields["board"] = unitName(input.campaign, finding.unit);
        record.fields["rule"] = finding.name.vi;
        record.fields["importance"] = importanceWord(finding.importance);
        record.fields["sentence"] = finding.sentence.vi;
        record.fields["instruction"] = finding.instruction.vi;
        record.fields["explanation"] = explained.explanation;
        list.records.push_back(std::move(record));
    }
    return list;
}

TemplateList adjustmentsList(const ReportInput& input) {
    TemplateList list{.fields = {"number", "item", "amount", "reason", "person"}, .records = {}};
    for (const consolidation::Total& total : input.consolidation.totals) {
        for (const consolidation::AdjustmentEntry& entry : total.adjustments) {
            Record record;
            record.fields["number"] = fmt::format("{}", list.records.size() + 1);
            record.fields["item"] = itemName(input, entry.item);
            record.fields["amount"] = formatVietnameseExact(entry.amount);
            record.fields["reason"] = entry.reason;
            record.fields["person"] = entry.enteredBy;
            list.records.push_back(std::move(record));
        }
    }
    return list;
}

TemplateList recipientsList(const ReportInput& input) {
    TemplateList list{.fields = {"name", "purpose"}, .records = {}};
    for (const Recipient& recipient : input.campaign.letterhead.recipients) {
        list.records.push_back({.fields = {{"name", recipient.name}, {"purpose", recipient.purpose}}});
    }
    return list;
}

}  // namespace

std::map<std::string, TemplateList> templateLists(const ReportInput& input) {
    return {{"annex", annexList(input)},          {"derived", derivedList(input)},   {"boards", boardsList(input)},
            {"scores", scoresList(input)},        {"findings", findingsList(input)}, {"adjustments", adjustmentsList(input)},
            {"recipients", recipientsList(input)}};
}

}  // namespace hopluu::report
