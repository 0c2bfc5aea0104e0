#include "cli/board_session.h"
#include "cli/commands.h"
#include "cli/describe.h"
#include "domain/number_text.h"
#include "engine/board_errors.h"
#include "engine/item_words.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <memory>

namespace hopluu::cli {

namespace {

struct EntryOptions {
    std::string code, value, remark, file;
    std::optional<std::string> only, unit;
    bool estimate = false;
};

/// Text of the command line: valid UTF-8 in NFC.
Result<std::string> argument(const std::string& text) {
    return text::normalize(text);
}

void printCell(const Session& session, const Form& form, const FormItem& item, const Value& value) {
    session.print(fmt::format("{}  {}  {} {}{}", column(item.code.text, 28), column(rowName(session, form, item.code), 56),
                              rightColumn(engine::valueText(value, item.annexDecimals, session.language), 18),
                              session.say(label(item.unit)), value.remark.empty() ? "" : "  # " + value.remark));
}

void get(Session& session, const EntryOptions& options) {
    withBoardDesk(
        session,
        [&](engine::Workspace&, engine::BoardDesk& desk) {
            auto content = desk.content();
            if (!content) {
                return session.fail(content.error());
            }
            const Form& form = *desk.setup().form;
            nlohmann::ordered_json cells = nlohmann::ordered_json::object();
            bool found = false;
            for (const FormItem* item : form.items()) {
                if (options.only && item->code.text != *options.only) {
                    continue;
                }
                found = true;
                const auto cell = content->cells.find(item->code);
                const Value value = cell == content->cells.end() ? Value{} : cell->second;
                if (session.json) {
                    cells[item->code.text] = toJson(value);
                } else {
                    printCell(session, form, *item, value);
                }
            }
            if (!found) {
                return session.fail(engine::errors::unknownItem(ItemCode{*options.only}));
            }
            if (session.json) {
                session.emit(nlohmann::ordered_json{{"period", desk.period().text}, {"unit", desk.unit().text}, {"cells", cells}});
            }
        },
        options.unit);
}

void set(Session& session, const EntryOptions& options) {
    withBoardDesk(session, [&](engine::Workspace&, engine::BoardDesk& desk) {
        const FormItem* item = desk.setup().form->findItem(ItemCode{options.code});
        if (item == nullptr) {
            return session.fail(engine::errors::unknownItem(ItemCode{options.code}));
        }
        auto text = argument(options.value);
        auto remark = argument(options.remark);
        auto value = text ? readCell(*text, *item) : Result<Value>{fail(text.error())};
        if (!value || !remark) {
            return session.fail(!value ? value.error() : remark.error());
        }
        value->remark = *remark;
        if (options.estimate) {
            value->finality = Finality::estimate;
        }
        if (value->state == ValueState::notYetAvailable && remark->empty()) {
            return session.fail(engine::errors::remarkNeeded(item->code));
        }
        if (auto done = desk.set(item->code, *value); !done) {
            return session.fail(done.error());
        }
        if (session.json) {
            session.emit(nlohmann::ordered_json{{"code", item->code.text}, {"cell", toJson(*value)}});
        } else {
            printCell(session, *desk.setup().form, *item, *value);
        }
    });
}

/// "" takes the points back.
Result<std::optional<Decimal>> readPoints(const std::string& text) {
    if (text.empty()) {
        return std::optional<Decimal>{};
    }
    auto points = parseVietnameseNumber(text);
    return points ? Result<std::optional<Decimal>>{*points} : fail(points.error());
}

void score(Session& session, const EntryOptions& options) {
    withBoardDesk(session, [&](engine::Workspace& workspace, engine::BoardDesk& desk) {
        auto points = readPoints(options.value);
        auto remark = argument(options.remark);
        if (!points || !remark) {
            return session.fail(!points ? points.error() : remark.error());
        }
        const ItemCode criterion{options.code};
        auto before = workspace.store().read({desk.period(), desk.unit(), Topic::score, criterion});
        if (!before) {
            return session.fail(before.error());
        }
        Score given{*points, *remark, {}};
        if (before->shown() != nullptr) {  // this command says nothing of evidence
            given.evidence = std::get<Score>(before->shown()->body).evidence;
        }
        if (auto done = desk.setScore(criterion, given); !done) {
            return session.fail(done.error());
        }
        session.json ? session.emit(nlohmann::ordered_json{
                           {"criterion", options.code},
                           {"points", given.points ? nlohmann::ordered_json(given.points->toString()) : nlohmann::ordered_json(nullptr)}})
                     : session.print(fmt::format("{}: {}", options.code, engine::bodyText(given, 0, session.language)));
    });
}

void writeSection(Session& session, const EntryOptions& options) {
    withBoardDesk(session, [&](engine::Workspace&, engine::BoardDesk& desk) {
        auto bytes = options.file.empty() ? Result<std::string>{options.value} : readFile(options.file, 256 * 1024);
        auto text = bytes ? argument(*bytes) : bytes;
        if (!text) {
            return session.fail(text.error());
        }
        if (auto done = desk.setNarrative(ItemCode{options.code}, *text); !done) {
            return session.fail(done.error());
        }
        session.json ? session.emit(nlohmann::ordered_json{{"section", options.code}, {"characters", text::length(*text)}})
                     : session.print(session.format("{}: đã lưu {} ký tự.", "{}: {} characters saved.", options.code, text::length(*text)));
    });
}

}  // namespace

void addEntryCommands(CLI::App& program, Session& session) {
    const auto options = std::make_shared<EntryOptions>();
    CLI::App* read = program.add_subcommand("get", "Xem số liệu của biểu / show the annex");
    read->add_option("code", options->only, "Mã ô, ví dụ capital_new.fdi / code of a cell")->type_name("CODE");
    read->add_option("--unit", options->unit, "Đơn vị khác (Khối trưởng) / another unit (leader)")->type_name("UNIT");
    read->callback([&session, options] { get(session, *options); });

    CLI::App* write = program.add_subcommand("set", "Nhập một ô / enter one cell");
    write->add_option("code", options->code, "Mã ô / code")->required()->type_name("CODE");
    write->add_option("value", options->value, "Số như 1234,5; \"-\" không phát sinh; not_applicable; not_yet_available; rỗng để xóa")
        ->required()
        ->type_name("VALUE");
    write->add_flag("--estimate", options->estimate, "Số ước / an estimate");
    write->add_option("--remark", options->remark, "Ghi chú / remark")->type_name("TEXT");
    write->callback([&session, options] { set(session, *options); });

    CLI::App* points = program.add_subcommand("score", "Tự chấm điểm một tiêu chí / self-score one criterion");
    points->add_option("criterion", options->code, "Mã tiêu chí / criterion")->required()->type_name("CODE");
    points->add_option("points", options->value, "Điểm, \"\" để bỏ điểm đã cho / points, \"\" to take them back")
        ->required()
        ->type_name("POINTS");
    points->add_option("--remark", options->remark, "Ghi chú / remark")->type_name("TEXT");
    points->callback([&session, options] { score(session, *options); });

    CLI::App* section = program.add_subcommand("write", "Viết một mục báo cáo lời văn / write one narrative section");
    section->add_option("section", options->code, "Mã mục / section")->required()->type_name("CODE");
    section->add_option("text", options->value, "Nội dung / text")->type_name("TEXT");
    section->add_option("--file", options->file, "Lấy từ tệp UTF-8 / from a UTF-8 file")->type_name("FILE");
    section->callback([&session, options] { writeSection(session, *options); });
}

}  // namespace hopluu::cli
