#include "cli/commands.h"
#include "cli/exchange.h"
#include "engine/exchange_run.h"
#include "sync/problem.h"
#include "transport/https_transport.h"

#include <fmt/format.h>

#include <memory>

namespace hopluu::cli {

namespace {

constexpr std::size_t kMaxFile = 17 * 1024 * 1024;

struct Options {
    std::filesystem::path file, answer;
    bool confirmsClearing = false;
};

ByteView asBytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
std::string asText(const Bytes& bytes) {
    return {bytes.begin(), bytes.end()};
}

void write(Session& session, const Options& options) {
    auto workspace = session.open();
    if (!workspace) {
        return session.fail(workspace.error());
    }
    auto unsent = engine::writeExchangeFile(*workspace, options.file, options.confirmsClearing);
    if (!unsent) {
        return session.fail(unsent.error());
    }
    session.json
        ? session.emit(nlohmann::ordered_json{{"file", options.file.string()}, {"operations", *unsent}})
        : session.print(session.format(
              "Đã ghi {} ({} thao tác chưa gửi). Hãy chuyển tệp cho Khối trưởng; khi có tệp trả lời: hopluu file read TỆP. Đến lúc đó "
              "các thao tác vẫn tính là chưa gửi.",
              "Wrote {} ({} unsent operations). Take it to the leader; when the answer comes back: hopluu file read FILE. Until then "
              "they count as unsent.",
              options.file.string(), *unsent));
}

void read(Session& session, const Options& options) {
    auto workspace = session.open();
    auto summary = workspace ? engine::readExchangeFile(*workspace, options.file) : Result<sync::ExchangeSummary>{fail(workspace.error())};
    if (!summary) {
        return session.fail(summary.error());
    }
    reportSummary(session, *summary);
}

/// Anyone with a line may carry; only server and sender can read.
void carry(Session& session, const Options& options) {
    auto workspace = session.open();
    auto member = workspace ? workspace->membership() : Result<sync::Membership>{fail(workspace.error())};
    auto file = member ? readFile(options.file, kMaxFile) : Result<std::string>{fail(member.error())};
    if (!file) {
        return session.fail(file.error());
    }
    transport::HttpsTransport line(member->addresses, member->certificateFingerprint);
    auto reply = line.post("/v1/file", sync::kSealedFileMediaType, asBytes(*file));
    if (!reply) {
        return session.fail(reply.error());
    }
    const std::string body = asText(reply->body);
    if (reply->status != 200 || reply->contentType != sync::kSealedFileMediaType) {
        return session.fail(sync::readProblem(reply->status, reply->contentType, body));
    }
    if (auto written = writeFile(options.answer, body); !written) {
        return session.fail(written.error());
    }
    session.json
        ? session.emit(nlohmann::ordered_json{{"answer", options.answer.string()}})
        : session.print(session.format("Máy chủ đã nhận tệp. Hãy gửi tệp trả lời {} về lại cho ban.",
                                       "The server has taken the file in. Send the answer {} back to the board.", options.answer.string()));
}

}  // namespace

void addFileCommands(CLI::App& program, Session& session) {
    CLI::App* group =
        program.add_subcommand("file", "Trao đổi bằng tệp .hopluu khi không có mạng / exchange by file when there is no line");
    group->require_subcommand(1);
    group->fallthrough();
    const auto options = std::make_shared<Options>();
    CLI::App* writing = group->add_subcommand("write", "Ghi những gì chưa gửi ra tệp / write what is unsent to a file");
    writing->add_option("file", options->file, "Tệp .hopluu / file")->required()->type_name("FILE");
    writing->add_flag("--confirm-clearing", options->confirmsClearing, "Đồng ý để trống nhiều ô / many values are meant to be emptied");
    writing->callback([&session, options] { write(session, *options); });
    CLI::App* reading = group->add_subcommand("read", "Mở tệp trả lời của máy chủ / open the server's answer");
    reading->add_option("file", options->file, "Tệp .hopluu / file")->required()->type_name("FILE");
    reading->callback([&session, options] { read(session, *options); });
    CLI::App* carrying = group->add_subcommand("carry", "Chuyển hộ tệp đến máy chủ / take a board's file to the server");
    carrying->add_option("file", options->file, "Tệp .hopluu của ban / the board's file")->required()->type_name("FILE");
    carrying->add_option("--answer", options->answer, "Tệp trả lời / where the answer goes")->required()->type_name("FILE");
    carrying->callback([&session, options] { carry(session, *options); });
}

}  // namespace hopluu::cli
