// A server's session asked without HTTP: what its routes do with a request (sync-server/routes.cpp), for tests that bring their own line.
#pragma once

#include "sync/problem.h"
#include "sync/server_session.h"
#include "sync/transport.h"

#include <string>
#include <string_view>

namespace hopluu::test {

template <class Answer>
sync::Reply toReply(const Result<Answer>& answer, std::string_view type) {
    if (answer) {
        return {200, std::string(type), Bytes(answer->begin(), answer->end())};
    }
    const std::string problem = sync::writeProblem(answer.error());
    return {sync::statusOf(answer.error().code), std::string(sync::kProblemMediaType), Bytes(problem.begin(), problem.end())};
}

inline sync::Reply dispatch(sync::ServerSession& session, const sync::Request& request) {
    constexpr std::string_view kNews = "/v1/news/";
    if (request.path == "/v1/join") {
        return toReply(session.join({reinterpret_cast<const char*>(request.body.data()), request.body.size()}), "application/json");
    }
    if (request.path == "/v1/renew") {
        return toReply(session.renew(request.body), "application/json");
    }
    if (request.path == "/v1/file") {
        return toReply(session.exchangeFile(request.body), sync::kSealedFileMediaType);
    }
    if (request.path == "/v1/handover") {
        return toReply(session.handovers(), "application/json");
    }
    if (request.path.starts_with(kNews)) {
        auto news = session.news(std::string_view(request.path).substr(kNews.size()));
        if (news && !*news) {
            return {204, "", {}};
        }
        return toReply(news ? Result<Bytes>{std::move(**news)} : Result<Bytes>{fail(news.error())}, sync::kEnvelopeMediaType);
    }
    return toReply(session.exchange(request.body), sync::kEnvelopeMediaType);
}

}  // namespace hopluu::test
