#include "form/board_csv.h"
#include "form/board_csv_rows.h"
#include "form/csv_table.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace hopluu {

namespace {

constexpr std::string_view kHead = "\xEF\xBB\xBFperiod,unit,part,code,row,indicator,ownership,measure,value,state,finality,remark\r\n";

/// Three decimals after up to three digits can be read as grouped thousands: a fourth keeps "1.234" from being asked about.
std::string figure(Decimal number) {
    return number.decimals() == 3 ? number.toString() + "0" : number.toString();
}

std::string valueColumn(const Value& value) {
    if (value.isNumber()) {
        return figure(value.number);
    }
    return std::string(value.state == ValueState::noneArose ? 1U : 0U, '-');
}

std::string_view stateColumn(ValueState state) {
    const bool followsFromValue = state == ValueState::number || state == ValueState::notEntered;
    return followsFromValue ? std::string_view() : code(state);
}

std::string_view ownershipColumn(Ownership ownership) {
    constexpr std::array<std::string_view, 3> kNames{"", "FDI", "DDI"};
    return kNames.at(static_cast<std::size_t>(ownership));
}

class Writer {
public:
    explicit Writer(const BoardYearContent& content) : content_(content) {}

    /// Everything after period and unit.
    void row(const std::array<std::string_view, 10>& fields) {
        csv::appendField(out_, content_.period.text);
        out_ += ',';
        csv::appendField(out_, content_.unit.text);
        for (const std::string_view field : fields) {
            out_ += ',';
            csv::appendField(out_, field);
        }
        out_ += "\r\n";
    }

    void item(const IndicatorGroup& group, const FormItem& formItem) {
        const auto found = content_.cells.find(formItem.code);
        const Value value = found == content_.cells.end() ? Value{} : found->second;
        const std::string name = formItem.ownership == Ownership::none ? group.name.vi + " - " + formItem.label.vi : group.name.vi;
        row({"annex", formItem.code.text, group.number, name, ownershipColumn(formItem.ownership), label(formItem.unit).vi,
             valueColumn(value), stateColumn(value.state), value.finality == Finality::estimate ? "estimate" : "",
             guardFormula(value.remark)});
    }

    void scores(const std::vector<Criterion>& criteria) {
        for (const Criterion& criterion : criteria) {
            scores(criterion.children);
            if (const auto found = content_.scores.find(criterion.code); found != content_.scores.end()) {
                row({"score", criterion.code.text, criterion.code.text, criterion.name.vi, "", label(UnitOfMeasure::point).vi,
                     figure(found->second.points), "", "", guardFormula(found->second.remark)});
            }
        }
    }

    void text(std::string_view part, const ItemCode& code, std::string_view number, std::string_view name,
              const std::map<ItemCode, std::string>& texts) {
        if (const auto found = texts.find(code); found != texts.end()) {
            row({part, code.text, number, name, "", "", guardFormula(found->second), "", "", ""});
        }
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    std::string out_{kHead};
    const BoardYearContent& content_;
};

}  // namespace

std::string writeBoardCsv(const BoardYearContent& content, const Form& form) {
    Writer writer(content);
    for (const IndicatorGroup& group : form.groups) {
        for (const FormItem& item : group.items) {
            writer.item(group, item);
        }
    }
    writer.scores(form.criteria);
    for (const NarrativeSection& section : form.narrative) {
        writer.text("narrative", section.code, section.number, section.title.vi, content.narrative);
    }
    for (const ValidationRule& rule : form.rules) {
        writer.text("explanation", rule.code, "", rule.name.vi, content.explanations);
    }
    return writer.take();
}

}  // namespace hopluu
