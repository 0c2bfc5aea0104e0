#include "cli/board_session.h"
#include "cli/commands.h"
#include "cli/describe.h"
#include "engine/board_errors.h"
#include "engine/conflicts.h"
#include "engine/item_words.h"
#include "sync/refusal_text.h"

#include <fmt/format.h>

#include <charconv>
#include <memory>

namespace hopluu::cli {

namespace {

std::string bodyText(const Session& session, const Body& body) {
    const std::string text = engine::bodyText(body, 0, session.language);
    const std::string remark = engine::remarkOf(body);
    return text.empty() ? session.say("(khác)", "(other)") : text + (remark.empty() ? "" : "  # " + remark);
}

const char* standingText(const Session& session, Standing standing) {
    switch (standing) {
        case Standing::local:
            return session.say("chỉ trên máy này", "this laptop only");
        case Standing::received:
            return session.say("máy chủ đã nhận", "held by the server");
        case Standing::refused:
            return session.say("bị từ chối", "refused");
        case Standing::setAside:
            return session.say("đã ghi lại sau khi khôi phục bản sao cũ", "written again after an older copy was restored");
    }
    return "";
}

/// The topic that a code belongs to in this form.
std::optional<Topic> topicOf(const Form& form, const ItemCode& code) {
    if (form.findItem(code) != nullptr) {
        return Topic::cell;
    }
    if (form.findSection(code) != nullptr) {
        return Topic::narrative;
    }
    if (form.findCriterion(code) != nullptr) {
        return Topic::score;
    }
    return std::nullopt;
}

void printEntry(const Session& session, const engine::Workspace& workspace, const JournalEntry& entry, nlohmann::ordered_json& list) {
    const Operation& operation = entry.operation;
    const std::string person = workspace.personAt(operation.id.device).value_or(toString(operation.id.device));
    if (session.json) {
        list.push_back(
            {{"operation", toString(operation.id)},
             {"person", person},
             {"time_ms", operation.time.milliseconds()},
             {"address", fmt::format("{}/{}/{}", operation.address.period.text, operation.address.unit.text, operation.address.item.text)},
             {"standing", entry.standing == Standing::local      ? "local"
                          : entry.standing == Standing::received ? "received"
                          : entry.standing == Standing::setAside ? "set_aside"
                                                                 : "refused"},
             {"text", bodyText(session, operation.body)}});
        return;
    }
    session.print(fmt::format(
        "  {}  {}  {}  {}  [{}]  {}", column(operation.address.item.text, 24), session.moment(operation.time.milliseconds()),
        column(person, 22), column(bodyText(session, operation.body), 40), standingText(session, entry.standing), toString(operation.id)));
}

void history(Session& session, const std::string& code) {
    withBoardDesk(session, [&](engine::Workspace& workspace, engine::BoardDesk& desk) {
        const ItemCode item{code};
        const auto topic = topicOf(*desk.setup().form, item);
        if (!topic) {
            return session.fail(engine::errors::unknownItem(item));
        }
        auto entries = workspace.store().history({desk.period(), desk.unit(), *topic, item});
        if (!entries) {
            return session.fail(entries.error());
        }
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const auto& entry : *entries) {
            printEntry(session, workspace, entry, list);
        }
        if (session.json) {
            session.emit(nlohmann::ordered_json{{"code", code}, {"history", list}});
        }
    });
}

std::optional<OperationId> parseOperationId(std::string_view text) {
    OperationId id;
    if (text.size() < 34 || text[32] != '/') {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < id.device.bytes.size(); ++i) {
        const auto digits = text.substr(2 * i, 2);
        if (std::from_chars(digits.data(), digits.data() + 2, id.device.bytes[i], 16).ptr != digits.data() + 2) {
            return std::nullopt;
        }
    }
    const auto number = text.substr(33);
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), id.sequence);
    return error == std::errc{} && end == number.data() + number.size() ? std::optional{id} : std::nullopt;
}

Error unknownOperation(const std::string& text) {
    return {
        "input.unknown-operation",
        {fmt::format("Không có thao tác \"{}\" trên máy này.", text), fmt::format("There is no operation \"{}\" on this laptop.", text)},
        {"Chép nguyên mã thao tác từ lệnh hopluu history.", "Copy the operation's id from hopluu history."},
        text};
}

