// docs/spec/openapi.json against the routes and the problems of the program.
#include "attachments/attachment_store.h"
#include "routes.h"
#include "server/running_server.h"
#include "sync/envelope.h"
#include "sync/problem.h"
#include "sync/server_session.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace hopluu::test {

namespace {

using nlohmann::json;

// Told by the laptop or a command to its person; no answer of the server has these types.
const std::set<std::string> kNotOnTheWire = {"exchange.newer-version",  "exchange.not-a-member",
                                             "exchange.captive-portal", "exchange.older-copy",
                                             "exchange.many-cleared",   "exchange.cancelled",
                                             "exchange.moved",          "exchange.another-program",
                                             "exchange.no-progress",    "server.unexpected-answer",
                                             "attachment.unreadable",   "server.already-has-leader",
                                             "attachment.disk-full",    "attachment.io",
                                             "attachment.damaged"};

const std::string& documentText() {
    static const std::string text = [] {
        std::ifstream file(std::string(HOPLUU_SOURCE_DIR) + "/docs/spec/openapi.json");
        return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    }();
    return text;
}

const json& document() {
    static const json read = json::parse(documentText());
    return read;
}

struct Described {
    std::string contentType;
    std::size_t maxBodyBytes = 0;
    bool operator==(const Described&) const = default;
};
using Interface = std::map<std::string, Described>;  // by "METHOD /path/{}"

Interface described() {
    Interface all;
    for (const auto& [path, methods] : document()["paths"].items()) {
        for (const auto& [method, operation] : methods.items()) {
            if (method == "parameters") {
                continue;
            }
            std::string name = method + " " + path.substr(0, path.find('{'));
            std::transform(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(method.size()), name.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
            Described one;
            if (operation.contains("requestBody")) {
                REQUIRE(operation["requestBody"]["content"].size() == 1);
                one.contentType = operation["requestBody"]["content"].begin().key();
                one.maxBodyBytes = operation["requestBody"]["x-hopluu-max-bytes"];
            }
            all.emplace(name, one);
        }
    }
    return all;
}

/// The routes of a server without a port.
class Routes {
public:
    [[nodiscard]] Interface all() {
        Interface found;
        for (const auto& route : server::routesOf(*session_, files_, {}, *log_)) {
            found.emplace(route.method + " " + route.path, Described{route.contentType, route.maxBodyBytes});
        }
        return found;
    }

private:
    TemporaryFolder folder_;
    std::unique_ptr<Store> store_ = must(Store::open(folder_ / "journal.hopluu", true, systemWallClock()));
    std::unique_ptr<sync::ServerSession> session_ = must(sync::ServerSession::start(*store_, systemWallClock()));
    server::AttachmentStore files_{folder_ / "files", {}, [this](const auto& work) { return session_->read(work); }};
    std::unique_ptr<server::ServerLog> log_ = must(server::ServerLog::open("off", ""));
};

/// Every list under `name`, however deep: status, and the codes.
void collect(const json& from, std::vector<std::pair<int, std::string>>& found) {
    for (const auto& [status, answer] : from.items()) {
        if (answer.is_object() && answer.contains("x-hopluu-problems")) {
            for (const auto& code : answer["x-hopluu-problems"]) {
                found.emplace_back(std::stoi(status), code);
            }
        } else if (answer.is_object()) {
            collect(answer, found);
        }
    }
}

std::vector<std::pair<int, std::string>> problemsInDocument() {
    std::vector<std::pair<int, std::string>> found;
    collect(document()["paths"], found);
    for (const auto& [status, codes] : document()["x-hopluu-elsewhere"].items()) {
        for (const auto& code : codes) {
            found.emplace_back(std::stoi(status), code);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("The document describes the routes that the server has, with the bodies they take, and no others") {
    Routes routes;
    const Interface served = routes.all();
    const Interface said = described();
    CHECK(served.size() >= 8);
    for (const auto& [route, body] : served) {
        INFO(route);
        const auto found = said.find(route);
        REQUIRE(found != said.end());
        CHECK(found->second.contentType == body.contentType);
        CHECK(found->second.maxBodyBytes == body.maxBodyBytes);
    }
    for (const auto& [route, body] : said) {
        INFO(route);
        CHECK(served.count(route) == 1);
    }
}

TEST_CASE("Every problem that the server tells is in the document, with its status") {
    std::set<std::string> said;
    for (const auto& [status, code] : problemsInDocument()) {
        INFO(code);
        CHECK(sync::statusOf(code) == status);
        CHECK(kNotOnTheWire.count(code) == 0);
        said.insert(code);
    }
    std::set<std::string> types;
    for (const auto& type : document()["components"]["schemas"]["Problem"]["properties"]["type"]["enum"]) {
        types.insert(type.get<std::string>().substr(sync::kProblemTypePrefix.size()));
    }
    CHECK(types == said);
    for (const auto code : sync::problemCodes()) {
        INFO(code);
        CHECK(said.count(std::string(code)) + kNotOnTheWire.count(std::string(code)) == 1);
    }
}

TEST_CASE("The server serves the document as it stands in the specification") {
    const RunningServer server;
    const auto reply = must(server.line().get("/v1/openapi.json"));
    CHECK(reply.status == 200);
    CHECK(std::string(reply.body.begin(), reply.body.end()) == documentText());
}

TEST_CASE("Every request of the exchange once over the wire, for the comparison with the document") {
    RunningBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.server.wall());
    bloc.admit(board);
    bloc.exchange(board);
    CHECK(bloc.exchange(board).requests == 1);  // a poll
    board.writeCell("labour", 7);

    const Bytes file = must(sync::writeRequestFile(*board.store));
    auto line = bloc.server.line();
    const auto answer = must(line.post("/v1/file", sync::kSealedFileMediaType, file));
    CHECK(answer.status == 200);
    CHECK(must(sync::takeAnswerFile(*board.store, answer.body)).sent == 1);
    CHECK(must(line.post("/v1/file", sync::kSealedFileMediaType, answer.body)).status == 400);

    const auto next = sync::makeIdentity();
    const auto renewal = sync::sealRenewal(*must(board.store->identity()), next);
    CHECK(must(line.post("/v1/renew", sync::kEnvelopeMediaType, renewal)).status == 200);
    CHECK(must(line.post("/v1/renew", sync::kEnvelopeMediaType, file)).status == 400);
    CHECK(must(line.get("/v1/news/nonsense")).status == 400);
    CHECK(must(line.get("/v1/handover")).status == 404);
}

}  // namespace hopluu::test
