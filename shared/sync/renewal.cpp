#include "sync/renewal.h"

#include "sync/answer_intake.h"
#include "sync/clearing.h"
#include "sync/envelope.h"
#include "sync/json_fields.h"
#include "sync/problem.h"

#include <algorithm>
#include <string>

namespace hopluu::sync {

namespace {

constexpr char kNextIdentitySetting[] = "identity.next";

}  // namespace

Result<Identity> nextIdentity(Store& store) {
    auto text = store.setting(kNextIdentitySetting);
    if (!text) {
        return fail(text.error());
    }
    Identity next;
    if (*text && fromHex(**text, next.secretKey)) {
        std::copy_n(next.secretKey.begin() + 32, next.publicKey.size(), next.publicKey.begin());  // libsodium: seed, public key
        next.device = deviceIdOf(next.publicKey);
        return next;
    }
    next = makeIdentity();
    auto kept = store.setSetting(kNextIdentitySetting, toHex(next.secretKey));
    return kept ? Result<Identity>{next} : fail(kept.error());
}

Result<std::uint64_t> renew(Store& store, Transport& transport, const Identity& old) {
    auto next = nextIdentity(store);
    if (!next) {
        return fail(next.error());
    }
    auto reply = transport.post("/v1/renew", kEnvelopeMediaType, sealRenewal(old, *next));
    if (!reply) {
        return fail(reply.error());
    }
    if (reply->status != 200 || !reply->contentType.starts_with("application/json")) {
        return fail(readProblem(reply->status, reply->contentType, std::string(reply->body.begin(), reply->body.end())));
    }
    return goOnAs(store, old, *next);
}

Result<std::uint64_t> goOnAs(Store& store, const Identity& old, const Identity& next) {
    std::uint64_t rewritten = 0;
    const auto done = store.together([&]() -> Status {
        auto now = store.identity();
        if (!now || !*now || (*now)->device != old.device) {
            return now ? Status{fail(problem("exchange.another-program"))} : Status{fail(now.error())};
        }
        auto count = store.continueAs(next);
        if (!count) {
            return fail(count.error());
        }
        rewritten = *count;
        // What the old key wrote after this copy was made comes back as news; a confirmation was of its numbers.
        for (const char* setting : {kCursorSetting, kNextIdentitySetting, kClearingConfirmedSetting}) {
            if (auto forgotten = store.setSetting(setting, ""); !forgotten) {
                return forgotten;
            }
        }
        return {};
    });
    return done ? Result<std::uint64_t>{rewritten} : fail(done.error());
}

}  // namespace hopluu::sync