/// Writes an earlier value again, as a new operation: also how a conflict is decided.
void restore(Session& session, const std::string& text) {
    withBoardDesk(session, [&](engine::Workspace& workspace, engine::BoardDesk& desk) {
        const auto id = parseOperationId(text);
        auto entry = id ? workspace.store().find(*id) : Result<std::optional<JournalEntry>>{std::nullopt};
        if (!entry) {
            return session.fail(entry.error());
        }
        if (!*entry) {
            return session.fail(unknownOperation(text));
        }
        auto done = desk.restore((*entry)->operation);
        if (!done) {
            return session.fail(done.error());
        }
        session.json ? session.emit(nlohmann::ordered_json{{"restored", text}}) : session.print(session.say("Đã khôi phục.", "Restored."));
    });
}

/// What both sides of a conflict had seen: it may be chosen too.
void printBase(const Session& session, const engine::Workspace& workspace, const Entry& entry, nlohmann::ordered_json& list) {
    const auto base = engine::baseOf(workspace.store(), entry.address, entry.contents).value_or(std::nullopt);
    if (!base) {
        return;
    }
    if (!session.json) {
        session.print(session.say("  trước đó, cả hai bên đã thấy:", "  before that, as both had seen it:"));
    }
    printEntry(session, workspace, {0, Standing::received, *base}, list);
    if (session.json) {
        list.back()["base"] = true;
    }
}

void conflicts(Session& session) {
    auto workspace = session.open();
    auto entries = workspace ? workspace->store().conflicts() : Result<std::vector<Entry>>{fail(workspace.error())};
    if (!entries) {
        return session.fail(entries.error());
    }
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& entry : *entries) {
        if (!session.json) {
            session.print(fmt::format("{} {} {}", entry.address.period.text, entry.address.unit.text, entry.address.item.text));
        }
        for (const auto& head : entry.contents.heads) {
            printEntry(session, *workspace, {0, Standing::received, head}, list);
        }
        printBase(session, *workspace, entry, list);
    }
    if (session.json) {
        session.emit(nlohmann::ordered_json{{"conflicts", list}});
    } else if (entries->empty()) {
        session.print(session.say("Không có xung đột.", "No conflicts."));
    } else {
        session.print(session.say("Chọn một giá trị: hopluu restore MÃ_THAO_TÁC, hoặc nhập giá trị khác.",
                                  "Choose one: hopluu restore OPERATION, or enter another value."));
    }
}

void refused(Session& session) {
    auto workspace = session.open();
    auto entries = workspace ? workspace->store().refused() : Result<std::vector<JournalEntry>>{fail(workspace.error())};
    if (!entries) {
        return session.fail(entries.error());
    }
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& entry : *entries) {
        printEntry(session, *workspace, entry, list);
        auto reason = engine::refusalOf(workspace->store(), entry.operation);
        if (reason && *reason && !session.json) {
            const Error words = sync::refusalText(**reason);
            session.print(fmt::format("      {} {}", session.say(words.message), session.say(words.remedy)));
        } else if (reason && *reason) {
            list.back()["reason"] = **reason;
        }
    }
    if (session.json) {
        session.emit(nlohmann::ordered_json{{"refused", list}});
    } else if (entries->empty()) {
        session.print(session.say("Không có thao tác nào bị từ chối.", "Nothing was refused."));
    }
}

}  // namespace

void addHistoryCommands(CLI::App& program, Session& session) {
    const auto text = std::make_shared<std::string>();
    CLI::App* past = program.add_subcommand("history", "Mọi giá trị đã từng ghi ở một ô / everything ever written in a cell");
    past->add_option("code", *text, "Mã ô, mục hoặc tiêu chí / code")->required()->type_name("CODE");
    past->callback([&session, text] { history(session, *text); });
    CLI::App* again = program.add_subcommand("restore", "Khôi phục một giá trị cũ / write an earlier value again");
    again->add_option("operation", *text, "Mã thao tác / operation")->required()->type_name("OPERATION");
    again->callback([&session, text] { restore(session, *text); });
    program.add_subcommand("conflicts", "Các ô có hai giá trị khác nhau / cells with two values")->callback([&session] {
        conflicts(session);
    });
    program.add_subcommand("refused", "Thao tác bị máy chủ từ chối / what the server refused")->callback([&session] { refused(session); });
}

}  // namespace hopluu::cli
