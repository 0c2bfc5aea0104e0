#include "report/report_content.h"

#include "domain/number_text.h"
#include "report/annex_notes.h"
#include "report/appraised_scores.h"
#include "report/binding.h"
#include "report/clean_text.h"
#include "report/paper_parts.h"
#include "report/period_dates.h"
#include "report/score_sums.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace hopluu::report {

namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

/// Is the mark at `at` the end of a sentence? Not after one or two capitals ("TP.", "Q.") nor after a number that begins a list.
bool endsSentence(std::string_view text, std::size_t at) {
    if (std::string_view(".!?").find(text[at]) == std::string_view::npos || at + 1 >= text.size() || !isBlank(text[at + 1])) {
        return false;
    }
    std::size_t begin = at;
    while (begin > 0 && !isBlank(text[begin - 1])) {
        --begin;
    }
    const std::string_view word = text.substr(begin, at - begin);
    const bool isNumber = std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    if (isNumber && begin == 0) {
        return false;
    }
    constexpr std::size_t kAbbreviation = 2;
    const bool isCapitals = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return isNumber || !isCapitals || word.size() > kAbbreviation;
}

std::string trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return std::string(text);
}

void addSections(const ReportInput& input, std::vector<ReportSection>& sections, Errors& errors) {
    for (const NarrativeSection& section : input.form.narrative) {
        const auto title = fillBindingsAt(section.title.vi, input, section.code.text + "/title");
        const auto text = fillBindingsAt(sectionText(section, input), input, section.code.text);
        for (const auto* filled : {&title, &text}) {
            if (!*filled) {
                errors.insert(errors.end(), filled->error().begin(), filled->error().end());
            }
        }
        if (title && text) {
            sections.push_back(
                {section.code.text, section.number.empty() ? *title : fmt::format("{}. {}", section.number, *title), sentencesOf(*text)});
        }
    }
}

std::string joined(const std::vector<std::string>& lines) {
    return fmt::format("{}", fmt::join(lines, " "));
}

ReportSection headOf(const ReportInput& input) {
    const Letterhead& letterhead = input.campaign.letterhead;
    const PaperHead head = paperHead(letterhead);
    return {
        "head",
        "Phần đầu",
        {joined(letterhead.superiorBody), joined(letterhead.issuingBody), head.number, head.placeAndDate, reportSubject(input.campaign)}};
}

ReportSection signatureOf(const ReportInput& input) {
    const PaperSignature signature = paperSignature(input.campaign.letterhead);
    ReportSection section{"signature", "Phần ký và nơi nhận", {joined(signature.signerTitle), signature.signerName}};
    section.sentences.insert(section.sentences.end(), signature.recipients.begin(), signature.recipients.end());
    return section;
}

std::string valueText(const Value& value) {
    switch (value.state) {
        case ValueState::notEntered:
            return "";
        case ValueState::noneArose:
            return "không phát sinh";
        case ValueState::notApplicable:
            return "không áp dụng";
        case ValueState::notYetAvailable:
            return "chưa có, sẽ bổ sung";
        case ValueState::number:
            break;
    }
    return formatVietnameseExact(value.number) + (value.finality == Finality::estimate ? " (ước)" : "");
}

std::string totalText(const consolidation::Total& total) {
    if (!total.amount) {
        return "";
    }
    const std::string counted = total.boardsExpected == 0 ? "" : fmt::format(" ({}/{} đơn vị)", total.boardsCounted, total.boardsExpected);
    return formatVietnameseExact(*total.amount) + counted + (total.estimate ? " (ước)" : "");
}

std::string optionalText(const std::optional<Decimal>& number, std::string_view unit = "") {
    return number ? formatVietnameseExact(*number) + std::string(unit) : std::string();
}

struct RowNames {
    std::string code, name;
};

