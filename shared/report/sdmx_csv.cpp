// SDMX-CSV 2.0: one line an observation, boards first, then the bloc's totals and derived figures.
#include "report/clean_text.h"
#include "report/sdmx_codes.h"

#include <fmt/format.h>

#include <array>

namespace hopluu::report {

namespace {

using namespace sdmx;

/// RFC 4180: quoted only where it must be.
std::string quoted(std::string_view field) {
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(field);
    }
    std::string out = "\"";
    for (const char c : field) {
        out += c;
        if (c == '"') {
            out += c;
        }
    }
    return out + '"';
}

struct Observation {
    std::string area, indicator, value, unit, counted, expected, comment;
    std::string_view ownership = "_T", status = "O";
    int decimals = 0;
};

class CsvWriter {
public:
    explicit CsvWriter(const ReportInput& input) : reference_(structureReference(input.form)), period_(input.campaign.period.year) {
        text_ = "STRUCTURE,STRUCTURE_ID,ACTION";
        for (const Component& component : components()) {
            text_ += fmt::format(",{}", component.id);
        }
        text_ += "\r\n";
    }

    void add(const Observation& observation) {
        const std::string decimals = fmt::format("{}", observation.decimals);
        // In the order of components(); ACTION "I": information, the receiver decides what to do with it.
        const std::array<std::string_view, 15> fields = {"datastructure",
                                                         reference_,
                                                         "I",
                                                         "A",
                                                         observation.area,
                                                         observation.indicator,
                                                         observation.ownership,
                                                         period_,
                                                         observation.value,
                                                         observation.status,
                                                         observation.unit,
                                                         decimals,
                                                         observation.counted,
                                                         observation.expected,
                                                         observation.comment};
        for (std::size_t i = 0; i < fields.size(); ++i) {
            text_ += (i == 0 ? "" : ",") + quoted(fields.at(i));
        }
        text_ += "\r\n";
    }

    [[nodiscard]] FileBytes bytes() const { return {text_.begin(), text_.end()}; }

private:
    std::string reference_;
    std::string period_;
    std::string text_;
};

void addValue(Observation& observation, const Value& value) {
    observation.status = statusCode(value);
    observation.value = value.isNumber() ? value.number.toString() : "";
    observation.comment = cleanText(value.remark);
}

/// A total without a number is missing; its own remark is the rate it was converted at.
void addTotal(Observation& observation, const consolidation::Total& total) {
    observation.value = total.amount ? total.amount->toString() : "";
    observation.status = total.amount ? (total.estimate ? "E" : "A") : "O";
    observation.counted = fmt::format("{}", total.boardsCounted);
    observation.expected = fmt::format("{}", total.boardsExpected);
    observation.comment = cleanText(total.note);
}

/// The observations of one item or derived item, which `observation` describes.
void addItem(CsvWriter& writer, Observation observation, const consolidation::Total* total, bool totals) {
    if (total == nullptr) {
        return;
    }
    if (totals) {
        observation.area = areaCode(kBloc);
        addTotal(observation, *total);
        writer.add(observation);
        return;
    }
    for (const consolidation::Part& part : total->parts) {
        observation.area = areaCode(part.unit);
        addValue(observation, part.sourced.value);
        writer.add(observation);
    }
}

void addAll(CsvWriter& writer, const ReportInput& input, bool totals) {
    for (const FormItem* item : input.form.items()) {
        Observation observation;
        observation.indicator = indicatorCode(*item);
        observation.ownership = ownershipCode(item->ownership);
        observation.unit = unitCode(item->unit);
        observation.decimals = item->annexDecimals;
        addItem(writer, observation, input.consolidation.find(item->code), totals);
    }
    for (const DerivedItem& item : input.form.derived) {
        Observation observation;
        observation.indicator = indicatorCode(item);
        observation.unit = unitCode(item.unit);
        observation.decimals = item.annexDecimals;
        addItem(writer, observation, input.consolidation.find(item.code), totals);
    }
}

}  // namespace

Checked<FileBytes> makeSdmxCsv(const ReportInput& input) {
    CsvWriter writer(input);
    addAll(writer, input, false);
    addAll(writer, input, true);
    return writer.bytes();
}

}  // namespace hopluu::report
