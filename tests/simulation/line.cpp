#include "simulation/line.h"

#include "sync/session_line.h"

#include <algorithm>

namespace hopluu::simulation {

namespace {

enum class Trouble : std::uint8_t {
    requestLost,
    replyLost,
    doubled,
    delayed,
    requestCut,
    replyCut,
    requestDamaged,
    replyDamaged,
    captivePortal,
    proxyError,
    serverLosesPower,
};
constexpr std::size_t kTroubles = 11;
const char* const kTroubleNames[] = {"request lost",   "reply lost",  "request doubled",   "request delayed",
                                     "request cut",    "reply cut",   "request damaged",   "reply damaged",
                                     "captive portal", "proxy error", "server loses power"};

constexpr std::string_view kNewsPath = "/v1/news/";

Error network(const char* code) {
    return {code, {"", ""}, {"", ""}, ""};
}

sync::Reply cutAfter(sync::Reply reply, std::size_t bytes) {
    reply.body.resize(bytes);
    reply.cut = network("network.cut");
    return reply;
}

sync::Reply html(int status) {
    const std::string page = "<html><body>Đăng nhập WiFi</body></html>";
    return {status, "text/html; charset=utf-8", Bytes(page.begin(), page.end())};
}

}  // namespace

Result<sync::Reply> deliver(World& world, const Message& message) {
    if (!world.session) {
        return fail(network("network.no-route"));
    }
    return sync::answerOf(*world.session, {message.method, message.path, message.contentType, {}, message.body});
}

void SimulatedLine::damage(Bytes& bytes) {
    if (!bytes.empty()) {
        bytes[random_.below(bytes.size())] ^= static_cast<std::uint8_t>(1U << random_.below(8));
    }
}

/// Of a question that stands in the path, a letter becomes another.
void SimulatedLine::damage(Message& message) {
    damage(message.body);
    if (message.path.starts_with(kNewsPath) && message.path.size() > kNewsPath.size()) {
        message.path[kNewsPath.size() + random_.below(message.path.size() - kNewsPath.size())] = 'A';
    }
}

Result<sync::Reply> SimulatedLine::send(const sync::Request& request) {
    const Message message{request.method, request.path, request.contentType, Bytes(request.body.begin(), request.body.end())};
    ++world_.counts["requests"];
    world_.now += random_.between(1, 2000);
    if (longestBody_ > 0 && message.body.size() > longestBody_) {
        return fail(network("network.cut"));
    }
    auto reply = random_.percent(trouble_) ? sendBadly(message) : deliver(world_, message);
    if (reply && longestBody_ > 0 && reply->body.size() > longestBody_) {
        reply = cutAfter(std::move(*reply), longestBody_);
    }
    if (reply && reply->cut && (!request.keepsBeginning || reply->body.empty())) {
        reply = fail(*reply->cut);
    } else if (reply && reply->cut) {
        ++world_.counts["answers cut half-way"];
    }
    if (world_.server.disk->isDown()) {
        return fail(network("network.cut"));
    }
    return reply;
}

Result<sync::Reply> SimulatedLine::sendBadly(const Message& message) {
    auto trouble = static_cast<Trouble>(random_.below(kTroubles));
    if ((message.path == "/v1/join" || message.path == "/v1/renew") &&
        (trouble == Trouble::requestDamaged || trouble == Trouble::replyDamaged)) {
        trouble = Trouble::replyLost;  // joining and renewing trust TLS not to change a word
    }
    world_.note(std::string("on the line: ") + kTroubleNames[static_cast<int>(trouble)]);
    ++world_.counts["line troubles"];
    Message changed = message;
    switch (trouble) {
        case Trouble::requestLost:
            return fail(network(random_.oneIn(2) ? "network.cut" : "network.no-route"));
        case Trouble::replyLost:
            (void)deliver(world_, message);
            return fail(network(random_.oneIn(2) ? "network.cut" : "network.timeout"));
        case Trouble::doubled: {
            auto first = deliver(world_, message);
            auto second = deliver(world_, message);
            return random_.oneIn(2) ? first : second;
        }
        case Trouble::delayed:
            world_.underWay.push_back(message);
            return fail(network("network.timeout"));
        case Trouble::requestCut:
            changed.body.resize(random_.below(changed.body.size() + 1));
            return deliver(world_, changed);
        case Trouble::requestDamaged:
            damage(changed);
            return deliver(world_, changed);
        case Trouble::captivePortal:
            return html(200);
        case Trouble::proxyError:
            return html(502);
        case Trouble::serverLosesPower:
            world_.server.disk->failOnce(random_.oneIn(2) ? test::DiskCall::write : test::DiskCall::sync, 1 + random_.below(12),
                                         random_.oneIn(2) ? test::DiskFault::crashBefore : test::DiskFault::crashAfter);
            return deliver(world_, message);
        case Trouble::replyCut:
        case Trouble::replyDamaged:
            break;
    }
    auto reply = deliver(world_, message);
    if (reply && trouble == Trouble::replyCut && random_.oneIn(2)) {
        const auto bytes = random_.below(reply->body.size() + 1);
        reply = cutAfter(std::move(*reply), bytes);
    } else if (reply && trouble == Trouble::replyCut) {
        reply->body.resize(random_.below(reply->body.size() + 1));  // and nobody noticed
    } else if (reply) {
        damage(reply->body);
    }
    return reply;
}

}  // namespace hopluu::simulation
