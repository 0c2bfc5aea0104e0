#include "sync/handover_notice.h"

#include "journal/byte_stream.h"
#include "sync/handover_errors.h"
#include "sync/json_fields.h"

#include <algorithm>
#include <limits>

namespace hopluu::sync {

namespace {

constexpr std::string_view kStatement = "HopLuu handover 1";
constexpr char kVersionField[] = "hopluu_handover";
constexpr std::int64_t kVersion = 1;

Bytes statement(HandoverNotice notice) {
    notice.signature = {};
    journal::ByteWriter out;
    out.text(kStatement);
    out.raw(encodeBody(notice));
    return out.take();
}

std::optional<HandoverNotice> readNotice(const nlohmann::json& object) {
    HandoverNotice notice;
    const auto term = integerField(object, "term");
    const auto issued = integerField(object, "issued_ms");
    const auto addresses = readAddresses(object);
    const bool isComplete = term && *term > kFirstTerm && *term <= std::numeric_limits<std::uint32_t>::max() && issued && addresses &&
                            hexField(object, "server_key", notice.serverKey) &&
                            hexField(object, "certificate_sha256", notice.certificateFingerprint) &&
                            hexField(object, "signature", notice.signature);
    if (!isComplete) {
        return std::nullopt;
    }
    notice.term = static_cast<std::uint32_t>(*term);
    notice.addresses = *addresses;
    notice.issuedAtMilliseconds = *issued;
    return notice;
}

}  // namespace

HandoverNotice signNotice(HandoverNotice notice, const SecretKey& oldServer) {
    notice.signature = sign(statement(notice), oldServer);
    return notice;
}

bool isGenuine(const HandoverNotice& notice, const PublicKey& oldServer) {
    return verify(statement(notice), notice.signature, oldServer);
}

Result<std::vector<HandoverNotice>> handoversIn(const Store& store) {
    auto entries = store.entries({}, kBloc, Topic::handover);
    if (!entries) {
        return fail(entries.error());
    }
    std::vector<HandoverNotice> notices;
    for (const auto& entry : *entries) {
        for (const auto& head : entry.contents.heads) {
            notices.push_back(std::get<HandoverNotice>(head.body));
        }
    }
    std::stable_sort(notices.begin(), notices.end(), [](const auto& a, const auto& b) { return a.term < b.term; });
    return notices;
}

Result<std::optional<HandoverNotice>> successorOf(const PublicKey& own, const Store& store) {
    auto notices = handoversIn(store);
    if (!notices) {
        return fail(notices.error());
    }
    const bool isPassedOn = !notices->empty() && notices->back().serverKey != own;
    return isPassedOn ? std::optional{notices->back()} : std::nullopt;
}

Result<std::uint32_t> termOf(const PublicKey& own, const Store& store) {
    auto notices = handoversIn(store);
    if (!notices) {
        return fail(notices.error());
    }
    const auto mine = std::find_if(notices->rbegin(), notices->rend(), [&](const auto& each) { return each.serverKey == own; });
    return mine == notices->rend() ? kFirstTerm : mine->term;
}

std::string writeNotices(std::span<const HandoverNotice> notices) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& notice : notices) {
        list.push_back({{"term", notice.term},
                        {"server_key", toHex(notice.serverKey)},
                        {"certificate_sha256", toHex(notice.certificateFingerprint)},
                        {"addresses", notice.addresses},
                        {"issued_ms", notice.issuedAtMilliseconds},
                        {"signature", toHex(notice.signature)}});
    }
    return nlohmann::ordered_json{{kVersionField, kVersion}, {"notices", list}}.dump(2) + "\n";
}

Result<std::vector<HandoverNotice>> readNotices(std::string_view text) {
    const auto object = parseObject(text, kMaxNoticeFileBytes);
    const auto version = object ? integerField(*object, kVersionField) : std::nullopt;
    if (!version || *version < 1) {
        return fail(errors::notANotice());
    }
    if (*version > kVersion) {
        return fail(errors::newerHandover());
    }
    const auto list = object->find("notices");
    if (list == object->end() || !list->is_array() || list->size() > kMaxNotices) {
        return fail(errors::notANotice());
    }
    std::vector<HandoverNotice> notices;
    for (const auto& each : *list) {
        auto notice = each.is_object() ? readNotice(each) : std::nullopt;
        if (!notice) {
            return fail(errors::notANotice());
        }
        notices.push_back(std::move(*notice));
    }
    std::stable_sort(notices.begin(), notices.end(), [](const auto& a, const auto& b) { return a.term < b.term; });
    return notices;
}

}  // namespace hopluu::sync
