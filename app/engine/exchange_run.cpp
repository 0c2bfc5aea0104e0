#include "engine/exchange_run.h"

#include "engine/exchange_log.h"
#include "engine/exchange_standing.h"
#include "engine/exchange_words.h"
#include "engine/local_files.h"
#include "sync/handover_notice.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <utility>
#include <vector>

namespace hopluu::engine {

namespace {

constexpr std::size_t kLargestFile = 17 * 1024 * 1024;

bool isCancelled(const Error& error) {
    return error.code == "network.cancelled" || error.code == "exchange.cancelled";
}

ByteView asBytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Status log(Workspace& workspace, const std::vector<BilingualText>& words, LogTone tone) {
    LogEntry entry{workspace.now(), 0, 1, tone, {}, {}, {}};
    entry.lastAt = entry.firstAt;
    for (const auto& sentence : words) {
        entry.text.vi += (entry.text.vi.empty() ? "" : " ") + sentence.vi;
        entry.text.en += (entry.text.en.empty() ? "" : " ") + sentence.en;
    }
    return words.empty() ? Status{} : addToLog(workspace.store(), std::move(entry));
}

LogTone toneOf(const sync::ExchangeSummary& summary) {
    return summary.refused > 0 || !summary.serverStateAgrees ? LogTone::trouble : summary.sent > 0 ? LogTone::received : LogTone::plain;
}

/// After trouble, that it is over is news by itself.
Result<std::vector<BilingualText>> backAgain(const Store& store) {
    auto before = exchangeLog(store);
    if (!before) {
        return fail(before.error());
    }
    std::vector<BilingualText> words;
    if (!before->empty() && before->back().tone == LogTone::trouble) {
        words.push_back({"Đã liên lạc lại được với máy chủ.", "The server has been reached again."});
    }
    return words;
}

Status logOutcome(Workspace& workspace, const RunOutcome& outcome) {
    auto words = exchangeWords(outcome.summary);
    const auto files = attachmentWords(outcome.attachments);
    words.insert(words.end(), files.begin(), files.end());
    if (words.empty()) {
        auto again = backAgain(workspace.store());
        if (!again) {
            return fail(again.error());
        }
        words = std::move(*again);
    }
    return log(workspace, words, toneOf(outcome.summary));
}

SendingOutcome sendFiles(Workspace& workspace, const sync::OpenLine& open, const RunOptions& options) {
    auto member = workspace.membership();
    auto desk = member ? AttachmentDesk::open(workspace) : Result<AttachmentDesk>{fail(member.error())};
    auto outcome = desk ? desk->send(open(*member), options.files) : Result<SendingOutcome>{fail(desk.error())};
    return outcome ? std::move(*outcome) : SendingOutcome{0, 0, {outcome.error()}};
}

}  // namespace

bool RunOutcome::changesAnything() const {
    return summary.sent > 0 || summary.fetched > 0 || summary.refused > 0 || !summary.receipts.empty() || summary.renewed ||
           summary.movedTo || attachments.sent > 0;
}

Result<RunOutcome> runExchange(Workspace& workspace, const sync::OpenLine& open, const RunOptions& options) {
    sync::ExchangeOptions exchange;
    exchange.confirmsClearing = options.confirmsClearing;
    exchange.progress = options.progress;
    exchange.wall = [&workspace] { return workspace.now(); };
    auto summary = sync::exchangeAnywhere(workspace.store(), open, exchange);
    if (!summary) {
        if (!isCancelled(summary.error())) {
            // That it could not be written down as well is the lesser trouble.
            (void)addToLog(workspace.store(), troubleEntry(summary.error(), workspace.now()));
        }
        return fail(summary.error());
    }
    RunOutcome outcome{std::move(*summary), sendFiles(workspace, open, options)};
    if (auto logged = logOutcome(workspace, outcome); !logged) {
        return fail(logged.error());
    }
    return outcome;
}

Result<std::uint64_t> writeExchangeFile(Workspace& workspace, const std::filesystem::path& file, bool confirmsClearing) {
    sync::ExchangeOptions exchange;
    exchange.confirmsClearing = confirmsClearing;
    auto counts = workspace.store().counts();
    auto bytes = sync::writeRequestFile(workspace.store(), exchange);
    if (!bytes || !counts) {
        return fail(!bytes ? bytes.error() : counts.error());
    }
    if (auto written = writeFile(file, std::string_view(reinterpret_cast<const char*>(bytes->data()), bytes->size())); !written) {
        return fail(written.error());
    }
    if (auto kept = keepCarried(workspace.store(), workspace.now()); !kept) {
        return fail(kept.error());
    }
    const std::string name = file.filename().string();
    auto logged = log(workspace,
                      {{fmt::format("Đã ghi {} thay đổi chưa gửi ra tệp {}.", counts->local, name),
                        fmt::format("{} unsent changes were written to the file {}.", counts->local, name)}},
                      LogTone::plain);
    return logged ? Result<std::uint64_t>{counts->local} : fail(logged.error());
}

Result<sync::ExchangeSummary> readExchangeFile(Workspace& workspace, const std::filesystem::path& file) {
    auto bytes = readFile(file, kLargestFile);
    auto summary = bytes ? sync::takeAnswerFile(workspace.store(), asBytes(*bytes)) : Result<sync::ExchangeSummary>{fail(bytes.error())};
    if (!summary) {
        return fail(summary.error());
    }
    const std::string name = file.filename().string();
    std::vector<BilingualText> words{{fmt::format("Đã mở tệp trả lời {}.", name), fmt::format("The answer file {} was opened.", name)}};
    const auto brought = exchangeWords(*summary);
    words.insert(words.end(), brought.begin(), brought.end());
    if (auto logged = log(workspace, words, toneOf(*summary)); !logged) {
        return fail(logged.error());
    }
    return summary;
}

Result<std::optional<std::string>> followNoticeFile(Workspace& workspace, const std::filesystem::path& file) {
    const auto text = readFile(file, kLargestFile);
    if (!text) {
        return fail(text.error());
    }
    const auto notices = sync::readNotices(*text);
    if (!notices) {
        return std::optional<std::string>{};
    }
    const auto moved = sync::moveBy(workspace.store(), *notices);
    const auto member = moved ? workspace.membership() : Result<sync::Membership>{fail(moved.error())};
    if (!member) {
        return fail(member.error());
    }
    const std::string& to = member->addresses.front();
    auto logged = log(workspace,
                      {{fmt::format("Đã theo thông báo bàn giao {} sang máy chủ {}.", file.filename().string(), to),
                        fmt::format("The notice {} was followed to the server {}.", file.filename().string(), to)}},
                      LogTone::plain);
    return logged ? Result<std::optional<std::string>>{to} : fail(logged.error());
}

std::string exchangeFileName(const UnitId& unit, const PeriodId& period, std::int64_t nowMilliseconds) {
    const std::time_t there = static_cast<std::time_t>(nowMilliseconds / 1000) + 7 * 3600;
    return fmt::format("hopluu-{}-{}-{:%Y%m%d-%H%M}.hopluu", unit.text, period.text, fmt::gmtime(there));
}

}  // namespace hopluu::engine
