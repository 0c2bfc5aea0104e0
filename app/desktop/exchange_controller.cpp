#include "desktop/exchange_controller.h"

#include "desktop/check_list.h"
#include "desktop/exchange_view.h"
#include "desktop/preferences.h"
#include "desktop/qt_text.h"
#include "desktop/window_remedy.h"
#include "engine/exchange_words.h"
#include "engine/item_words.h"
#include "sync/exchange_schedule.h"

#include <fmt/format.h>

#include <QPointer>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

namespace {

const QString kAutomatic = QStringLiteral("exchange/automatic");

double randomShare() {
    return QRandomGenerator::global()->generateDouble();
}

BilingualText sentences(const std::vector<BilingualText>& all) {
    BilingualText text;
    for (const auto& each : all) {
        text.vi += (text.vi.empty() ? "" : " ") + each.vi;
        text.en += (text.en.empty() ? "" : " ") + each.en;
    }
    return text;
}

/// What a file that somebody has brought came to.
struct Brought {
    std::optional<std::string> movedTo;  // it was the notice of a handover
    sync::ExchangeSummary summary;       // else it was an answer
};

Result<Brought> readBrought(engine::Workspace& workspace, const std::filesystem::path& file) {
    auto movedTo = engine::followNoticeFile(workspace, file);
    if (!movedTo) {
        return fail(movedTo.error());
    }
    if (*movedTo) {
        return Brought{std::move(*movedTo), {}};
    }
    auto summary = engine::readExchangeFile(workspace, file);
    return summary ? Result<Brought>{Brought{std::nullopt, std::move(*summary)}} : fail(summary.error());
}

}  // namespace

ExchangeController::ExchangeController(OpenYear& year, std::shared_ptr<LineSource> lines, const ExchangePace& pace, QObject* parent)
    : QObject(parent),
      year_(year),
      pace_(pace),
      steps_({"label", "count", "time", "tone", "detail", "page"}),
      needs_({"title", "detail", "page", "item", "tone", "places"}),
      log_({"when", "text", "remedy", "tone"}),
      clearedRows_({"name", "before", "page", "item"}),
      isAutomatic_(year.preferences().recall(kAutomatic) != QLatin1String("no")),
      lastUnsent_(year.unsent()),
      network_(year.file(), std::move(lines)) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, [this] { run(false); });
    connect(&year_, &OpenYear::changed, this, &ExchangeController::yearChanged);
    readStanding();
    if (isAutomatic_) {
        schedule(pace_.first);
    }
}

ExchangeController::~ExchangeController() = default;

// --- When -----------------------------------------------------------------------------------------------------------------

void ExchangeController::schedule(std::chrono::milliseconds wait) {
    timer_.start(wait);
    nextAt_ = QDateTime::currentDateTime().addMSecs(wait.count());
    emit scheduleChanged();
}

void ExchangeController::stopSchedule() {
    timer_.stop();
    nextAt_ = {};
    emit scheduleChanged();
}

void ExchangeController::setAutomatic(bool automatic) {
    if (automatic == isAutomatic_) {
        return;
    }
    isAutomatic_ = automatic;
    year_.preferences().remember(kAutomatic, automatic ? QStringLiteral("yes") : QStringLiteral("no"));
    automatic && !isRunning_ ? schedule(pace_.first) : stopSchedule();
}

void ExchangeController::yearChanged() {
    const bool isMore = year_.unsent() > lastUnsent_;
    lastUnsent_ = year_.unsent();
    readStanding();
    // After a failure the schedule stands as it is: typing on does not make the line better.
    if (!isMore || !isAutomatic_ || isRunning_ || !standing_.status.lastError.empty()) {
        return;
    }
    if (!firstEdit_.isValid()) {
        firstEdit_.start();
    }
    const auto left = pace_.longest - std::chrono::milliseconds(firstEdit_.elapsed());
    schedule(std::max(std::chrono::milliseconds(0), std::min(pace_.settle, left)));
}

void ExchangeController::run(bool confirmsClearing) {
    if (isRunning_) {
        return;
    }
    isRunning_ = true;
    progress_ = {};
    firstEdit_.invalidate();
    stopSchedule();
    emit runningChanged();
    emit progressChanged();
    const QPointer<ExchangeController> self(this);
    network_.run(
        confirmsClearing,
        [self](const NetworkProgress& now) {
            onWindowThread([self, now] {
                if (self) {
                    self->progress_ = now;
                    emit self->progressChanged();
                }
            });
        },
        [self](Result<engine::RunOutcome> outcome) {
            onWindowThread([self, outcome = std::move(outcome)] {
                if (self) {
                    self->ended(outcome);
                }
            });
        });
}

