#include "desktop/exchange_view.h"

#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "desktop/window_remedy.h"
#include "engine/exchange_words.h"
#include "journal/content_hash.h"
#include "sync/exchange_schedule.h"
#include "sync/refusal_text.h"

#include <fmt/format.h>

namespace hopluu::desktop {

namespace {

using engine::ExchangeStanding;
using engine::Language;
using engine::YearSnapshot;

constexpr QLatin1String kExchangePage("exchange");

QString said(Language language, const BilingualText& text) {
    return qt(engine::say(text, language));
}

QString moment(std::int64_t at, Language language) {
    return at == 0 ? QString() : qt(engine::momentText(at, language));
}

BilingualText counted(std::uint64_t count, const char* vi, const char* en) {
    return {fmt::vformat(vi, fmt::make_format_args(count)), fmt::vformat(en, fmt::make_format_args(count))};
}

ExchangeHeadline troubleHeadline(const ExchangeStanding& standing) {
    const bool isUrgent = standing.isStuck || sync::needsPerson(standing.status.lastError);
    ExchangeHeadline headline{standing.status.lastWords, remedyOf(standing), isUrgent ? kError : kWarning};
    if (standing.isStuck) {
        const BilingualText alarm = engine::alarmWords(standing.onlyHere, standing.status.contactAt);
        headline.detail = {headline.text.vi + " " + headline.detail.vi, headline.text.en + " " + headline.detail.en};
        headline.text = alarm;
    }
    return headline;
}

BilingualText lastContact(std::int64_t at) {
    return {fmt::format("Lần cuối liên lạc với máy chủ: {}.", engine::momentText(at, Language::vietnamese)),
            fmt::format("The server was last reached on {}.", engine::momentText(at, Language::english))};
}

RowsModel::Row receivedRow(const ExchangeStanding& standing, const YearSnapshot& year, Language language) {
    const bool isConfirmed = standing.received > 0 && standing.status.lastError.empty() && standing.status.agrees;
    BilingualText detail{"Máy chủ đã giữ; không mất nếu máy này hỏng.", "The server holds them; they survive this laptop."};
    std::int64_t at = standing.received > 0 ? standing.status.progressAt : 0;
    if (year.submission.receipt) {
        const Receipt& receipt = *year.submission.receipt;
        detail = {fmt::format("Biên nhận {} cho lần nộp {}.", shortCode(receipt.contentHash), receipt.revision),
                  fmt::format("Receipt {} for submission {}.", shortCode(receipt.contentHash), receipt.revision)};
    } else if (year.submission.isAt(SubmissionStep::submitted)) {
        detail = {"Đã nộp, chưa có biên nhận của máy chủ.", "Submitted; the server's receipt has not come yet."};
    }
    return {QStringLiteral("received"),
            {said(language, {"Máy chủ đã nhận", "Received by the server"}), QString::number(standing.received), moment(at, language),
             isConfirmed ? kConfirmed : kNeutral, said(language, detail), kExchangePage}};
}

RowsModel::Row acceptedRow(const YearSnapshot& year, Language language) {
    const bool isAccepted = year.submission.isAt(SubmissionStep::accepted);
    const bool isReturned = year.submission.isAt(SubmissionStep::returned);
    BilingualText count{"chưa", "not yet"}, detail{"Chưa nộp.", "Not submitted."};
    if (year.submission.state() != nullptr) {
        const std::uint32_t revision = year.submission.state()->revision;
        detail = isAccepted   ? counted(revision, "Lần nộp {} đã được chấp nhận.", "Submission {} has been accepted.")
                 : isReturned ? counted(revision, "Lần nộp {} bị trả lại.", "Submission {} was returned.")
                              : counted(revision, "Lần nộp {} đang được xem xét.", "Submission {} is under review.");
        count = isAccepted ? BilingualText{"rồi", "yes"} : count;
    }
    const std::int64_t at = isAccepted ? year.submission.operation->time.milliseconds() : 0;
    return {QStringLiteral("accepted"),
            {said(language, {"Khối trưởng chấp nhận", "Accepted by the leader"}), said(language, count), moment(at, language),
             isAccepted ? kConfirmed : kNeutral, said(language, detail), QStringLiteral("check")}};
}

}  // namespace

BilingualText remedyOf(const engine::ExchangeStanding& standing) {
    BilingualText remedy;
    if (!standing.log.empty() && standing.log.back().code == standing.status.lastError) {
        remedy = standing.log.back().remedy;
    }
    return remedyInWindow({standing.status.lastError, standing.status.lastWords, remedy, {}});
}

ExchangeHeadline headlineOf(const ExchangeStanding& standing, const YearSnapshot& year) {
    const sync::ExchangeStatus& status = standing.status;
    if (!standing.cleared.empty()) {
        return {counted(standing.cleared.size(), "{} ô hoặc đoạn văn đã có số liệu sẽ bị để trống, nên chưa gửi gì.",
                        "{} cells or paragraphs that were filled in would be left empty, so nothing is sent yet."),
                {"Hãy xem danh sách bên dưới: xác nhận, hoặc lấy lại tất cả.", "See the list below: confirm, or put them all back."},
                kError};
    }
    if (!status.lastError.empty()) {
        return troubleHeadline(standing);
    }
    if (status.contactAt == 0) {
        return {{"Máy này chưa gửi và nhận lần nào.", "This laptop has not exchanged with the server yet."},
                {"Khi có mạng, chương trình tự gửi; khi không có, hãy chuyển bằng tệp.",
                 "With a line the program sends by itself; without one, carry a file."},
                kNeutral};
    }
    if (!status.agrees) {
        return {{"Số liệu trên máy này và trên máy chủ chưa khớp nhau.", "This laptop and the server do not agree."},
                {"Không mất gì; hãy gửi và nhận lần nữa. Nếu vẫn vậy, hãy báo Khối trưởng.",
                 "Nothing is lost; send and receive once more. If it stays, tell the leader."},
                kError};
    }
    if (standing.onlyHere > 0) {
        return {counted(standing.onlyHere, "{} thay đổi đã lưu trên máy này, chưa gửi.", "{} changes are saved on this laptop, not sent."),
                lastContact(status.contactAt), kInformation};
    }
    if (year.attachmentsWaiting > 0) {
        return {counted(year.attachmentsWaiting, "Số liệu đã tới máy chủ; còn {} tài liệu kèm theo đang chờ gửi.",
                        "The figures are at the server; {} attachments are still to be sent."),
                lastContact(status.contactAt), kInformation};
    }
    return {{"Mọi thay đổi trên máy này đã được máy chủ nhận.", "The server has received every change of this laptop."},
            lastContact(status.contactAt),
            kConfirmed};
}

std::vector<RowsModel::Row> stepRows(const ExchangeStanding& standing, const YearSnapshot& year, Language language) {
    const BilingualText here =
        standing.onlyHere == 0 ? BilingualText{"Không còn gì chưa gửi.", "Nothing is left to send."}
                               : BilingualText{"Đã lưu chắc trên đĩa; chưa ai khác thấy.", "Safe on the disk; nobody else sees them yet."};
    const BilingualText sent = standing.carried == 0 ? BilingualText{"Không có tệp nào đang chờ trả lời.", "No file waits for its answer."}
                                                     : BilingualText{"Trong tệp đã ghi; hãy mở tệp trả lời khi có.",
                                                                     "In the file that was written; open its answer when it comes."};
    const auto needs = needRows(standing, year, language);
    std::vector<RowsModel::Row> rows{
        {QStringLiteral("saved"),
         {said(language, {"Chỉ có trên máy này", "On this laptop only"}), QString::number(standing.onlyHere),
          moment(standing.savedAt, language), standing.isStuck ? kError : kNeutral, said(language, here), kExchangePage}},
        {QStringLiteral("sent"),
         {said(language, {"Đã gửi, chờ xác nhận", "Sent, not confirmed"}), QString::number(standing.carried),
          moment(standing.carriedAt, language), standing.carried > 0 ? kInformation : kNeutral, said(language, sent), kExchangePage}},
        receivedRow(standing, year, language)};
    if (year.unit != kBloc) {  // nobody accepts the leader's own work
        rows.push_back(acceptedRow(year, language));
    }
    rows.push_back(
        {QStringLiteral("needs"),
         {said(language, {"Cần xử lý", "Needs you"}), QString::number(placesIn(needs)), QString(), needs.empty() ? kNeutral : kWarning,
          needs.empty() ? said(language, {"Không có việc gì đang chờ.", "Nothing waits for you."})
                        : needs.front().values.front().toString(),
          needs.empty() ? QString() : needs.front().values.at(2).toString()}});
    return rows;
}

std::vector<RowsModel::Row> logRows(const ExchangeStanding& standing, Language language) {
    std::vector<RowsModel::Row> rows;
    for (auto entry = standing.log.rbegin(); entry != standing.log.rend(); ++entry) {
        QString when = moment(entry->lastAt, language);
        if (entry->times > 1) {
            when = said(language, {fmt::format("{} lần, từ {} đến {}", entry->times, engine::momentText(entry->firstAt, language),
                                               engine::momentText(entry->lastAt, language)),
                                   fmt::format("{} times, from {} to {}", entry->times, engine::momentText(entry->firstAt, language),
                                               engine::momentText(entry->lastAt, language))});
        }
        const BilingualText remedy = remedyInWindow({entry->code, entry->text, entry->remedy, {}});
        const Tone tone = entry->tone == engine::LogTone::received  ? kConfirmed
                          : entry->tone == engine::LogTone::trouble ? kWarning
                                                                    : kNeutral;
        rows.push_back({QString::number(entry->firstAt) + qt(entry->code),
                        {when, said(language, entry->text), entry->code.empty() ? QString() : said(language, remedy), tone}});
    }
    return rows;
}

}  // namespace hopluu::desktop
