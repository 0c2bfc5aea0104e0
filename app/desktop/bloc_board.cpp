#include "desktop/bloc_board.h"

#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "desktop/while_seen.h"
#include "engine/bloc_words.h"

#include <fmt/format.h>

#include <QClipboard>
#include <QGuiApplication>

#include <vector>

namespace hopluu::desktop {

namespace {

int percentOf(const engine::PartProgress& part) {
    return part.asked == 0 ? 100 : static_cast<int>(part.done * 100 / part.asked);
}

QString fractionOf(const engine::PartProgress& part) {
    return qt(fmt::format("{}/{}", part.done, part.asked));
}

}  // namespace

BlocBoard::BlocBoard(QObject* parent)
    : QObject(parent),
      rows_({"name", "stage", "stageTone", "annex", "annexPercent", "narrative", "narrativePercent", "scores", "scoresPercent", "files",
             "findings", "findingsTone", "deadline", "isExtended", "heard"}) {}

void BlocBoard::setBloc(OpenBloc* bloc) {
    if (bloc == bloc_) {
        return;
    }
    bloc_ = bloc;
    followWhileSeen(bloc, *this, [this] { show(); });
    show();
}

QString BlocBoard::standing() const {
    return bloc_ ? bloc_->say(engine::standingOf(*bloc_->snapshot())) : QString();
}

QString BlocBoard::deadline() const {
    return bloc_ ? bloc_->year()->deadline() : QString();
}

QString BlocBoard::reminder(const QString& unit) const {
    const engine::BoardStanding* board = bloc_ ? bloc_->snapshot()->find(UnitId{utf8(unit)}) : nullptr;
    return board == nullptr ? QString() : bloc_->say(engine::reminderFor(*bloc_->snapshot(), *board));
}

void BlocBoard::copyReminder(const QString& unit) const {
    if (const QString text = reminder(unit); !text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

void BlocBoard::copyReminderForAll() const {
    const QString text = bloc_ ? bloc_->say(engine::reminderForAll(*bloc_->snapshot())) : QString();
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

void BlocBoard::show() {
    if (!bloc_) {
        return;
    }
    const engine::BlocSnapshot& bloc = *bloc_->snapshot();
    const engine::Language language = bloc_->year()->language();
    std::vector<RowsModel::Row> rows;
    for (const auto& board : bloc.boards) {
        const std::uint32_t critical = board.criticalFindings();
        const BilingualText findings{fmt::format("{} lỗi, {} cảnh báo", critical, board.findings.size() - critical),
                                     fmt::format("{} errors, {} warnings", critical, board.findings.size() - critical)};
        const std::string& until = bloc.lastDayOf(board);
        rows.push_back({qt(board.unit.text),
                        {bloc_->nameOf(board.unit), bloc_->say(engine::stageName(board.stage)), toneOf(board.stage),
                         fractionOf(board.annex), percentOf(board.annex), fractionOf(board.narrative), percentOf(board.narrative),
                         fractionOf(board.scores), percentOf(board.scores), QString::number(board.files.size()),
                         board.findings.empty() ? QStringLiteral("–") : bloc_->say(findings),
                         static_cast<int>(critical > 0             ? kError
                                          : board.findings.empty() ? kNeutral
                                                                   : kWarning),
                         qt(engine::dateText(until, language)), board.exception.has_value(),
                         board.heardAt == 0 ? QStringLiteral("–") : qt(engine::momentText(board.heardAt, language))}});
    }
    rows_.show(rows);
    emit changed();
}

}  // namespace hopluu::desktop
