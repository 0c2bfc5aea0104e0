#include "desktop/submission_desk.h"

#include "desktop/check_list.h"
#include "desktop/exchange_view.h"
#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/submission_receipt.h"
#include "desktop/tone.h"
#include "desktop/while_seen.h"
#include "desktop/window_remedy.h"
#include "engine/item_words.h"
#include "journal/content_hash.h"
#include "sync/refusal_text.h"

#include <fmt/format.h>

#include <QStandardPaths>

namespace hopluu::desktop {

namespace {

BilingualText counted(std::uint32_t count, const char* vi, const char* en) {
    return {fmt::vformat(vi, fmt::make_format_args(count)), fmt::vformat(en, fmt::make_format_args(count))};
}

}  // namespace

SubmissionDesk::SubmissionDesk(QObject* parent)
    : QObject(parent), returnedCells_({"name", "page", "item"}), differences_({"name", "before", "after", "page", "item"}) {}

void SubmissionDesk::setYear(OpenYear* year) {
    if (year == year_) {
        return;
    }
    year_ = year;
    followWhileSeen(year_, *this, [this] { read(); });
    emit yearChanged();
    read();
}

void SubmissionDesk::read() {
    if (!year_) {
        return;
    }
    std::vector<RowsModel::Row> cells;
    if (view().isAt(SubmissionStep::returned)) {
        for (const auto& cell : view().state()->cells) {
            cells.push_back(
                {qt(cell.text), {year_->say(engine::itemName(year_->form(), Topic::cell, cell)), pageOf(Topic::cell), qt(cell.text)}});
        }
    }
    returnedCells_.show(cells);
    emit changed();
    const PeriodId period = year_->snapshot()->setup.campaign.period.id;
    const UnitId unit = year_->snapshot()->unit;
    year_->ask(
        this, [period, unit](OpenStore& store) { return engine::readSubmissionFacts(store.workspace, period, unit); },
        [this](const Result<engine::SubmissionFacts>& facts) {
            if (facts && year_) {
                take(*facts);
            }
        });
}

void SubmissionDesk::take(const engine::SubmissionFacts& facts) {
    facts_ = facts;
    std::vector<RowsModel::Row> rows;
    if (facts_.difference) {
        const Form& form = year_->form();
        const engine::Language language = year_->language();
        const auto text = [&](const ItemCode& item, const std::optional<Body>& body) {
            return body ? qt(engine::bodyText(form, item, *body, language)) : year_->say({"(trống)", "(empty)"});
        };
        for (const auto& change : facts_.difference->changes) {
            rows.push_back({QString::number(static_cast<int>(change.topic)) + QLatin1Char('/') + qt(change.item.text),
                            {year_->say(engine::itemName(form, change.topic, change.item)), text(change.item, change.before),
                             text(change.item, change.after), pageOf(change.topic), qt(change.item.text)}});
        }
    }
    differences_.show(rows);
    emit changed();
}

int SubmissionDesk::revision() const {
    return !year_ || view().state() == nullptr ? 1 : static_cast<int>(view().state()->revision) + 1;
}

bool SubmissionDesk::canSubmit() const {
    return year_ && year_->isWritable();
}

QString SubmissionDesk::state() const {
    if (!year_) {
        return {};
    }
    if (view().state() == nullptr) {
        return year_->say({"Bản nháp, chưa nộp.", "A draft, not submitted."});
    }
    const std::uint32_t number = view().state()->revision;
    switch (view().state()->step) {
        case SubmissionStep::submitted:
            return year_->say(view().receipt ? counted(number, "Đã nộp lần {}; máy chủ đã nhận, Khối trưởng đang xem xét.",
                                                       "Submission {} is at the server; the leader is reviewing it.")
                                             : counted(number, "Đã ghi lần nộp {}; máy chủ chưa nhận được.",
                                                       "Submission {} is recorded; the server has not received it yet."));
        case SubmissionStep::returned:
            return year_->say(counted(number, "Khối trưởng đã trả lại lần nộp {}.", "The leader has returned submission {}."));
        case SubmissionStep::accepted:
            return year_->say(counted(number, "Khối trưởng đã chấp nhận lần nộp {}.", "The leader has accepted submission {}."));
    }
    return {};
}

QString SubmissionDesk::detail() const {
    if (!year_) {
        return {};
    }
    if (view().refusedBecause) {
        const Error why = sync::refusalText(*view().refusedBecause);
        return year_->say({"Lần nộp cuối bị máy chủ từ chối: " + why.message.vi + " " + why.remedy.vi,
                           "The server refused the last submission: " + why.message.en + " " + why.remedy.en});
    }
    if (view().isAt(SubmissionStep::submitted) && !view().receipt) {
        return year_->say({"Hãy gửi và nhận khi có mạng, hoặc chuyển bằng tệp; chỉ khi có biên nhận thì mới là đã nộp.",
                           "Send and receive with a line, or carry a file; only the receipt says that it is submitted."});
    }
    return year_->closedBecause();
}

int SubmissionDesk::tone() const {
    if (!year_) {
        return kNeutral;
    }
    if (view().refusedBecause) {
        return kError;
    }
    return view().state() == nullptr               ? kNeutral
           : view().isAt(SubmissionStep::accepted) ? kConfirmed
           : view().isAt(SubmissionStep::returned) ? kWarning
           : view().receipt                        ? kConfirmed
                                                   : kInformation;
}

QString SubmissionDesk::contentText() const {
    if (!year_) {
        return {};
    }
    const auto& content = facts_.content;
    return year_->say({fmt::format("{} ô số liệu, {} đoạn báo cáo, {} điểm tự chấm", content.cells, content.paragraphs, content.scores),
                       fmt::format("{} cells, {} paragraphs, {} scores", content.cells, content.paragraphs, content.scores)});
}

QString SubmissionDesk::contentCode() const {
    return qt(shortCode(facts_.content.hash));
}

QString SubmissionDesk::returnReason() const {
    return year_ && view().isAt(SubmissionStep::returned) ? qt(view().state()->reason) : QString();
}

QString SubmissionDesk::differenceTitle() const {
    if (!year_ || !facts_.difference) {
        return {};
    }
    const auto& difference = *facts_.difference;
    const auto count = difference.changes.size();
    const std::string at = engine::momentText(difference.submittedAt, year_->language());
    BilingualText title =
        difference.to > 0 ? BilingualText{fmt::format("Lần nộp {} khác lần nộp {} ({}): {} chỗ", difference.to, difference.from, at, count),
                                          fmt::format("Submission {} and submission {} ({}) differ in {} places", difference.to,
                                                      difference.from, at, count)}
        : count == 0 ? BilingualText{fmt::format("Chưa sửa gì sau lần nộp {} ({})", difference.from, at),
                                     fmt::format("Nothing has changed since submission {} ({})", difference.from, at)}
                     : BilingualText{fmt::format("Đã sửa sau lần nộp {} ({}): {} chỗ", difference.from, at, count),
                                     fmt::format("Changed since submission {} ({}): {} places", difference.from, at, count)};
    if (!difference.isProven) {
        title.vi += " – đối chiếu gần đúng";
        title.en += " – as far as can be told";
    }
    return year_->say(title);
}

QString SubmissionDesk::receiptCode() const {
    return year_ && view().receipt ? qt(shortCode(view().receipt->contentHash)) : QString();
}

QString SubmissionDesk::receiptText() const {
    if (!year_ || !view().receipt) {
        return {};
    }
    const Receipt& receipt = *view().receipt;
    const std::string at = engine::momentText(receipt.receivedAtMilliseconds, year_->language());
    return year_->say({fmt::format("Máy chủ nhận lần nộp {} lúc {}: {} ô số liệu, {} đoạn báo cáo, {} điểm tự chấm.", receipt.revision, at,
                                   receipt.cells, receipt.paragraphs, receipt.scores),
                       fmt::format("The server received submission {} on {}: {} cells, {} paragraphs, {} scores.", receipt.revision, at,
                                   receipt.cells, receipt.paragraphs, receipt.scores)});
}

QString SubmissionDesk::problem() const {
    if (!year_ || !problem_) {
        return {};
    }
    return year_->say(problem_->message) + QLatin1Char('\n') + year_->say(remedyInWindow(*problem_));
}

void SubmissionDesk::complain(const std::optional<Error>& problem) {
    problem_ = problem;
    emit problemChanged();
}

void SubmissionDesk::forgetProblem() {
    complain(std::nullopt);
}

void SubmissionDesk::submit(const QString& head) {
    if (!year_) {
        return;
    }
    forgetProblem();
    year_->ask(
        this,
        [head = utf8(head.trimmed())](OpenStore& store) -> Status {
            auto submitted = store.desk->submit();
            if (!submitted) {
                return fail(submitted.error());
            }
            return engine::keepApproval(store.workspace.store(), store.desk->period(), std::get<SubmissionState>(submitted->body).revision,
                                        head);
        },
        [this](const Status& status) {
            if (status) {
                emit submitted();
            } else {
                complain(status.error());
            }
            if (year_) {
                year_->reload();
            }
        });
}

QUrl SubmissionDesk::suggestedReceipt() const {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const std::string name = year_ && view().receipt ? fmt::format("bien-nhan-{}-{}-lan-{}.pdf", year_->snapshot()->unit.text,
                                                                   utf8(year_->year()), view().receipt->revision)
                                                     : "bien-nhan.pdf";
    return QUrl::fromLocalFile(folder + QLatin1Char('/') + qt(name));
}

void SubmissionDesk::printReceipt(const QUrl& file) {
    if (!year_ || !view().receipt) {
        return;
    }
    const auto done =
        printSheet(receiptSheet(*year_->snapshot(), *view().receipt, facts_.approvedBy), std::filesystem::path(utf8(file.toLocalFile())));
    if (!done) {
        year_->notices().tell(done.error());
        return;
    }
    printed_ = file;
    emit printedChanged();
}

}  // namespace hopluu::desktop
