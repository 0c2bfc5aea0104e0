// The laptop's side, over real HTTPS and lines that are not kind.
#include "support/catch.h"
#include "uploading.h"

#include <functional>

namespace hopluu::test {

namespace {

Error cutLine() {
    return {"network.cut", {"", ""}, {"", ""}, ""};
}

/// A line in front of the real one.
class BadLine final : public sync::Transport {
public:
    explicit BadLine(const RunningServer& server) : line_(server.line()) {}

    Result<sync::Reply> send(const sync::Request& request) override {
        ++requests;
        if (request.body.size() > longestBody || requests > dead) {
            return fail(cutLine());
        }
        auto reply = line_.send(request);
        if (reply && reply->body.size() > longestBody) {
            return fail(cutLine());
        }
        if (reply && tamper) {
            tamper(*reply);
        }
        return losesReply && losesReply(requests) ? Result<sync::Reply>{fail(cutLine())} : std::move(reply);
    }

    std::size_t requests = 0, longestBody = SIZE_MAX, dead = SIZE_MAX;
    std::function<bool(std::size_t)> losesReply;
    std::function<void(sync::Reply&)> tamper;

private:
    transport::HttpsTransport line_;
};

std::string codeOf(const Status& status) {
    return status ? "" : status.error().code;
}

}  // namespace

TEST_CASE("A file goes up and comes down at the leader's, and a second time nothing of it is carried") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(3'000'000);
    const std::string hash = bloc.attach(bytes);
    BadLine line(bloc.server);
    std::vector<std::uint64_t> steps;
    sync::AttachmentTransfer up(line, bloc.board.shelf, [&](const sync::TransferProgress& progress) { steps.push_back(progress.done); });
    must(up.send(hash));
    CHECK(up.carried() == bytes.size());
    CHECK(line.requests < 10);
    CHECK(steps.back() == bytes.size());
    CHECK(std::is_sorted(steps.begin(), steps.end()));
    sync::AttachmentTransfer again(line, bloc.board.shelf);
    must(again.send(hash));
    CHECK(again.carried() == 0);

    const sync::AttachmentShelf leaders(bloc.leader.folder / "files");
    sync::AttachmentTransfer down(line, leaders);
    const Identity reader = *must(bloc.leader.store->identity());
    must(down.fetch(hash, bytes.size(), reader));
    CHECK(contentOf(leaders.fileOf(hash)) == bytes);
    CHECK(down.carried() == bytes.size());
    must(down.fetch(hash, bytes.size(), reader));
    CHECK(down.carried() == bytes.size());
}

TEST_CASE("A line that bears 20 kB at a time carries the file in parts that fit, with little of it twice") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(2'000'000);
    const std::string hash = bloc.attach(bytes);
    BadLine line(bloc.server);
    line.longestBody = 20'000;
    sync::AttachmentTransfer up(line, bloc.board.shelf);
    must(up.send(hash));
    CHECK(contentOf(bloc.serverShelf().fileOf(hash)) == bytes);
    CHECK(up.carried() < bytes.size() * 13 / 10);
    const sync::AttachmentShelf leaders(bloc.leader.folder / "files");
    sync::AttachmentTransfer down(line, leaders);
    must(down.fetch(hash, bytes.size(), *must(bloc.leader.store->identity())));
    CHECK(contentOf(leaders.fileOf(hash)) == bytes);
}

TEST_CASE("A part whose answer was lost is not sent again") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(2'000'000);
    const std::string hash = bloc.attach(bytes);
    BadLine line(bloc.server);
    line.losesReply = [](std::size_t request) { return request % 3 == 0; };
    sync::AttachmentTransfer up(line, bloc.board.shelf);
    must(up.send(hash));
    CHECK(up.carried() == bytes.size());
    CHECK(contentOf(bloc.serverShelf().fileOf(hash)) == bytes);
}

TEST_CASE("A line that is gone is given up, and both ways go on later from where they were") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(1'000'000);
    const std::string hash = bloc.attach(bytes);
    BadLine line(bloc.server);
    line.dead = 4;
    sync::AttachmentTransfer first(line, bloc.board.shelf);
    CHECK(codeOf(first.send(hash)) == "network.cut");
    CHECK(line.requests < 20);
    bloc.server.restart();
    BadLine back(bloc.server);
    sync::AttachmentTransfer second(back, bloc.board.shelf);
    must(second.send(hash));
    CHECK(second.carried() < bytes.size() - 100'000);

    const sync::AttachmentShelf leaders(bloc.leader.folder / "files");
    const Identity reader = *must(bloc.leader.store->identity());
    back.dead = back.requests + 3;
    sync::AttachmentTransfer half(back, leaders);
    CHECK(codeOf(half.fetch(hash, bytes.size(), reader)) == "network.cut");
    CHECK_FALSE(leaders.sizeOf(hash));
    back.dead = SIZE_MAX;
    sync::AttachmentTransfer rest(back, leaders);
    must(rest.fetch(hash, bytes.size(), reader));
    CHECK(rest.carried() < bytes.size() - 100'000);
    CHECK(contentOf(leaders.fileOf(hash)) == bytes);
}

TEST_CASE("Bytes that were changed on the way down are not kept") {
    UploadingBloc bloc;
    const std::string hash = bloc.attach(scanBytes(10'000));
    BadLine line(bloc.server);
    must(sync::AttachmentTransfer(line, bloc.board.shelf).send(hash));
    const sync::AttachmentShelf leaders(bloc.leader.folder / "files");
    line.tamper = [](sync::Reply& reply) { reply.body[17] ^= 1U; };
    const Identity reader = *must(bloc.leader.store->identity());
    CHECK(codeOf(sync::AttachmentTransfer(line, leaders).fetch(hash, 10'000, reader)) == "attachment.wrong-hash");
    CHECK_FALSE(leaders.sizeOf(hash));
    line.tamper = {};
    must(sync::AttachmentTransfer(line, leaders).fetch(hash, 10'000, reader));
    CHECK(codeOf(sync::AttachmentTransfer(line, leaders).fetch(std::string(64, '0'), 10, reader)) == "attachment.not-here");
}

TEST_CASE("A captive portal is told as one") {
    UploadingBloc bloc;
    const std::string hash = bloc.attach(scanBytes(10'000));
    BadLine line(bloc.server);
    line.tamper = [](sync::Reply& reply) { reply = {200, "text/html; charset=utf-8", {'<'}, {}}; };
    CHECK(codeOf(sync::AttachmentTransfer(line, bloc.board.shelf).send(hash)) == "exchange.captive-portal");
}

TEST_CASE("Two boards that attach the same file share its bytes at the server, and each may read it") {
    UploadingBloc bloc;
    AttachingLaptop other(UnitId{"ha-nam"}, bloc.server.wall());
    bloc.admit(other);
    const std::string bytes = scanBytes(100'000);
    const std::string hash = bloc.attach(bytes);
    BadLine line(bloc.server);
    must(sync::AttachmentTransfer(line, bloc.board.shelf).send(hash));
    CHECK(problemIn(bloc.read(hash, other)) == "attachment.not-here");
    REQUIRE(other.attach(bytes) == hash);
    bloc.exchange(other);
    sync::AttachmentTransfer second(line, other.shelf);
    must(second.send(hash));
    CHECK(second.carried() == 0);
    CHECK(bloc.read(hash, other).status == 200);
}

}  // namespace hopluu::test
