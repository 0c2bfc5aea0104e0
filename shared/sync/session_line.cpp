#include "sync/session_line.h"

#include "sync/problem.h"

#include <string>
#include <string_view>
#include <utility>

namespace hopluu::sync {

namespace {

constexpr std::string_view kJson = "application/json";

Reply refuse(const Error& error) {
    const std::string text = writeProblem(error);
    return {statusOf(error.code), std::string(kProblemMediaType), Bytes(text.begin(), text.end())};
}

template <class Answer>
Reply toReply(const Result<Answer>& answer, std::string_view type) {
    return answer ? Reply{200, std::string(type), Bytes(answer->begin(), answer->end())} : refuse(answer.error());
}

Reply newsReply(ServerSession& session, std::string_view poll) {
    auto news = session.news(poll);
    if (news && !*news) {
        return {204, "", {}};
    }
    return toReply(news ? Result<Bytes>{std::move(**news)} : Result<Bytes>{fail(news.error())}, "");
}

}  // namespace

Reply answerOf(ServerSession& session, const Request& request) {
    constexpr std::string_view kNews = "/v1/news/";
    const std::string& path = request.path;
    if (path == "/v1/exchange") {
        return toReply(session.exchange(request.body), "");
    }
    if (path == "/v1/join") {
        return toReply(session.join({reinterpret_cast<const char*>(request.body.data()), request.body.size()}), kJson);
    }
    if (path == "/v1/renew") {
        return toReply(session.renew(request.body), kJson);
    }
    if (path == "/v1/file") {
        return toReply(session.exchangeFile(request.body), kSealedFileMediaType);
    }
    if (path == "/v1/handover") {
        return toReply(session.handovers(), kJson);
    }
    if (path.starts_with(kNews)) {
        return newsReply(session, std::string_view(path).substr(kNews.size()));
    }
    return refuse(problem("request.not-found", path));
}

}  // namespace hopluu::sync
