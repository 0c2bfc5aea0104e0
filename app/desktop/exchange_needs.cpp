// What needs a person, place by place: the overview lists it, and "Cần xử lý" counts it on every page.
#include "desktop/exchange_view.h"
#include "desktop/qt_text.h"
#include "desktop/window_remedy.h"
#include "engine/item_words.h"
#include "sync/exchange_schedule.h"
#include "sync/refusal_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::desktop {

namespace {

constexpr std::size_t kMostOfAKind = 4;  // then a line tells how many more there are

struct Need {
    BilingualText title, detail;
    const char* page;
    Tone tone;
    QString item = {};
    std::size_t count = 1;
};

class Needs {
public:
    Needs(const engine::ExchangeStanding& standing, const engine::YearSnapshot& year, engine::Language language)
        : standing_(standing), year_(year), language_(language) {}

    std::vector<RowsModel::Row> all() {
        addExchange();
        if (year_.submission.isAt(SubmissionStep::returned)) {
            const std::string& reason = year_.submission.state()->reason;
            add("returned", {{"Khối trưởng trả lại báo cáo", "The leader has returned the report"}, {reason, reason}, "check", kWarning});
        }
        addConflicts();
        addRefused();
        return std::move(rows_);
    }

private:
    void add(const QString& key, const Need& need) {
        const auto said = [&](const BilingualText& text) { return qt(engine::say(text, language_)); };
        rows_.push_back({key,
                         {said(need.title), said(need.detail), QString::fromLatin1(need.page), need.item, need.tone,
                          static_cast<qulonglong>(need.count)}});
    }

    void addExchange() {
        const ExchangeHeadline headline = headlineOf(standing_, year_);
        if (!standing_.cleared.empty()) {
            add("cleared", {headline.text, headline.detail, "exchange", kError, {}, standing_.cleared.size()});
        }
        const sync::ExchangeStatus& status = standing_.status;
        if (!status.lastError.empty() && (standing_.isStuck || sync::needsPerson(status.lastError))) {
            add("exchange", {status.lastWords, remedyOf(standing_), "exchange", kError});
        } else if (status.contactAt != 0 && status.lastError.empty() && !status.agrees && standing_.cleared.empty()) {
            add("disagrees", {headline.text, headline.detail, "exchange", kError});
        }
    }

    void addConflicts() {
        const std::size_t told = std::min(kMostOfAKind, year_.conflicts.size());
        for (std::size_t i = 0; i < told; ++i) {
            const Address& address = year_.conflicts[i];
            const BilingualText name = engine::itemName(*year_.setup.form, address.topic, address.item);
            const QString place = QString::number(static_cast<int>(address.topic)) + QLatin1Char('/') + qt(address.item.text);
            add("conflict/" + place, {{"Hai giá trị khác nhau: " + name.vi, "Two values: " + name.en},
                                      {"Hai người cùng ghi mà không biết nhau; cả hai còn đó, hãy chọn.",
                                       "Two people wrote it without knowing of each other; both are kept, choose."},
                                      "conflicts",
                                      kWarning,
                                      place});
        }
        if (const std::size_t more = year_.conflicts.size() - told; more > 0) {
            add("conflicts",
                {{fmt::format("Và {} chỗ khác nhau nữa", more), fmt::format("And {} more", more)}, {}, "conflicts", kWarning, {}, more});
        }
    }

    void addRefused() {
        const std::size_t told = std::min(kMostOfAKind, year_.refused.size());
        for (std::size_t i = 0; i < told; ++i) {
            const auto& entry = year_.refused[i];
            const Address& address = entry.operation.address;
            const Error why = sync::refusalText(entry.reason);
            const BilingualText name = address.topic == Topic::submission
                                           ? BilingualText{"một lần nộp báo cáo", "a submission"}
                                           : engine::itemName(*year_.setup.form, address.topic, address.item);
            add("refused/" + QString::number(i), {{"Máy chủ từ chối: " + name.vi, "Refused by the server: " + name.en},
                                                  {why.message.vi + " " + why.remedy.vi, why.message.en + " " + why.remedy.en},
                                                  "check",
                                                  kError});
        }
        if (const std::size_t more = year_.refused.size() - told; more > 0) {
            add("refused", {{fmt::format("Và {} mục khác bị từ chối", more), fmt::format("And {} more were refused", more)},
                            {},
                            "check",
                            kError,
                            {},
                            more});
        }
    }

    const engine::ExchangeStanding& standing_;
    const engine::YearSnapshot& year_;
    const engine::Language language_;
    std::vector<RowsModel::Row> rows_;
};

}  // namespace

std::vector<RowsModel::Row> needRows(const engine::ExchangeStanding& standing, const engine::YearSnapshot& year,
                                     engine::Language language) {
    return Needs(standing, year, language).all();
}

std::size_t placesIn(const std::vector<RowsModel::Row>& needs) {
    std::size_t places = 0;
    for (const auto& need : needs) {
        places += need.values.back().toULongLong();
    }
    return places;
}

}  // namespace hopluu::desktop