void ExchangeController::cancel() {
    if (isRunning_) {
        network_.cancel();
    }
}

void ExchangeController::ended(const Result<engine::RunOutcome>& outcome) {
    isRunning_ = false;
    const bool changes = !outcome || outcome->changesAnything() || !standing_.status.lastError.empty();
    changes ? year_.reload() : readStanding();
    const std::string code = outcome ? "" : outcome.error().code;
    const bool isCancelled = code == "network.cancelled" || code == "exchange.cancelled";
    if (!isAutomatic_ || sync::needsPerson(code)) {
        stopSchedule();  // trying again by itself cannot help
    } else if (outcome || isCancelled) {
        schedule(sync::waitAfterSuccess(randomShare()));
    } else {
        schedule(sync::waitAfterFailure(standing_.status.failures + 1, randomShare()));
    }
    emit runningChanged();
    emit progressChanged();
    emit finished();
}

// --- What is told ---------------------------------------------------------------------------------------------------------

void ExchangeController::readStanding() {
    year_.ask(
        this, [](OpenStore& store) { return engine::readStanding(store.workspace); },
        [this](const Result<engine::ExchangeStanding>& standing) {
            if (standing) {
                take(*standing);
            }
        });
}

void ExchangeController::take(const engine::ExchangeStanding& standing) {
    standing_ = standing;
    // What was typed while an exchange was under way does not wait for the next look for news.
    const bool waitsForNews = timer_.isActive() && timer_.remainingTimeAsDuration() > pace_.settle;
    if (isAutomatic_ && waitsForNews && standing_.onlyHere > 0 && standing_.status.lastError.empty()) {
        schedule(pace_.settle);
    }
    showAll();
}

void ExchangeController::showAll() {
    const engine::YearSnapshot& year = *year_.snapshot();
    const engine::Language language = year_.language();
    steps_.show(stepRows(standing_, year, language));
    needs_.show(needRows(standing_, year, language));
    log_.show(logRows(standing_, language));
    std::vector<RowsModel::Row> rows;
    for (const auto& [address, before] : standing_.cleared) {
        const QString name = year_.say(engine::itemName(year_.form(), address.topic, address.item));
        const QString page = pageOf(address.topic);
        rows.push_back({page + QLatin1Char('/') + qt(address.item.text),
                        {name, qt(engine::bodyText(year_.form(), address.item, before, language)), page, qt(address.item.text)}});
    }
    clearedRows_.show(rows);
    emit standingChanged();
    emit progressChanged();
    emit scheduleChanged();
    emit fileChanged();
}

QString ExchangeController::headline() const {
    return year_.say(headlineOf(standing_, *year_.snapshot()).text);
}

QString ExchangeController::detail() const {
    return year_.say(headlineOf(standing_, *year_.snapshot()).detail);
}

int ExchangeController::tone() const {
    return headlineOf(standing_, *year_.snapshot()).tone;
}

double ExchangeController::progress() const {
    const auto& operations = progress_.operations;
    if (progress_.file) {
        return progress_.file->bytes == 0 ? -1 : static_cast<double>(progress_.file->done) / static_cast<double>(progress_.file->bytes);
    }
    return operations.toSend == 0 ? -1 : std::min(1.0, static_cast<double>(operations.sent) / static_cast<double>(operations.toSend));
}

QString ExchangeController::progressText() const {
    if (!isRunning_) {
        return {};
    }
    const auto& now = progress_.operations;
    if (progress_.file) {
        const std::uint64_t done = progress_.file->done / 1000, all = progress_.file->bytes / 1000;
        return year_.say(
            {fmt::format("Đang gửi tài liệu kèm theo: {}/{} kB", done, all), fmt::format("Sending an attachment: {}/{} kB", done, all)});
    }
    if (now.toSend + now.sent + now.fetched == 0) {
        return year_.say({"Đang liên lạc với máy chủ…", "Reaching the server…"});
    }
    return year_.say({fmt::format("Đã gửi {}/{}, đã nhận {}", now.sent, now.toSend, now.fetched),
                      fmt::format("{}/{} sent, {} received", now.sent, now.toSend, now.fetched)});
}

