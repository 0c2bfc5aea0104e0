#include "fuzz/framed.h"
#include "fuzz/target.h"
#include "journal/journal_samples.h"
#include "sync/handover_card.h"
#include "sync/handover_notice.h"
#include "sync/handover_package.h"
#include "sync/invitation_file.h"
#include "sync/json_fields.h"
#include "sync/line_memory.h"
#include "sync/packing.h"
#include "sync/poll.h"
#include "sync/sealed_file.h"
#include "sync/tus.h"

#include <utility>

namespace hopluu::fuzz {

namespace {

using sync::ExchangeAnswer;
using sync::ExchangeRequest;

void addSmallTexts(std::vector<Seed>& seeds) {
    sync::InvitationFile invitation;
    invitation.invitation = "01INVITATION";
    invitation.blocName = "Khối thi đua";
    invitation.unit = UnitId{"ha-noi"};
    invitation.unitName = "Ban Hà Nội";
    invitation.addresses = {"https://192.0.2.1:8443", "https://[2001:db8::1]:8443"};
    invitation.code = "C0DE";
    seeds.push_back({"invitation", "file", sync::write(invitation)});
    seeds.push_back({"invitation", "pasted", "Dán dòng này:\n" + sync::writePasteable(invitation)});
    seeds.push_back({"problem", "gap",
                     "application/problem+json\n"
                     R"({"type":"urn:hopluu:problem:exchange.gap","title":"x","status":409,"instance":"12"})"});
    seeds.push_back({"problem", "portal", "text/html; charset=utf-8\n<html>"});
    for (const char* address : {"https://192.0.2.1:8443", "https://[2001:db8::1]:8443", "http://ten:mat-khau@proxy.example:3128"}) {
        seeds.push_back({"address", std::to_string(seeds.size()), address});
    }
    const std::string contentHash(64, 'a');
    seeds.push_back({"tus", "metadata", sync::tus::writeMetadata(contentHash)});
    seeds.push_back({"tus", "authorization", sync::tus::writeAuthorization(contentHash, fixedIdentity("board"))});
    seeds.push_back({"tus", "number", "18446744073709551615"});
    seeds.push_back({"line", "new", sync::LineMemory().text()});
    sync::LineMemory cut;
    (void)cut.wasCut(100, 0);
    cut.gotThrough(4'000, 4'000, std::chrono::milliseconds(300));
    seeds.push_back({"line", "cut", cut.text()});
}

void addHandover(std::vector<Seed>& seeds) {
    const Identity old = fixedIdentity("server"), next = fixedIdentity("leader");
    HandoverNotice notice{2, next.publicKey, {}, {"https://192.0.2.7:8443"}, kNow, {}};
    seeds.push_back({"notices", "one", sync::writeNotices(std::vector{sync::signNotice(notice, old.secretKey)})});
    seeds.push_back({"notices", "none", sync::writeNotices({})});
    seeds.push_back({"card", "one", sync::write(sync::ServerCard{next.publicKey, {}, {"https://192.0.2.7:8443"}})});
    sync::RehearsalStatement statement{old.publicKey, next.publicKey, kNow, {}, {}};
    statement.state.units[UnitId{"ha-noi"}] = {};
    statement.state.submissions.push_back({PeriodId{"2022"}, UnitId{"ha-noi"}, SubmissionStep::accepted, 2, {}, {}});
    statement.state.files["aa/bb"] = {12, {}};
    seeds.push_back({"rehearsal", "one", sync::write(sync::signRehearsal(statement, next.secretKey))});
    std::string package;
    const sync::ByteSink sink = [&](ByteView bytes) -> Status {
        package += asText(bytes);
        return {};
    };
    sync::PackageWriter writer(sink, next, old.publicKey);
    require(writer.beginFile("journal.hopluu", 3) && writer.write(asBytes("abc")) && writer.finish(), "a package can be written");
    seeds.push_back({"package", "one", package});
}

/// One request and one answer of every kind.
void addEnvelopes(std::vector<Seed>& seeds) {
    const auto operations = test::oneOfEachTopic();
    const sync::Fragment fragment{3, 9, 4, {1, 2}, {7, 8, 9}};
    const sync::HeldPieces held{{4, 5}, 6};
    const std::pair<const char*, ExchangeRequest> requests[] = {
        {"empty", {}},
        {"operations", {.cursor = 41, .newsLimit = 131'072, .operations = operations}},
        {"pieces", {.cursor = 1, .fragment = fragment, .held = held}},
        {"sent", {.cursor = 1, .sent = sync::SentBefore{3, 4, {6}}}}};
    for (const auto& [name, request] : requests) {
        seeds.push_back({"request", name, asString(payloadOf(request))});
        seeds.push_back({"frame", name, asString(sync::sealRequest(request, fixedIdentity("board")))});
    }
    const std::pair<const char*, ExchangeAnswer> answers[] = {
        {"empty", {}},
        {"news", {.acknowledged = 5, .since = 3, .cursor = 300, .more = true, .news = operations}},
        {"pieces", {.held = held, .fragment = fragment}}};
    for (const auto& [name, answer] : answers) {
        seeds.push_back({"answer", name, asString(payloadOf(answer))});
    }
    seeds.push_back({"frame", "renewal", asString(sync::sealRenewal(fixedIdentity("board"), fixedIdentity("leader")))});
    seeds.push_back({"packed", "short", asString(sync::pack(asBytes("abc")))});
    seeds.push_back({"packed", "long", asString(sync::pack(asBytes(std::string(3'000, 'x'))))});
    seeds.push_back({"operation", "cell", asString(sync::packOperation(operations[0]))});
    seeds.push_back({"operation", "paragraph", asString(sync::packOperation(operations[1]))});
    const Identity server = fixedIdentity("server");
    seeds.push_back({"file", "request", asString(sync::writeSealedFile(sync::Direction::toServer, server.publicKey, asBytes("abc")))});
}

std::string poll() {
    const Identity server = fixedIdentity("server"), board = fixedIdentity("board");
    return sync::writePoll({board.device, 3, 4'096, 2, {}}, sync::linkKey(board, server.publicKey));
}

/// What the prepared server of server_targets.cpp takes, by every door.
void addServer(std::vector<Seed>& seeds) {
    const Identity board = fixedIdentity("board"), leader = fixedIdentity("leader");
    const HybridTime time{static_cast<std::uint64_t>(kNow) << 16U};
    const Operation cell{
        {board.device, 1}, time, {PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::cell, ItemCode{"labour.fdi"}}, {}, test::number(12)};
    const Operation lock{
        {leader.device, 3}, time, {PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::lockException, {}}, {}, LockException{"2023-02-15", "x"}};
    const std::string push = asString(payloadOf(ExchangeRequest{.newsLimit = 4'096, .operations = {cell}}));
    const Bytes whole = sync::packOperation(cell);
    const sync::Fragment piece{1, whole.size(), 0, sync::digestOf(whole), {whole.begin(), whole.begin() + 9}};
    const std::string join = nlohmann::ordered_json{
        {"invitation", "01BOARD"},
        {"code", "C0DE"},
        {"public_key", sync::toHex(board.publicKey)},
        {"person", "Hoa"},
        {"device_name",
         "laptop"}}.dump();
    seeds.push_back({"server", "join", "j" + join});
    seeds.push_back({"server", "news", "n" + poll()});
    seeds.push_back({"server", "renew", "r" + asString(sync::sealRenewal(board, fixedIdentity("next")))});
    seeds.push_back({"server", "envelope", "e" + asString(sync::sealRequest({.operations = {cell}}, board))});
    seeds.push_back({"server", "board", "B" + push});
    seeds.push_back({"server", "piece", "B" + asString(payloadOf(ExchangeRequest{.fragment = piece}))});
    seeds.push_back({"server", "leader", "L" + asString(payloadOf(ExchangeRequest{.operations = {lock}}))});
    seeds.push_back({"server", "file", "F" + push});
    seeds.push_back({"poll", "one", poll()});
}

}  // namespace

void addSyncSeeds(std::vector<Seed>& seeds) {
    addSmallTexts(seeds);
    addHandover(seeds);
    addEnvelopes(seeds);
    addServer(seeds);
}

}  // namespace hopluu::fuzz
