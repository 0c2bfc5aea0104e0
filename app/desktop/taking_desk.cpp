#include "desktop/taking_desk.h"

#include "desktop/handover_words.h"
#include "desktop/qt_text.h"
#include "desktop/who_am_i.h"
#include "engine/local_files.h"
#include "sync/handover_errors.h"

#include <fmt/format.h>

#include <system_error>
#include <utility>

namespace hopluu::desktop {

namespace {

enum Step : int { kCard = 1, kRehearse = 2, kTake = 3, kBegin = 4 };
constexpr char kTakenFolder[] = "handover/taken";

}  // namespace

TakingDesk::TakingDesk(QObject* parent) : HandoverDesk(parent), person_(personAtThisLaptop()), deviceName_(nameOfThisLaptop()) {
    connect(&joining_, &HostJoining::changed, this, &TakingDesk::changed);
}

int TakingDesk::step() const {
    return isTaken() ? kBegin : statement_ ? kTake : card() ? kRehearse : kCard;
}

QString TakingDesk::work() const {
    return joining_.isUnderWay() ? say(joining_.progress()) : HandoverDesk::work();
}

QString TakingDesk::cardWarning() const {
    if (!program() || !card() || isTaken() || card()->addresses == program()->host()->plannedAddresses()) {
        return {};
    }
    return say(
        {"Địa chỉ hoặc cổng của máy này đã khác danh thiếp: các Ban sẽ không tới được. Hãy đặt lại như cũ, hoặc lưu danh thiếp mới và nhờ "
         "Khối trưởng cũ đóng gói lại.",
         "This computer's address or port is not that of the card any more: the boards would not get through. Set it back, or save a new "
         "card and have the leader before pack again."});
}

QString TakingDesk::rehearsed() const {
    if (!differences_.empty()) {
        const BilingualText what = differencesText(differences_);
        return say({"KHÔNG GIỐNG. Máy này không dựng lại được đúng khối của máy chủ cũ, nên không có biên bản nào được ghi:" + what.vi,
                    "NOT IDENTICAL. This computer does not arrive at the old server's bloc, so no statement was written:" + what.en});
    }
    if (!statement_) {
        return {};
    }
    const BilingualText counts = countsText(countsOf(statement_->state));
    return say({"GIỐNG HỆT. Mọi thao tác đã được dựng lại và mọi tệp được băm lại ở máy này: " + counts.vi,
                "IDENTICAL. Every operation has been folded and every file hashed again on this computer: " + counts.en});
}

QString TakingDesk::oldCode() const {
    return statement_ ? qt(sync::spokenCode(statement_->from)) : QString();
}

QString TakingDesk::takenKey() const {
    return QString::fromLatin1(kTakenFolder);
}

bool TakingDesk::isTaken() const {
    return program() && program()->preferences()->recall(takenKey()) == program()->host()->folderName();
}

void TakingDesk::readKept() {
    readKeptCard();
    statement_.reset();
    const auto text = engine::readFile(kept(kKeptStatement), sync::kMaxStatementBytes);
    auto statement = text ? sync::readRehearsal(*text) : Result<sync::RehearsalStatement>{fail(text.error())};
    if (statement && card() && statement->by == card()->serverKey && sync::isGenuine(*statement)) {
        statement_ = std::move(*statement);
    }
}

void TakingDesk::makeCard(const QUrl& file) {
    if (!program() || isTaken()) {
        return;
    }
    QStringList command{QStringLiteral("card"), QStringLiteral("--to"), qt(kept(kKeptCard).string())};
    for (const std::string& each : program()->host()->plannedAddresses()) {
        command << QStringLiteral("--address") << qt(each);
    }
    std::error_code ignored;  // told by the command
    std::filesystem::create_directories(kept(kKeptCard).parent_path(), ignored);
    const std::filesystem::path to = utf8(file.toLocalFile());
    run(kCard, {"Đang tạo khóa, chứng thư và danh thiếp…", "Making keys, certificate and card…"}, Stoppable::no, command,
        [this, to](const HandoverReport&) {
            readKept();
            const auto saved = card() ? engine::writeFile(to, sync::write(*card())) : Status{fail(sync::errors::notACard())};
            if (!saved) {
                return failed(kCard, saved.error());
            }
            cardSaved_ = {fmt::format("Đã lưu {}.", to.string()), fmt::format("Saved as {}.", to.string())};
        });
}

void TakingDesk::rehearse(const QUrl& package) {
    if (!program() || !card()) {
        return;
    }
    forget(kKeptStatement);
    statement_.reset();
    statementSaved_ = {};
    differences_.clear();
    run(kRehearse, {"Đang mở gói, dựng lại mọi thao tác và so sánh…", "Unpacking, folding every operation again and comparing…"},
        Stoppable::yes,
        {QStringLiteral("handover"), QStringLiteral("rehearse"), package.toLocalFile(), QStringLiteral("--to"),
         qt(kept(kKeptStatement).string())},
        [this](const HandoverReport& report) {
            readKept();
            differences_ = report.differences;
        });
}

void TakingDesk::saveStatement(const QUrl& file) {
    if (!statement_ || isWorking()) {
        return;
    }
    clearProblem();
    const std::filesystem::path to = utf8(file.toLocalFile());
    if (auto written = engine::writeFile(to, sync::write(*statement_)); !written) {
        return failed(kRehearse, written.error());
    }
    statementSaved_ = {fmt::format("Đã lưu {}.", to.string()), fmt::format("Saved as {}.", to.string())};
    emit changed();
}

void TakingDesk::take(const QUrl& package) {
    if (!program() || !card() || isTaken()) {
        return;
    }
    run(kTake, {"Đang nhận khối: mở gói, kiểm tra, chuyển vào chỗ…", "Taking the bloc: unpacking, checking, moving into place…"},
        Stoppable::yes, {QStringLiteral("handover"), QStringLiteral("take"), package.toLocalFile()}, [this](const HandoverReport&) {
            program()->preferences()->remember(takenKey(), program()->host()->folderName());
            begin();
        });
}

void TakingDesk::failed(int step, const Error& why) {
    // The last time it was taken, and the program ended before it had heard of it.
    if (step == kTake && why.code == "handover.already-taken") {
        program()->preferences()->remember(takenKey(), program()->host()->folderName());
        return begin();
    }
    HandoverDesk::failed(step, why);
}

void TakingDesk::begin() {
    if (!isTaken() || isWorking() || !isNamed()) {
        return;
    }
    clearProblem();
    joining_.begin(*program(), person_, deviceName_, [this](const Status& status) {
        if (status) {
            program()->preferences()->remember(takenKey(), {});
            forget(kKeptCard);
            forget(kKeptStatement);
        } else {
            failed(kBegin, status.error());
        }
    });
}

QString TakingDesk::suggestedName(const QString& what) const {
    return QString::fromLatin1(what == QLatin1String("card") ? kKeptCard : kKeptStatement);
}

}  // namespace hopluu::desktop
