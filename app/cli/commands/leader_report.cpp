#include "cli/commands.h"
#include "cli/describe.h"
#include "cli/leader_session.h"
#include "domain/number_text.h"
#include "engine/board_errors.h"
#include "engine/item_words.h"
#include "engine/local_files.h"
#include "report/docx_template.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <memory>

namespace hopluu::cli {

namespace {

struct Options {
    std::string item, amount, reason, section, file;
    std::filesystem::path out;
    engine::ReportWishes wishes;
    bool preview = false;

    void takeComparison(CLI::App& command) {
        command.add_flag_callback(
            "--restated", [this] { wishes.comparison = consolidation::Comparison::restated; },
            "So với năm trước tính lại theo các đơn vị hiện nay / compare with last year restated for today's boards");
    }
    [[nodiscard]] engine::Basis basis() const { return preview ? engine::Basis::everything : engine::Basis::accepted; }
};

int annexDecimals(const Form& form, const ItemCode& item) {
    if (const FormItem* found = form.findItem(item)) {
        return found->annexDecimals;
    }
    const DerivedItem* derived = form.findDerived(item);
    return derived == nullptr ? 0 : derived->annexDecimals;
}

nlohmann::ordered_json units(const std::vector<UnitId>& list) {
    nlohmann::ordered_json array = nlohmann::ordered_json::array();
    for (const auto& unit : list) {
        array.push_back(unit.text);
    }
    return array;
}

nlohmann::ordered_json toJson(const consolidation::Total& total) {
    const auto number = [](const std::optional<Decimal>& value) {
        return value ? nlohmann::ordered_json(value->toString()) : nlohmann::ordered_json(nullptr);
    };
    return {{"item", total.item.text},
            {"unit", std::string(code(total.unit))},
            {"amount", number(total.amount)},
            {"estimate", total.estimate},
            {"boards_counted", total.boardsCounted},
            {"boards_expected", total.boardsExpected},
            {"not_entered", units(total.notEntered)},
            {"not_yet_available", units(total.notYetAvailable)},
            {"none_arose", units(total.noneArose)},
            {"not_applicable", units(total.notApplicable)},
            {"last_year", number(total.change.base)},
            {"last_year_derived", total.change.baseDerived},
            {"percent_of_last_year", number(total.change.percentOfLastYear)},
            {"note", total.note}};
}

std::string joined(const std::vector<UnitId>& list) {
    std::string text;
    for (const auto& unit : list) {
        text += (text.empty() ? "" : ", ") + unit.text;
    }
    return text;
}

void printTotal(const Session& session, const Form& form, const consolidation::Total& total) {
    const std::string amount =
        total.amount ? session.number(*total.amount, annexDecimals(form, total.item)) : session.say("không có số liệu", "no figure");
    std::string line =
        fmt::format("{}  {} {}", column(rowName(session, form, total.item), 66), rightColumn(amount, 14), session.say(label(total.unit)));
    // "None arose" is an answer too: the board is not missing.
    const std::size_t answered = total.boardsCounted + total.noneArose.size();
    if (answered < total.boardsExpected) {
        line += session.format("  ({}/{} đơn vị", "  ({}/{} boards", answered, total.boardsExpected);
        line += total.notEntered.empty() ? ")" : session.format("; thiếu: {})", "; missing: {})", joined(total.notEntered));
    }
    if (total.change.percentOfLastYear) {
        line += session.format("  bằng {}% năm trước", "  {}% of last year", session.number(*total.change.percentOfLastYear, 1));
    }
    session.print(line);
}

void consolidate(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace&, engine::LeaderDesk& desk) {
        auto done = desk.consolidate(session.periodId(), options.basis(), options.wishes.comparison);
        if (!done) {
            return session.fail(done.error());
        }
        nlohmann::ordered_json totals = nlohmann::ordered_json::array();
        for (const auto& total : done->result.totals) {
            if (session.json) {
                totals.push_back(toJson(total));
            } else {
                printTotal(session, *done->setup.form, total);
            }
        }
        nlohmann::ordered_json findings = nlohmann::ordered_json::array();
        for (const auto& [finding, explanation] : done->result.findings) {
            if (session.json) {
                findings.push_back(cli::toJson(finding, explanation));
            }
        }
        if (session.json) {
            session.emit(nlohmann::ordered_json{{"totals", totals}, {"findings", findings}});
        } else {
            session.print(session.format("{} cảnh báo ở các đơn vị và ở số tổng.", "{} findings over the boards and the totals.",
                                         done->result.findings.size()));
        }
    });
}

