#include "cli/attachments.h"
#include "cli/commands.h"
#include "cli/describe.h"
#include "engine/attachments.h"
#include "transport/https_transport.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <memory>

namespace hopluu::cli {

namespace {

struct AttachOptions {
    std::filesystem::path file;
    std::vector<std::string> evidenceOf;
    std::string hash;
};

void withDesk(Session& session, const std::function<void(engine::Workspace&, engine::AttachmentDesk&)>& work) {
    auto workspace = session.open();
    auto desk = workspace ? engine::AttachmentDesk::open(*workspace) : Result<engine::AttachmentDesk>{fail(workspace.error())};
    if (!desk) {
        return session.fail(desk.error());
    }
    work(*workspace, *desk);
}

const char* codeOf(engine::Whereabouts whereabouts) {
    switch (whereabouts) {
        case engine::Whereabouts::hereOnly:
            return "here_only";
        case engine::Whereabouts::received:
        case engine::Whereabouts::toBeConfirmed:
            return "received";
        case engine::Whereabouts::notHere:
            return "not_here";
    }
    return "";
}

const char* describe(const Session& session, engine::Whereabouts whereabouts) {
    switch (whereabouts) {
        case engine::Whereabouts::hereOnly:
            return session.say("chỉ trên máy này", "this laptop only");
        case engine::Whereabouts::received:
        case engine::Whereabouts::toBeConfirmed:
            return session.say("máy chủ đã nhận", "held by the server");
        case engine::Whereabouts::notHere:
            return session.say("không có trên máy này", "not on this laptop");
    }
    return "";
}

nlohmann::ordered_json toJson(const engine::AttachmentView& view) {
    return {{"hash", view.hash},
            {"unit", view.unit.text},
            {"file", view.record.fileName},
            {"media_type", view.record.mediaType},
            {"bytes", view.record.bytes},
            {"for", view.record.evidenceOf},
            {"person", view.person},
            {"state", codeOf(view.whereabouts)}};
}

/// A name from elsewhere does not steer our terminal.
std::string plain(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }, '?');
    return text;
}

void print(const Session& session, const engine::AttachmentView& view) {
    constexpr std::size_t kShortHash = 12;
    constexpr std::uint64_t kKilobyte = 1024;
    session.print(fmt::format("{}  {}  {} kB  [{}]  {}  {}  {}", view.hash.substr(0, kShortHash), column(plain(view.record.fileName), 32),
                              rightColumn(std::to_string((view.record.bytes + kKilobyte - 1) / kKilobyte), 6),
                              describe(session, view.whereabouts), view.unit.text, plain(view.person),
                              plain(fmt::format("{}", fmt::join(view.record.evidenceOf, ", ")))));
}

void attach(Session& session, const AttachOptions& options) {
    withDesk(session, [&](engine::Workspace&, engine::AttachmentDesk& desk) {
        auto view = desk.attach(session.periodId(), options.file, options.evidenceOf);
        if (!view) {
            return session.fail(view.error());
        }
        if (session.json) {
            return session.emit(toJson(*view));
        }
        print(session, *view);
        session.print(session.say("Đã lưu; lần đồng bộ tới sẽ gửi tệp, sau số liệu.",
                                  "Saved; the next synchronisation sends the file, after the figures."));
    });
}

void list(Session& session) {
    withDesk(session, [&](engine::Workspace&, engine::AttachmentDesk& desk) {
        auto all = desk.list(session.periodId());
        if (!all) {
            return session.fail(all.error());
        }
        nlohmann::ordered_json document = nlohmann::ordered_json::array();
        for (const auto& view : *all) {
            session.json ? document.push_back(toJson(view)) : print(session, view);
        }
        if (session.json) {
            session.emit(nlohmann::ordered_json{{"attachments", document}});
        } else if (all->empty()) {
            session.print(session.say("Chưa có tệp đính kèm.", "Nothing is attached."));
        }
    });
}

void get(Session& session, const AttachOptions& options) {
    withDesk(session, [&](engine::Workspace& workspace, engine::AttachmentDesk& desk) {
        auto member = workspace.membership();
        auto found = member ? desk.find(session.periodId(), options.hash) : Result<engine::AttachmentView>{fail(member.error())};
        if (!found) {
            return session.fail(found.error());
        }
        transport::HttpsTransport line(member->addresses, member->certificateFingerprint);
        auto file = desk.obtain(*found, line, transferProgress(session));
        auto bytes = file ? readFile(*file, sync::kMaxAttachmentBytes) : Result<std::string>{fail(file.error())};
        if (!bytes) {
            return session.fail(bytes.error());
        }
        if (auto written = writeFile(options.file, *bytes); !written) {
            return session.fail(written.error());
        }
        session.json ? session.emit(nlohmann::ordered_json{{"file", options.file.string()}, {"bytes", bytes->size()}})
                     : session.print(session.format("Đã ghi {}.", "Wrote {}.", options.file.string()));
    });
}

void remove(Session& session, const AttachOptions& options) {
    withDesk(session, [&](engine::Workspace&, engine::AttachmentDesk& desk) {
        if (auto done = desk.remove(session.periodId(), options.hash); !done) {
            return session.fail(done.error());
        }
        session.json ? session.emit(nlohmann::ordered_json{{"removed", options.hash}})
                     : session.print(session.say("Đã bỏ tệp khỏi báo cáo; bản đã lưu vẫn còn.",
                                                 "No longer part of the report; the stored copy stays."));
    });
}

}  // namespace

void addAttachmentCommands(CLI::App& program, Session& session) {
    const auto options = std::make_shared<AttachOptions>();
    CLI::App* add = program.add_subcommand("attach", "Đính kèm tệp minh chứng / attach a file as evidence");
    add->add_option("file", options->file, "Tệp PDF, JPEG, PNG, .docx, .xlsx, tối đa 20 MB / file, at most 20 MB")
        ->required()
        ->type_name("FILE");
    add->add_option("--for", options->evidenceOf, "cell:MÃ, score:MÃ, section:MÃ, lặp lại được / what it proves, repeatable")
        ->type_name("TARGET");
    add->callback([&session, options] { attach(session, *options); });

    program.add_subcommand("attachments", "Các tệp đính kèm / what is attached")->callback([&session] { list(session); });

    CLI::App* one = program.add_subcommand("attachment", "Một tệp đính kèm / one attached file");
    one->require_subcommand(1);
    one->fallthrough();
    CLI::App* read = one->add_subcommand("get", "Lấy tệp ra, tải về nếu chưa có / write it out, fetched if it is not here");
    read->add_option("hash", options->hash, "Mã tệp hoặc phần đầu / code or its beginning")->required()->type_name("HASH");
    read->add_option("--to", options->file, "Ghi ra tệp / file to write")->required()->type_name("FILE");
    read->callback([&session, options] { get(session, *options); });
    CLI::App* drop = one->add_subcommand("remove", "Bỏ tệp khỏi báo cáo / take it back");
    drop->add_option("hash", options->hash, "Mã tệp hoặc phần đầu / code or its beginning")->required()->type_name("HASH");
    drop->callback([&session, options] { remove(session, *options); });
}

}  // namespace hopluu::cli