void addRow(const ReportInput& input, const consolidation::Total* total, const RowNames& row, std::vector<ReportCell>& cells) {
    static const consolidation::Total kNothing;
    const consolidation::Total& known = total != nullptr ? *total : kNothing;
    const std::string lastYear = yearOffset(input.campaign.period, -1);
    const auto add = [&](std::string column, std::string columnName, std::string text) {
        cells.push_back({ReportTable::figures, row.code, std::move(column), row.name, std::move(columnName), std::move(text)});
    };
    for (const MemberUnit& member : input.campaign.members) {
        const auto part = std::find_if(known.parts.begin(), known.parts.end(), [&](const auto& p) { return p.unit == member.id; });
        add(member.id.text, member.shortName, part == known.parts.end() ? std::string() : valueText(part->sourced.value));
    }
    add("total", "Tổng cộng", totalText(known));
    add("last_year", fmt::format("Năm {}", lastYear), optionalText(known.change.base));
    add("percent", fmt::format("So với năm {}", lastYear), optionalText(known.change.percentOfLastYear, "%"));
}

void addScores(const ReportInput& input, const std::vector<Criterion>& criteria, std::vector<ReportCell>& cells) {
    for (const Criterion& criterion : criteria) {
        for (const MemberUnit& member : input.campaign.members) {
            cells.push_back({ReportTable::scores, criterion.code.text, member.id.text,
                             fmt::format("{}. {}", criterion.number, criterion.name.vi), member.shortName,
                             optionalText(scoreOf(criterion, scoresOf(input, member.id)))});
        }
        addScores(input, criterion.children, cells);
    }
}

void addApprovedScores(const ReportInput& input, const AppraisedScores& scores, std::vector<ReportCell>& cells) {
    const auto addRow = [&](const RowNames& row, const auto& text) {
        for (std::size_t i = 0; i < scores.boards.size(); ++i) {
            const MemberUnit& member = input.campaign.members[i];
            cells.push_back({ReportTable::approvedScores, row.code, member.id.text, row.name, member.shortName, text(i)});
        }
    };
    for (std::size_t row = 0; row < scores.boards.front().rows.size(); ++row) {
        const Criterion& criterion = *scores.boards.front().rows[row].criterion;
        addRow({criterion.code.text, fmt::format("{}. {}, thẩm định", criterion.number, criterion.name.vi)},
               [&](std::size_t i) { return optionalText(scores.boards[i].rows[row].appraised); });
    }
    addRow({"total", "Tổng điểm thẩm định"}, [&](std::size_t i) { return optionalText(scores.boards[i].appraised); });
    addRow({"rank", "Xếp hạng"}, [&](std::size_t i) { return rankText(scores.ranks[i]); });
}

}  // namespace

std::vector<std::string> sentencesOf(std::string_view text) {
    std::vector<std::string> sentences;
    for (std::string_view line : paragraphsOf(text)) {
        const std::string own = trimmed(line);
        std::size_t begin = 0;
        for (std::size_t at = 0; at < own.size(); ++at) {
            if (endsSentence(std::string_view(own).substr(begin), at - begin)) {
                sentences.push_back(own.substr(begin, at + 1 - begin));
                begin = own.find_first_not_of(" \t", at + 1);
                at = begin - 1;
            }
        }
        sentences.push_back(own.substr(begin));
    }
    return sentences;
}

Checked<ReportContent> contentOf(const ReportInput& input) {
    ReportContent content;
    Errors errors;
    const std::vector<AnnexRow> rows = annexRows(input);
    content.sections.push_back(headOf(input));
    content.sections.push_back({"legal", "Căn cứ", input.campaign.letterhead.legalBases});
    addSections(input, content.sections, errors);
    content.sections.push_back(signatureOf(input));
    content.sections.push_back({"notes", "Ghi chú của biểu tổng hợp", annexNotes(input, rows)});
    if (!errors.empty()) {
        return fail(std::move(errors));
    }
    for (const AnnexRow& row : rows) {
        const std::string name =
            row.item->label.vi.empty() ? row.group->name.vi : fmt::format("{}, {}", row.group->name.vi, row.item->label.vi);
        addRow(input, row.total, {row.item->code.text, fmt::format("{}. {}", row.group->number, name)}, content.cells);
    }
    for (const DerivedItem& item : input.form.derived) {
        addRow(input, input.consolidation.find(item.code), {item.code.text, item.name.vi}, content.cells);
    }
    if (hasSelfScores(input)) {
        addScores(input, input.form.criteria, content.cells);
    }
    if (const auto appraised = appraisedScores(input)) {
        addApprovedScores(input, *appraised, content.cells);
    }
    return content;
}

}  // namespace hopluu::report