void parts(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace&, engine::LeaderDesk& desk) {
        auto done = desk.consolidate(session.periodId(), options.basis(), options.wishes.comparison);
        if (!done) {
            return session.fail(done.error());
        }
        const consolidation::Total* total = done->result.find(ItemCode{options.item});
        if (total == nullptr) {
            return session.fail(engine::errors::unknownItem(ItemCode{options.item}));
        }
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        const int decimals = annexDecimals(*done->setup.form, total->item);
        if (!session.json) {
            printTotal(session, *done->setup.form, *total);
        }
        for (const auto& part : total->parts) {
            const auto& sourced = part.sourced;
            if (session.json) {
                nlohmann::ordered_json row{{"unit", part.unit.text}, {"cell", cli::toJson(sourced.value)}, {"revision", part.revision}};
                if (sourced.operation.sequence != 0) {
                    row["entered_by"] = sourced.enteredBy;
                    row["entered_ms"] = sourced.enteredAtMilliseconds;
                    row["operation"] = toString(sourced.operation);
                }
                list.push_back(row);
                continue;
            }
            const std::string source = sourced.operation.sequence == 0
                                           ? ""
                                           : session.format("{}, {}, lần nộp {}", "{}, {}, revision {}", sourced.enteredBy,
                                                            session.moment(sourced.enteredAtMilliseconds), part.revision);
            session.print(fmt::format("  {} {}  {}", column(part.unit.text, 14),
                                      rightColumn(engine::valueText(sourced.value, decimals, session.language), 22), source));
        }
        for (const auto& adjustment : total->adjustments) {
            session.json
                ? list.push_back(
                      {{"adjustment", adjustment.amount.toString()}, {"reason", adjustment.reason}, {"entered_by", adjustment.enteredBy}})
                : session.print(session.format("  điều chỉnh      {}  {} ({})", "  adjustment      {}  {} ({})",
                                               rightColumn(session.number(adjustment.amount, adjustment.amount.decimals()), 22),
                                               adjustment.reason, adjustment.enteredBy));
        }
        if (session.json) {
            session.emit(nlohmann::ordered_json{{"total", toJson(*total)}, {"parts", list}});
        }
    });
}

void adjust(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace&, engine::LeaderDesk& desk) {
        auto amount = parseVietnameseNumber(options.amount);
        auto reason = text::normalize(options.reason);
        if (!amount || !reason) {
            return session.fail(!amount ? amount.error() : reason.error());
        }
        if (auto done = desk.adjust(session.periodId(), ItemCode{options.item}, *amount, *reason); !done) {
            return session.fail(done.error());
        }
        session.json ? session.emit(nlohmann::ordered_json{{"item", options.item}, {"amount", amount->toString()}})
                     : session.print(session.say("Đã ghi điều chỉnh của Khối.", "Adjustment recorded."));
    });
}

void writeSection(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace&, engine::LeaderDesk& desk) {
        auto bytes = readFile(options.file, 256 * 1024);
        auto text = bytes ? text::normalize(*bytes) : bytes;
        auto done = text ? desk.setNarrative(session.periodId(), ItemCode{options.section}, *text) : Status{fail(text.error())};
        if (!done) {
            return session.fail(done.error());
        }
        session.json ? session.emit(nlohmann::ordered_json{{"section", options.section}})
                     : session.print(session.format("Đã lưu mục {}.", "Section {} saved.", options.section));
    });
}

void report(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace&, engine::LeaderDesk& desk) {
        auto files = desk.report(session.periodId(), options.basis(), options.out, options.wishes);
        if (!files) {
            return session.fail(files.error());
        }
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const auto& file : *files) {
            session.json ? list.push_back({{"file", file.path.string()}, {"bytes", file.bytes}})
                         : session.print(fmt::format("{}  {:>7} byte", column(file.path.string(), 60), file.bytes));
        }
        if (session.json) {
            session.emit(nlohmann::ordered_json{{"files", list}});
        }
    });
}

