#include "engine/open_work.h"

#include "engine/item_words.h"
#include "engine/narrative.h"
#include "engine/score_sheet.h"
#include "sync/refusal_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace hopluu::engine {

namespace {

BilingualText counted(std::size_t count, const char* vi, const char* en) {
    return {fmt::vformat(vi, fmt::make_format_args(count)), fmt::vformat(en, fmt::make_format_args(count))};
}

class Collector {
public:
    explicit Collector(const YearSnapshot& year) : year_(year), form_(*year.setup.form) {}

    std::vector<OpenWork> collect() {
        if (year_.content.cells.empty()) {
            add({WorkKind::emptyYear,
                 {"Chưa có số liệu nào trong biểu.", "There is no figure in the annex yet."},
                 {"Hãy nhập, hoặc lấy từ Excel.", "Enter them, or take them from Excel."}});
        }
        addConflicts();
        addFindings(true);
        addCells();
        addNarrative();
        addScores();
        addFindings(false);
        addRefused();
        if (year_.attachmentsWaiting > 0) {
            add({WorkKind::unsentFiles,
                 counted(year_.attachmentsWaiting, "{} tài liệu kèm theo chưa tới máy chủ.", "{} attachments are not at the server yet."),
                 {"Chương trình tự gửi khi có mạng, sau số liệu.", "The program sends them with a line, after the figures."},
                 Topic::attachment});
        }
        return std::move(all_);
    }

private:
    void add(OpenWork work) { all_.push_back(std::move(work)); }

    void addConflicts() {
        for (const auto& address : year_.conflicts) {
            add({WorkKind::conflict,
                 itemName(form_, address.topic, address.item),
                 {"Hai người đã ghi hai giá trị khác nhau; hãy chọn một.", "Two people wrote two different values; choose one."},
                 address.topic,
                 address.item});
        }
    }

    void addFindings(bool blocking) {
        for (const auto& [finding, explanation] : year_.findings) {
            if ((finding.critical && explanation.empty()) != blocking) {
                continue;
            }
            const bool isCritical = finding.critical && explanation.empty();
            add({isCritical ? WorkKind::criticalFinding : WorkKind::finding, finding.sentence, finding.instruction, Topic::cell,
                 finding.cells.empty() ? ItemCode{} : finding.cells.front(), finding.rule, explanation});
        }
    }

    void addCells() {
        for (const auto& group : form_.groups) {
            addMissing(group);
            for (const auto& item : group.items) {
                const Value value = year_.cell(item.code);
                if (value.state == ValueState::notYetAvailable) {
                    add({WorkKind::notYetAvailable,
                         itemName(form_, Topic::cell, item.code),
                         {value.remark, value.remark},
                         Topic::cell,
                         item.code});
                }
            }
        }
    }

    void addMissing(const IndicatorGroup& group) {
        std::vector<const FormItem*> missing;
        for (const auto& item : group.items) {
            if (year_.cell(item.code).state == ValueState::notEntered) {
                missing.push_back(&item);
            }
        }
        if (missing.empty()) {
            return;
        }
        BilingualText labels;
        for (const FormItem* item : missing) {
            labels.vi += (labels.vi.empty() ? "" : ", ") + item->label.vi;
            labels.en += (labels.en.empty() ? "" : ", ") + item->label.en;
        }
        add({WorkKind::missingCells,
             {group.number + ". " + group.name.vi, group.number + ". " + group.name.en},
             {"Chưa nhập: " + labels.vi + ".", "Not entered: " + labels.en + "."},
             Topic::cell,
             missing.front()->code});
    }

    void addNarrative() {
        const auto figures = boardFigures(year_);
        if (!figures) {
            return;  // figures too large to compute with: the rules say so already
        }
        for (const auto& state : outlineOf(year_, *figures)) {
            const ItemCode& code = state.section->code;
            if (state.isAsked && state.words == 0) {
                add({WorkKind::emptySection,
                     itemName(form_, Topic::narrative, code),
                     {"Chưa viết.", "Nothing is written yet."},
                     Topic::narrative,
                     code});
            }
            const auto text = year_.content.narrative.find(code);
            if (text == year_.content.narrative.end() || state.contradictions == 0) {
                continue;
            }
            for (const auto& wrong : contradictionsIn(text->second, year_, *figures)) {
                const BilingualText name = itemName(form_, Topic::narrative, code);
                add({WorkKind::contradiction,
                     {fmt::format("{}: ghi \"{}\"", name.vi, wrong.typed), fmt::format("{}: says \"{}\"", name.en, wrong.typed)},
                     {fmt::format("Biểu tổng hợp có \"{}\".", wrong.right), fmt::format("The annex has \"{}\".", wrong.right)},
                     Topic::narrative,
                     code});
            }
        }
    }

