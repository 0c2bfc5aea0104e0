#include "sync/handover_move.h"

#include "domain/deliberate_fault.h"
#include "sync/answer_intake.h"
#include "sync/handover_errors.h"
#include "sync/problem.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hopluu::sync {

Result<Membership> follow(Membership member, std::span<const HandoverNotice> notices) {
    const std::uint32_t before = isFaulty(DeliberateFault::termNotChecked) ? 0 : member.term;
    // By rising term: one after the other, each under the key that the one before has brought.
    for (const auto& notice : notices) {
        const bool isOld = notice.term <= member.term && !isFaulty(DeliberateFault::termNotChecked);
        if (isOld || (!isGenuine(notice, member.serverKey) && !isFaulty(DeliberateFault::noticeNotProven))) {
            continue;
        }
        auto& former = member.formerServerKeys;
        if (std::find(former.begin(), former.end(), member.serverKey) == former.end() && !isFaulty(DeliberateFault::formerKeyForgotten)) {
            former.push_back(member.serverKey);
        }
        member.term = notice.term;
        member.serverKey = notice.serverKey;
        member.certificateFingerprint = notice.certificateFingerprint;
        member.addresses = notice.addresses;
    }
    if (member.term > before) {
        return member;
    }
    const bool isNews = std::any_of(notices.begin(), notices.end(), [&](const auto& each) { return each.term > member.term; });
    return fail(isNews ? errors::forgedNotice() : errors::oldNotice());
}

Status moveBy(Store& store, std::span<const HandoverNotice> notices) {
    return store.together([&]() -> Status {
        auto member = membership(store);
        if (!member || !*member) {
            return fail(member ? problem("exchange.not-a-member") : member.error());
        }
        auto moved = follow(std::move(**member), notices);
        auto kept = moved ? keep(store, *moved) : Status{fail(moved.error())};
        return kept ? store.setSetting(kCursorSetting, "0") : kept;
    });
}

Error moveAway(Store& store, Transport& old) {
    auto reply = old.get("/v1/handover");
    if (!reply) {
        return reply.error();
    }
    const std::string_view body(reinterpret_cast<const char*>(reply->body.data()), reply->body.size());
    if (reply->status != 200) {
        return readProblem(reply->status, reply->contentType, body);
    }
    const auto notices = readNotices(body);
    if (auto moved = notices ? moveBy(store, *notices) : Status{fail(notices.error())}; !moved) {
        return moved.error();
    }
    const auto member = membership(store);
    const bool hasAddress = member && *member && !(*member)->addresses.empty();
    return problem("exchange.moved", hasAddress ? (*member)->addresses.front() : "");
}

Result<ExchangeSummary> exchangeAnywhere(Store& store, const OpenLine& open, const ExchangeOptions& options) {
    std::optional<std::string> movedTo;
    while (true) {
        auto member = membership(store);
        if (!member || !*member) {
            return fail(member ? problem("exchange.not-a-member") : member.error());
        }
        auto summary = exchange(store, open(**member), options);
        if (summary) {
            summary->movedTo = movedTo;
            return summary;
        }
        // The term has risen each time: this comes to an end.
        if (summary.error().code != "exchange.moved") {
            return summary;
        }
        movedTo = summary.error().place;
    }
}

}  // namespace hopluu::sync
