// What the placeholders of a bloc's own template stand for: docs/spec/report-template.md.
#pragma once

#include "report/paper.h"
#include "report/report.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

struct TemplateValue {
    enum class Kind : std::uint8_t {
        text,
        lines,       // a paragraph each when they stand alone, else with breaks between them
        paragraphs,  // stand alone
        table,       // stands alone
    };
    Kind kind = Kind::text;
    std::vector<std::string> lines{};  // one, of a text
    std::vector<PaperParagraph> paragraphs{};
    const PaperTable* table = nullptr;  // null: there is none this year
};

/// Entries for which a row of a table is repeated.
struct TemplateList {
    struct Record {
        std::map<std::string, std::string, std::less<>> fields;
        bool carriesOn = false;  // of the same group as the record before
        bool goesOn = false;     // the next is of the same group
    };
    std::vector<std::string> fields;  // all that a record has
    std::vector<Record> records;

    [[nodiscard]] bool has(std::string_view field) const;
};

class TemplateValues {
public:
    /// Both must outlive it.
    TemplateValues(const ReportInput& input, const Paper& paper);

    /// "capital_new.fdi:growth", "signer", "section:II.1", "annex_table"; nothing when there is no such name.
    [[nodiscard]] std::optional<TemplateValue> find(const std::string& name) const;
    /// "annex"; null when there is no such list.
    [[nodiscard]] const TemplateList* list(const std::string& name) const;

private:
    [[nodiscard]] std::optional<TemplateValue> sectionValue(const std::string& name) const;

    const ReportInput& input_;
    const Paper& paper_;
    std::map<std::string, TemplateValue> values_;
    std::map<std::string, TemplateList> lists_;
};

/// The lists alone, in a file of their own: annex, derived, boards, scores, findings, adjustments, recipients.
[[nodiscard]] std::map<std::string, TemplateList> templateLists(const ReportInput& input);

}  // namespace hopluu::report