/// For this no year is needed, nor a role.
void sampleTemplate(Session& session, const Options& options) {
    const auto bytes = report::makeSampleTemplate();
    const Status written = bytes ? engine::writeFile(options.file, {reinterpret_cast<const char*>(bytes->data()), bytes->size()})
                                 : Status{fail(bytes.error())};
    if (!written) {
        return session.fail(written.error());
    }
    session.json ? session.emit(nlohmann::ordered_json{{"file", options.file}, {"bytes", bytes->size()}})
                 : session.print(session.format(
                       "Đã ghi tệp mẫu {}. Sửa bằng Word rồi dùng với “leader report --template”.",
                       "The template {} was written. Edit it in Word, then use it with “leader report --template”.", options.file));
}

}  // namespace

void addLeaderReportCommands(CLI::App& leader, Session& session) {
    const auto options = std::make_shared<Options>();
    CLI::App* totals = leader.add_subcommand("consolidate", "Số tổng của Khối / the bloc's totals");
    totals->add_flag("--preview", options->preview, "Tính cả đơn vị chưa được chấp nhận / include boards not accepted yet");
    options->takeComparison(*totals);
    totals->callback([&session, options] { consolidate(session, *options); });

    CLI::App* listing = leader.add_subcommand("parts", "Các phần của một số tổng / the parts of one total");
    listing->add_option("item", options->item, "Mã ô hoặc chỉ tiêu tính / item")->required()->type_name("CODE");
    listing->add_flag("--preview", options->preview, "Tính cả đơn vị chưa được chấp nhận / include boards not accepted yet");
    options->takeComparison(*listing);
    listing->callback([&session, options] { parts(session, *options); });

    CLI::App* adjusting = leader.add_subcommand("adjust", "Điều chỉnh của Khối, có lý do / the bloc's adjustment, with a reason");
    adjusting->add_option("item", options->item, "Mã ô / item")->required()->type_name("CODE");
    adjusting->add_option("amount", options->amount, "Số cộng vào (có thể âm) / amount to add, may be negative")
        ->required()
        ->type_name("AMOUNT");
    adjusting->add_option("--reason", options->reason, "Lý do / reason")->required()->type_name("TEXT");
    adjusting->callback([&session, options] { adjust(session, *options); });

    CLI::App* writing = leader.add_subcommand("write", "Lời văn một mục của báo cáo / one section of the report");
    writing->add_option("section", options->section, "Mã mục / section")->required()->type_name("CODE");
    writing->add_option("--file", options->file, "Tệp UTF-8 / UTF-8 file")->required()->type_name("FILE");
    writing->callback([&session, options] { writeSection(session, *options); });

    CLI::App* sample = leader.add_subcommand("template", "Ghi một tệp Word mẫu để sửa / write a Word template to edit");
    sample->add_option("--out", options->file, "Tệp .docx / .docx file")->required()->type_name("FILE");
    sample->callback([&session, options] { sampleTemplate(session, *options); });

    CLI::App* reporting = leader.add_subcommand("report", "Lập các tệp báo cáo / write the report files");
    reporting->add_option("--out", options->out, "Thư mục / folder")->required()->type_name("DIR");
    reporting->add_flag("--preview", options->preview, "Tính cả đơn vị chưa được chấp nhận / include boards not accepted yet");
    reporting->add_option("--template", options->wishes.docxTemplate, "Tệp Word mẫu của Khối / the bloc's own Word template")
        ->type_name("FILE");
    reporting->add_flag("--findings", options->wishes.annexes.findings, "Kèm phụ lục kết quả kiểm tra / with the findings as an annex");
    reporting->add_flag_callback(
        "--no-scores", [options] { options->wishes.annexes.scores = false; },
        "Không kèm phụ lục điểm tự chấm / without the annex of self-scores");
    options->takeComparison(*reporting);
    reporting->callback([&session, options] { report(session, *options); });
}

}  // namespace hopluu::cli
