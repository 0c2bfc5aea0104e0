#include "desktop/handing_desk.h"

#include "desktop/handover_words.h"
#include "desktop/qt_text.h"
#include "engine/local_files.h"
#include "sync/handover_errors.h"

#include <fmt/format.h>

#include <utility>

namespace hopluu::desktop {

namespace {

constexpr std::size_t kMostCardBytes = 16 * 1024;
enum Step : int { kCard = 1, kPack = 2, kRehearsal = 3, kHandOver = 4, kNotice = 5 };

std::filesystem::path pathOf(const QUrl& file) {
    return utf8(file.toLocalFile());
}

}  // namespace

int HandingDesk::step() const {
    if (isHandedOver()) {
        return kNotice;
    }
    return statement_ ? kHandOver : !packed_.vi.empty() ? kRehearsal : card() ? kPack : kCard;
}

bool HandingDesk::canStartServer() const {
    return program() && program()->host()->isIdle() && program()->host()->hasData();
}

bool HandingDesk::isReady() const {
    return program() && program()->host()->state() == HostedServer::State::Running;
}

QString HandingDesk::obstacle() const {
    if (!program() || isReady()) {
        return {};
    }
    if (isHandedOver()) {
        return say({"Hãy chạy máy chủ trên máy này: nó chỉ đường cho các máy, và lưu lại được gói hoặc thông báo.",
                    "Start the server on this computer: it shows the laptops the way, and can save the package or the notice again."});
    }
    if (program()->host()->hasData()) {
        return say({"Hãy chạy máy chủ trên máy này trước: khi chạy, chương trình biết chắc đây đúng là máy chủ của khối.",
                    "Start the server on this computer first: while it runs, the program knows for sure that it is the bloc's."});
    }
    return say(
        {"Máy chủ của khối không ở máy này. Bàn giao làm trên máy đang giữ nó: bằng cửa sổ này ở máy đó, hoặc, nếu nó là dịch vụ, bằng "
         "lệnh hopluu-server handover.",
         "The bloc's server is not on this computer. It is handed over where it is: in this window there, or, where it is a service, by "
         "the command hopluu-server handover."});
}

QString HandingDesk::rehearsed() const {
    if (!statement_) {
        return {};
    }
    const auto moment = [this](engine::Language language) { return engine::momentText(statement_->madeAtMilliseconds, language); };
    const BilingualText counts = countsText(countsOf(statement_->state));
    return say({fmt::format("GIỐNG HỆT. Máy chủ mới đã dựng lại mọi thao tác và băm lại mọi tệp lúc {}: {}",
                            moment(engine::Language::vietnamese), counts.vi),
                fmt::format("IDENTICAL. The new server has folded every operation and hashed every file again at {}: {}",
                            moment(engine::Language::english), counts.en)});
}

QString HandingDesk::handed() const {
    if (!isHandedOver()) {
        return {};
    }
    const BilingualText stays{
        "Máy chủ trên máy này từ nay chỉ để đọc và chỉ đường cho các máy. Hãy để nó chạy thêm vài tháng, đến khi mọi Ban đã gửi nhận lại.",
        "The server on this computer can only be read from now on, and shows the laptops the way. Keep it running for some months, until "
        "every "
        "board has exchanged again."};
    return say({handed_.vi.empty() ? stays.vi : handed_.vi + " " + stays.vi, handed_.en.empty() ? stays.en : handed_.en + " " + stays.en});
}

Result<sync::RehearsalStatement> HandingDesk::checked(const std::string& text) const {
    auto statement = sync::readRehearsal(text);
    if (!statement) {
        return statement;
    }
    const sync::PublicKey& ours = program()->year()->snapshot()->member.serverKey;
    const bool isOfBoth = card() && statement->by == card()->serverKey && (statement->from == ours || isHandedOver());
    return isOfBoth && sync::isGenuine(*statement) ? std::move(statement) : fail(sync::errors::foreignStatement());
}

void HandingDesk::readKept() {
    statement_.reset();
    readKeptCard();
    // This server's own, from when the bloc was taken over with this data file.
    if (card() && program()->year() != nullptr && !isHandedOver() && card()->serverKey == program()->year()->snapshot()->member.serverKey) {
        forgetCard();
    }
    const auto text = program()->year() == nullptr ? Result<std::string>{fail(sync::errors::notAStatement())}
                                                   : engine::readFile(kept(kKeptStatement), sync::kMaxStatementBytes);
    if (auto statement = text ? checked(*text) : Result<sync::RehearsalStatement>{fail(text.error())}) {
        statement_ = std::move(*statement);
    }
}

void HandingDesk::chooseCard(const QUrl& file) {
    if (!program() || isWorking() || isHandedOver()) {
        return;
    }
    clearProblem();
    const auto text = engine::readFile(pathOf(file), kMostCardBytes);
    if (!text) {
        return failed(kCard, text.error().code == "file.too-large" ? sync::errors::notACard() : text.error());
    }
    const auto card = sync::readCard(*text);
    if (!card) {
        return failed(kCard, card.error());
    }
    if (program()->year() != nullptr && card->serverKey == program()->year()->snapshot()->member.serverKey) {
        return failed(kCard, sync::errors::ownCard());
    }
    if (auto written = keep(kKeptCard, *text); !written) {
        return failed(kCard, written.error());
    }
    // What was packed and rehearsed is for one server alone.
    forget(kKeptStatement);
    packed_ = {};
    readKept();
    emit changed();
}

void HandingDesk::pack(const QUrl& file) {
    if (!isReady() || !card() || isHandedOver()) {
        return;
    }
    forget(kKeptStatement);  // of an earlier package
    statement_.reset();
    packed_ = {};
    const QString to = file.toLocalFile();
    run(kPack, {"Đang đóng gói khối…", "Packing the bloc…"}, Stoppable::yes,
        {QStringLiteral("handover"), QStringLiteral("pack"), QStringLiteral("--card"), qt(kept(kKeptCard).string()), QStringLiteral("--to"),
         to},
        [this, to](const HandoverReport& report) {
            const BilingualText counts = countsText(report.counts.value_or(HandoverCounts{}));
            packed_ = {fmt::format("Đã ghi {}: {} Máy chủ này vẫn giữ khối.", utf8(to), counts.vi),
                       fmt::format("Written to {}: {} This server still holds the bloc.", utf8(to), counts.en)};
        });
}

void HandingDesk::chooseRehearsal(const QUrl& file) {
    if (!program() || program()->year() == nullptr || isWorking() || !card()) {
        return;
    }
    clearProblem();
    const auto text = engine::readFile(pathOf(file), sync::kMaxStatementBytes);
    if (!text) {
        return failed(kRehearsal, text.error().code == "file.too-large" ? sync::errors::notAStatement() : text.error());
    }
    auto statement = checked(*text);
    const Status written = statement ? keep(kKeptStatement, *text) : Status{fail(statement.error())};
    if (!written) {
        return failed(kRehearsal, written.error());
    }
    statement_ = std::move(*statement);
    emit changed();
}

void HandingDesk::handOver(const QUrl& file) {
    if (!isReady() || !card() || !statement_) {
        return;
    }
    const QString to = file.toLocalFile();
    run(kHandOver, {"Đang bàn giao; đừng tắt máy…", "Handing over; do not switch off…"}, Stoppable::no,
        {QStringLiteral("handover"), QStringLiteral("commit"), QStringLiteral("--card"), qt(kept(kKeptCard).string()),
         QStringLiteral("--rehearsal"), qt(kept(kKeptStatement).string()), QStringLiteral("--to"), to},
        [this, to](const HandoverReport& report) {
            handed_ = {fmt::format("Đã bàn giao (nhiệm kỳ {}). Gói để nhận: {}.", report.term, utf8(to)),
                       fmt::format("Handed over (term {}). The package to take: {}.", report.term, utf8(to))};
            program()->host()->markHandedOver();
        });
}

void HandingDesk::saveNotice(const QUrl& file) {
    if (!isHandedOver()) {
        return;
    }
    const QString to = file.toLocalFile();
    run(kNotice, {"Đang ghi thông báo…", "Writing the notice…"}, Stoppable::no,
        {QStringLiteral("handover"), QStringLiteral("notice"), QStringLiteral("--to"), to}, [this, to](const HandoverReport&) {
            noticed_ = {fmt::format("Thông báo: {}.", utf8(to)), fmt::format("The notice: {}.", utf8(to))};
        });
}

void HandingDesk::failed(int step, const Error& why) {
    if (why.code == "handover.state-changed") {
        forget(kKeptStatement);
        statement_.reset();
        packed_ = {};
    }
    HandoverDesk::failed(step, why);
}

QString HandingDesk::suggestedName(const QString& what) const {
    return QString::fromLatin1(what == QLatin1String("package") ? kRehearsalPackage
                               : what == QLatin1String("final") ? kFinalPackage
                                                                : kNoticeFile);
}

}  // namespace hopluu::desktop
