#include "routes.h"

#include "attachments/attachment_routes.h"
#include "openapi_document.h"
#include "sync/envelope.h"
#include "sync/json_fields.h"
#include "sync/problem.h"

#include <nlohmann/json.hpp>

namespace hopluu::server {

namespace {

constexpr char kJson[] = "application/json";
constexpr std::size_t kMaxJoinBytes = 16 * 1024;
constexpr std::size_t kMaxRenewalBytes = 1024;
constexpr int kLimitReached = 429;

HttpReply refuse(const Error& error, ServerLog& log) {
    const int status = sync::statusOf(error.code);
    if (status >= 500) {
        log.failure("request-failed", error);
    } else if (status == kLimitReached) {
        log.failure("limit-reached", error);  // whoever runs the server should know whose laptop writes in circles
    }
    return {status, std::string(sync::kProblemMediaType), sync::writeProblem(error), error.code};
}

/// Its type would cost 38 bytes of each answer, and it says itself what it is.
HttpReply envelope(const Bytes& answer) {
    return {200, "", std::string(answer.begin(), answer.end()), {}};
}

std::string describe(const sync::ServerSession& session, std::uint32_t term, const sync::Hash& fingerprint) {
    return nlohmann::ordered_json{{"program", "hopluu-server"},
                                  {"version", HOPLUU_VERSION},
                                  {"envelope_version", sync::kEnvelopeVersion},
                                  {"term", term},
                                  {"certificate_sha256", sync::toHex(fingerprint)},
                                  {"server_key", sync::toHex(session.publicKey())}}
        .dump();
}

/// After a handover nothing more comes in, and what is here is asked of the other server.
Route onlyWhileHeld(Route route, sync::ServerSession& session, ServerLog& log) {
    if (route.method == "OPTIONS") {
        return route;  // what the program can do, whoever holds the bloc
    }
    if (route.handle) {
        route.handle = [inner = std::move(route.handle), &session, &log](const HttpRequest& request) {
            const auto held = session.requireHeld();
            return held ? inner(request) : refuse(held.error(), log);
        };
    }
    if (route.handleStream) {
        route.handleStream = [inner = std::move(route.handleStream), &session, &log](const HttpRequest& request, const BodySource& body) {
            const auto held = session.requireHeld();
            return held ? inner(request, body) : refuse(held.error(), log);
        };
    }
    return route;
}

}  // namespace

std::vector<Route> routesOf(sync::ServerSession& session, AttachmentStore& files, const sync::Hash& certificateFingerprint,
                            ServerLog& log) {
    const auto join = [&session, &log](const HttpRequest& request) -> HttpReply {
        auto answer = session.join({reinterpret_cast<const char*>(request.body.data()), request.body.size()});
        return answer ? HttpReply{200, kJson, std::move(*answer), {}} : refuse(answer.error(), log);
    };
    const auto exchange = [&session, &log](const HttpRequest& request) -> HttpReply {
        const auto answer = session.exchange(request.body);
        return answer ? envelope(*answer) : refuse(answer.error(), log);
    };
    const auto renew = [&session, &log](const HttpRequest& request) -> HttpReply {
        auto answer = session.renew(request.body);
        return answer ? HttpReply{200, kJson, std::move(*answer), {}} : refuse(answer.error(), log);
    };
    const auto file = [&session, &log](const HttpRequest& request) -> HttpReply {
        const auto answer = session.exchangeFile(request.body);
        return answer ? HttpReply{200, std::string(sync::kSealedFileMediaType), std::string(answer->begin(), answer->end()), {}}
                      : refuse(answer.error(), log);
    };
    const auto news = [&session, &log](const HttpRequest& request) -> HttpReply {
        const auto answer = session.news(request.tail);
        if (!answer) {
            return refuse(answer.error(), log);
        }
        return *answer ? envelope(**answer) : HttpReply{204, "", "", {}};
    };
    const auto handover = [&session, &log](const HttpRequest&) -> HttpReply {
        auto notices = session.handovers();
        return notices ? HttpReply{200, kJson, std::move(*notices), {}} : refuse(notices.error(), log);
    };
    const auto about = [&session, &log, certificateFingerprint](const HttpRequest&) -> HttpReply {
        const auto term = session.term();
        return term ? HttpReply{200, kJson, describe(session, *term, certificateFingerprint), {}} : refuse(term.error(), log);
    };
    std::vector<Route> routes{{"POST", "/v1/join", kJson, kMaxJoinBytes, join},
                              {"POST", "/v1/exchange", std::string(sync::kEnvelopeMediaType), sync::kMaxRequestPayloadBytes, exchange},
                              {"POST", "/v1/file", std::string(sync::kSealedFileMediaType), sync::kMaxRequestPayloadBytes, file},
                              {"POST", "/v1/renew", std::string(sync::kEnvelopeMediaType), kMaxRenewalBytes, renew},
                              {"GET", "/v1/news/", "", 0, news},
                              {"GET", "/v1/handover", "", 0, handover},
                              {"GET", "/v1/about", "", 0, about},
                              {"GET", "/v1/openapi.json", "", 0, [](const HttpRequest&) -> HttpReply {
                                   return {200, kJson, std::string(embedded::openapiDocument), {}};
                               }}};
    for (auto& route : attachmentRoutes(files, log)) {
        routes.push_back(onlyWhileHeld(std::move(route), session, log));
    }
    return routes;
}

}  // namespace hopluu::server
