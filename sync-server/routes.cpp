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
constexpr int kFirstTerm = 1;  // rises when the bloc is handed to another server

HttpReply refuse(const Error& error, ServerLog& log) {
    const int status = sync::statusOf(error.code);
    if (status >= 500) {
        log.failure("request-failed", error);
    }
    return {status, std::string(sync::kProblemMediaType), sync::writeProblem(error), error.code};
}

std::string describe(const sync::ServerSession& session, const sync::Hash& fingerprint) {
    return nlohmann::ordered_json{{"program", "hopluu-server"},
                                  {"version", HOPLUU_VERSION},
                                  {"envelope_version", sync::kEnvelopeVersion},
                                  {"term", kFirstTerm},
                                  {"certificate_sha256", sync::toHex(fingerprint)},
                                  {"server_key", sync::toHex(session.publicKey())}}
        .dump();
}

}  // namespace

std::vector<Route> routesOf(sync::ServerSession& session, AttachmentStore& files, const sync::Hash& certificateFingerprint,
                            ServerLog& log) {
    const std::string about = describe(session, certificateFingerprint);
    const auto join = [&session, &log](const HttpRequest& request) -> HttpReply {
        auto answer = session.join({reinterpret_cast<const char*>(request.body.data()), request.body.size()});
        return answer ? HttpReply{200, kJson, std::move(*answer), {}} : refuse(answer.error(), log);
    };
    const auto exchange = [&session, &log](const HttpRequest& request) -> HttpReply {
        const auto answer = session.exchange(request.body);
        return answer ? HttpReply{200, std::string(sync::kEnvelopeMediaType), std::string(answer->begin(), answer->end()), {}}
                      : refuse(answer.error(), log);
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
        return *answer ? HttpReply{200, std::string(sync::kEnvelopeMediaType), std::string((*answer)->begin(), (*answer)->end()), {}}
                       : HttpReply{204, "", "", {}};
    };
    std::vector<Route> routes{{"POST", "/v1/join", kJson, kMaxJoinBytes, join},
                              {"POST", "/v1/exchange", std::string(sync::kEnvelopeMediaType), sync::kMaxRequestPayloadBytes, exchange},
                              {"POST", "/v1/file", std::string(sync::kSealedFileMediaType), sync::kMaxRequestPayloadBytes, file},
                              {"POST", "/v1/renew", std::string(sync::kEnvelopeMediaType), kMaxRenewalBytes, renew},
                              {"GET", "/v1/news/", "", 0, news},
                              {"GET", "/v1/about", "", 0,
                               [about](const HttpRequest&) -> HttpReply {
                                   return {200, kJson, about, {}};
                               }},
                              {"GET", "/v1/openapi.json", "", 0, [](const HttpRequest&) -> HttpReply {
                                   return {200, kJson, std::string(embedded::openapiDocument), {}};
                               }}};
    for (auto& route : attachmentRoutes(files, log)) {
        routes.push_back(std::move(route));
    }
    return routes;
}

}  // namespace hopluu::server
