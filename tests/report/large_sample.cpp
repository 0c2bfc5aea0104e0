#include "consolidation/consolidation.h"
#include "report/sample_input.h"
#include "rules/rule_book.h"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

namespace hopluu::test {

namespace {

constexpr int kBoards = 34;   // provinces and cities of the country
constexpr int kGroups = 100;  // of two rows each
constexpr int kRules = 30;    // that hardly a board keeps

FormItem row(const std::string& group, Ownership ownership) {
    const bool fdi = ownership == Ownership::fdi;
    FormItem item;
    item.code = ItemCode(group + (fdi ? ".fdi" : ".ddi"));
    item.ownership = ownership;
    item.label = {fdi ? "FDI" : "DDI", fdi ? "FDI" : "DDI"};
    item.unit = fdi ? UnitOfMeasure::millionUsd : UnitOfMeasure::billionDong;
    item.inputDecimals = item.annexDecimals = item.textDecimals = 1;
    return item;
}

void enlargeForm(Form& form) {
    form.groups.clear();
    form.derived.clear();
    form.rules.clear();
    for (int i = 1; i <= kGroups; ++i) {
        const std::string code = fmt::format("row_{}", i);
        form.groups.push_back({fmt::format("{}", i),
                               ItemCode(code),
                               {fmt::format("Chỉ tiêu thứ {} của các khu công nghiệp, khu kinh tế", i), fmt::format("Indicator {}", i)},
                               Measure::flow,
                               {row(code, Ownership::fdi), row(code, Ownership::ddi)}});
    }
    for (int i = 1; i <= kRules; ++i) {
        ValidationRule rule;
        rule.code = ItemCode(fmt::format("rule_{}", i));
        rule.name = {fmt::format("Quy tắc {}", i), fmt::format("Rule {}", i)};
        rule.instruction = {"Kiểm tra lại hai số.", "Check both figures."};
        rule.left = {fmt::format("row_{}.ddi", i), {"trong nước", "domestic"}, MissingStrategy::skipIfAnyMissing};
        rule.op = RuleOperator::less;
        rule.right = {fmt::format("row_{}.fdi", i), {"nước ngoài", "foreign"}, MissingStrategy::skipIfAnyMissing};
        form.rules.push_back(std::move(rule));
    }
    for (NarrativeSection& section : form.narrative) {
        section.reportDraft = section.level == 1 ? "" : "Kết quả đạt {row_1.fdi}, {row_1.fdi:change}; trong nước đạt {row_2.ddi}.";
    }
}

std::vector<consolidation::BoardYear> fillBoards(const Form& form, Campaign& campaign) {
    std::vector<consolidation::BoardYear> years;
    campaign.members.clear();
    campaign.bases.clear();
    for (int i = 1; i <= kBoards; ++i) {
        MemberUnit member{UnitId(fmt::format("ban-{}", i)),
                          fmt::format("Ban Quản lý các khu công nghiệp tỉnh số {}", i),
                          fmt::format("Tỉnh số {}", i),
                          fmt::format("Board {}", i),
                          fmt::format("Tỉnh số {}", i),
                          true,
                          i == 1};
        consolidation::BoardYear year;
        year.unit = member.id;
        year.revision = 1;
        year.accepted = true;
        int number = 0;
        for (const FormItem* item : form.items()) {
            const std::int64_t tenths = 1'000 + 37 * i * ++number % 900'000;
            year.cells[item->code] = {Value::of(Decimal::fromMillionths(tenths * 100'000)), {}, "Cán bộ tổng hợp", 1'672'531'200'000};
            campaign.bases.push_back({item->code, member.id, Decimal::fromMillionths(tenths * 90'000), false, "năm trước"});
        }
        campaign.members.push_back(std::move(member));
        years.push_back(std::move(year));
    }
    return years;
}

}  // namespace

std::unique_ptr<Sample> largeSample() {
    auto sample = sampleOf2022();
    sample->selfScores.clear();
    enlargeForm(sample->form);
    const auto rules = rules::RuleBook::compile(sample->form);
    if (!rules) {
        throw std::runtime_error(rules.error().front().message.en);
    }
    consolidation::Input input{sample->form, sample->campaign, *rules, fillBoards(sample->form, sample->campaign), {}};
    auto consolidated = consolidation::consolidate(input);
    if (!consolidated) {
        throw std::runtime_error(consolidated.error().message.en);
    }
    sample->consolidation = std::move(*consolidated);
    return sample;
}

}  // namespace hopluu::test