    void addScores() {
        const ScoreSheet sheet = scoreSheetOf(year_);
        for (const auto& row : sheet.rows) {
            const BilingualText name = itemName(form_, Topic::score, row.criterion->code);
            if (row.depth == 0 && row.missing > 0 && !row.isBonus) {
                add({WorkKind::missingScores, name, counted(row.missing, "Còn {} tiêu chí chưa chấm.", "{} criteria have no score yet."),
                     Topic::score, firstMissing(sheet, row)});
            }
            if (row.isBeyondMaximum) {
                add({WorkKind::scoreBeyondMaximum,
                     name,
                     {fmt::format("Điểm {} vượt mức {}.", numberText(row.sum, row.sum.decimals(), Language::vietnamese),
                                  numberText(row.criterion->maximum, row.criterion->maximum.decimals(), Language::vietnamese)),
                      fmt::format("The score {} is beyond {}.", numberText(row.sum, row.sum.decimals(), Language::english),
                                  numberText(row.criterion->maximum, row.criterion->maximum.decimals(), Language::english))},
                     Topic::score,
                     row.criterion->code});
            }
        }
    }

    /// The rows stand in printed order: those below `top` follow it.
    static ItemCode firstMissing(const ScoreSheet& sheet, const ScoreRow& top) {
        const auto from =
            std::find_if(sheet.rows.begin(), sheet.rows.end(), [&](const ScoreRow& each) { return each.criterion == top.criterion; });
        const auto leaf = std::find_if(from, sheet.rows.end(), [](const ScoreRow& each) { return each.isLeaf && each.missing > 0; });
        return leaf == sheet.rows.end() ? top.criterion->code : leaf->criterion->code;
    }

    void addRefused() {
        for (const auto& entry : year_.refused) {
            const Address& address = entry.operation.address;
            const Error why = sync::refusalText(entry.reason);
            const BilingualText name = address.topic == Topic::submission ? BilingualText{"Lần nộp báo cáo", "A submission"}
                                                                          : itemName(form_, address.topic, address.item);
            const auto value = [&](Language language) {
                const std::string text = bodyText(form_, address.item, entry.operation.body, language);
                return text.empty() ? std::string{} : ": " + text;
            };
            add({WorkKind::refused,
                 {name.vi + value(Language::vietnamese), name.en + value(Language::english)},
                 {why.message.vi + " " + why.remedy.vi, why.message.en + " " + why.remedy.en},
                 address.topic,
                 address.item});
        }
    }

    const YearSnapshot& year_;
    const Form& form_;
    std::vector<OpenWork> all_;
};

}  // namespace

std::vector<OpenWork> openWork(const YearSnapshot& year) {
    return Collector(year).collect();
}

std::string exceptionRequest(const YearSnapshot& year) {
    const MemberUnit* unit = year.setup.campaign.findMember(year.unit);
    // To be sent to a Vietnamese office: in one language only.
    std::string text = fmt::format(
        "Kính gửi: Khối trưởng {}\n\n{} đề nghị Khối trưởng mở lại việc cập nhật số liệu năm {} cho đơn vị (hạn nộp {}), để ghi nhận các "
        "nội dung sau đã nhập trên máy nhưng chưa được máy chủ chấp nhận:\n",
        year.setup.campaign.blocName, unit == nullptr ? year.unit.text : unit->name, year.setup.campaign.period.year,
        dateText(year.setup.campaign.period.deadline, Language::vietnamese));
    for (const auto& entry : year.refused) {
        const Address& address = entry.operation.address;
        if (address.topic != Topic::submission) {
            text += fmt::format("- {}: {}\n", itemName(*year.setup.form, address.topic, address.item).vi,
                                bodyText(*year.setup.form, address.item, entry.operation.body, Language::vietnamese));
        }
    }
    if (year.refused.empty()) {
        text += "- …\n";
    }
    return text + "\nLý do: …\n\nTrân trọng.";
}

}  // namespace hopluu::engine