QString ExchangeController::nextText() const {
    if (isRunning_ || !isAutomatic_ || !nextAt_.isValid()) {
        return {};
    }
    const std::string at = engine::clockText(nextAt_.toMSecsSinceEpoch(), year_.language());
    return standing_.status.lastError.empty()
               ? year_.say({"Tự gửi và nhận lần tới lúc " + at + ".", "The next exchange by itself: " + at + "."})
               : year_.say({"Tự thử lại lúc " + at + ".", "Tries again by itself at " + at + "."});
}

// --- Emptied values -------------------------------------------------------------------------------------------------------

void ExchangeController::restoreCleared() {
    std::vector<engine::Change> changes;
    for (const auto& [address, before] : standing_.cleared) {
        if (address.period == year_.snapshot()->setup.campaign.period.id && address.unit == year_.snapshot()->unit) {
            changes.push_back({address.topic, address.item, before});
        }
    }
    year_.write(std::move(changes), {"lấy lại các ô đã bị để trống", "put the emptied values back"});
}

// --- By file --------------------------------------------------------------------------------------------------------------

void ExchangeController::told(const BilingualText& news, const BilingualText& advice, bool isTrouble) {
    fileNews_ = news;
    fileAdvice_ = advice;
    fileIsTrouble_ = isTrouble;
    emit fileChanged();
}

QString ExchangeController::fileNews() const {
    return year_.say(fileNews_);
}

QString ExchangeController::fileAdvice() const {
    return year_.say(fileAdvice_);
}

QUrl ExchangeController::suggestedFile() const {
    const engine::YearSnapshot& year = *year_.snapshot();
    const std::string name = engine::exchangeFileName(year.unit, year.setup.campaign.period.id, QDateTime::currentMSecsSinceEpoch());
    return QUrl::fromLocalFile(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QLatin1Char('/') + qt(name));
}

void ExchangeController::writeFile(const QUrl& file) {
    auto path = std::filesystem::path(utf8(file.toLocalFile()));
    if (path.extension() != ".hopluu") {
        path += ".hopluu";
    }
    year_.ask(
        this, [path](OpenStore& store) { return engine::writeExchangeFile(store.workspace, path); },
        [this, path](const Result<std::uint64_t>& unsent) {
            if (!unsent) {
                return told(unsent.error().message, remedyInWindow(unsent.error()), true);
            }
            writtenFolder_ = QUrl::fromLocalFile(qt(path.parent_path().string()));
            const std::string name = path.filename().string();
            told({fmt::format("Đã ghi tệp {}, có {} thay đổi chưa gửi.", name, *unsent),
                  fmt::format("The file {} is written, with {} unsent changes.", name, *unsent)},
                 {"Hãy chuyển tệp cho Khối trưởng qua USB, thư điện tử hoặc Zalo; chỉ máy chủ của khối đọc được nội dung. Khi nhận "
                  "được tệp trả lời, mở nó ở đây: đến lúc đó các thay đổi mới tính là đã nhận.",
                  "Take the file to the leader by USB stick, e-mail or Zalo; only the bloc's server can read it. When the answer "
                  "comes back, open it here: only then do the changes count as received."},
                 false);
            readStanding();
        });
}

void ExchangeController::openFile(const QUrl& file) {
    openPath(file.toLocalFile());
}

void ExchangeController::openPath(const QString& file) {
    const std::filesystem::path path(utf8(file));
    year_.ask(
        this, [path](OpenStore& store) { return readBrought(store.workspace, path); },
        [this, path](const Result<Brought>& brought) {
            if (!brought) {
                return told(brought.error().message, remedyInWindow(brought.error()), true);
            }
            if (brought->movedTo) {
                told({fmt::format("Khối đã được bàn giao: từ nay máy này gửi và nhận với máy chủ ở {}.", *brought->movedTo),
                      fmt::format("The bloc has been handed over: this laptop now exchanges with the server at {}.", *brought->movedTo)},
                     {"Mọi thay đổi chưa gửi vẫn còn đủ và sẽ đi tới đó.", "What is unsent is all still here, and goes there."}, false);
            } else {
                tellAnswer(brought->summary, path.filename().string());
            }
            year_.reload();
        });
}

void ExchangeController::tellAnswer(const sync::ExchangeSummary& summary, const std::string& name) {
    auto words = engine::exchangeWords(summary);
    if (words.empty()) {
        words.push_back(
            {"Tệp này không có gì mới: mọi thứ trong đó đã có trên máy.", "There is nothing new in this file: all of it is here already."});
    }
    words.insert(words.begin(), {fmt::format("Đã mở {}.", name), fmt::format("{} was opened.", name)});
    told(sentences(words), {}, summary.refused > 0 || !summary.serverStateAgrees);
}

}  // namespace hopluu::desktop
