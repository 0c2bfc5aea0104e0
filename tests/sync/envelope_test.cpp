#include "sync/envelope.h"
#include "support/catch.h"
#include "sync/json_fields.h"

#include <rapidcheck.h>
#include <zstd.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <string>

namespace hopluu::test {

namespace {

Operation cellOperation(const Identity& author) {
    return {{author.device, 1},
            {1'672'531'200'000ULL << 16U},
            {PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::cell, ItemCode{"capital_new.fdi"}},
            {},
            Value::of(Decimal::fromMillionths(1'037'800'000))};
}

/// A payload of our choice in a sound envelope.
Bytes sealBytes(const Bytes& payload, const Identity& sender, std::uint8_t version = sync::kEnvelopeVersion) {
    Bytes envelope{'H', 'P', 'L', 'E', version, 1};
    envelope.insert(envelope.end(), sender.device.bytes.begin(), sender.device.bytes.end());
    envelope.insert(envelope.end(), payload.begin(), payload.end());
    const auto signature = sync::sign(envelope, sender.secretKey);
    envelope.insert(envelope.end(), signature.begin(), signature.end());
    return envelope;
}

std::string codeOf(const Bytes& bytes) {
    const auto opened = sync::openFrame(bytes, sync::EnvelopeKind::request);
    if (!opened) {
        return opened.error().code;
    }
    const auto request = sync::readRequest(*opened);
    return request ? "" : request.error().code;
}

}  // namespace

TEST_CASE("What is sealed opens again, and its signature is the sender's") {
    const Identity sender = sync::makeIdentity();
    const sync::ExchangeRequest request{41, 128 * 1024, {cellOperation(sender)}};
    const Bytes sealed = sync::sealRequest(request, sender);
    const auto opened = sync::openFrame(sealed, sync::EnvelopeKind::request);
    REQUIRE(opened);
    CHECK(opened->sender == sender.device);
    CHECK(sync::verifySignature(*opened, sender.publicKey));
    CHECK_FALSE(sync::verifySignature(*opened, sync::makeIdentity().publicKey));
    CHECK(sync::readRequest(*opened) == request);

    const sync::ExchangeAnswer answer{1, 42, true, {}, {cellOperation(sender)}};
    const Bytes sealedAnswer = sync::sealAnswer(answer, sender);
    const auto openedAnswer = sync::openFrame(sealedAnswer, sync::EnvelopeKind::answer);
    REQUIRE(openedAnswer);
    CHECK(sync::readAnswer(*openedAnswer) == answer);
    CHECK_FALSE(sync::openFrame(sealed, sync::EnvelopeKind::answer));
}

TEST_CASE("A changed byte anywhere is noticed") {
    const Identity sender = sync::makeIdentity();
    const Bytes sealed = sync::sealRequest({0, 0, {cellOperation(sender)}}, sender);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        Bytes changed = sealed;
        changed[i] ^= 0x40U;
        const auto opened = sync::openFrame(changed, sync::EnvelopeKind::request);
        CHECK((!opened || !sync::verifySignature(*opened, sender.publicKey)));
    }
}

TEST_CASE("An envelope cut anywhere is refused") {
    const Identity sender = sync::makeIdentity();
    const Bytes sealed = sync::sealRequest({0, 0, {cellOperation(sender)}}, sender);
    for (std::size_t size = 0; size < sealed.size(); ++size) {
        const auto opened = sync::openFrame(ByteView(sealed).first(size), sync::EnvelopeKind::request);
        CHECK((!opened || !sync::verifySignature(*opened, sender.publicKey)));
    }
}

TEST_CASE("A newer version is told plainly, and nothing of it is read") {
    const Identity sender = sync::makeIdentity();
    CHECK(codeOf(sealBytes({1, 2, 3}, sender, sync::kEnvelopeVersion + 1)) == "envelope.newer-version");
}

TEST_CASE("A frame that says it expands too far is refused before memory is taken") {
    const Identity sender = sync::makeIdentity();
    const Bytes zeros(sync::kMaxRequestPayloadBytes + 1, 0);
    Bytes bomb(ZSTD_compressBound(zeros.size()));
    bomb.resize(ZSTD_compress(bomb.data(), bomb.size(), zeros.data(), zeros.size(), 19));
    REQUIRE(bomb.size() < 4096);
    CHECK(codeOf(sealBytes(bomb, sender)) == "envelope.too-large");
    // Head of a zstd frame with an eight-byte content size of 2^62.
    CHECK(codeOf(sealBytes({0x28, 0xB5, 0x2F, 0xFD, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0x40, 0x01, 0x00, 0x00}, sender)) == "envelope.too-large");
    // One that does not say: the size is part of the format.
    CHECK(codeOf(sealBytes({0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58, 0x01, 0x00, 0x00}, sender)) == "envelope.malformed");
}

TEST_CASE("Any bytes, soundly signed, open or are refused; nothing else happens") {
    const Identity sender = sync::makeIdentity();
    REQUIRE(rc::check([&](const Bytes& payload) {
        Bytes frame(ZSTD_compressBound(payload.size()));
        frame.resize(ZSTD_compress(frame.data(), frame.size(), payload.data(), payload.size(), 3));
        (void)codeOf(sealBytes(frame, sender));
        (void)codeOf(sealBytes(payload, sender));
        (void)codeOf(payload);
    }));
}

TEST_CASE("One cell and nothing new cost few bytes") {
    const Identity sender = sync::makeIdentity();
    const std::size_t cell = sync::sealRequest({41, 128 * 1024, {cellOperation(sender)}}, sender).size();
    const std::size_t nothing = sync::sealRequest({41, 128 * 1024, {}}, sender).size();
    const std::size_t answer = sync::sealAnswer({1, 42, false, {}, {}}, sender).size();
    CHECK(cell <= 200);
    CHECK(nothing <= 120);
    CHECK(answer <= 160);
}

TEST_CASE("The example of the specification opens as the specification says") {
    std::ifstream file(HOPLUU_SOURCE_DIR "/docs/spec/envelope.md");
    const std::string document((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    std::smatch key;
    std::smatch block;
    REQUIRE(std::regex_search(document, key, std::regex("Public key: `([0-9a-f]{64})`")));
    REQUIRE(std::regex_search(document, block, std::regex("```hex\n([0-9a-f\n]+)```")));
    const std::string hex = std::regex_replace(block[1].str(), std::regex("\n"), "");
    Bytes bytes(hex.size() / 2);
    sync::PublicKey publicKey{};
    REQUIRE(sync::fromHex(hex, bytes));
    REQUIRE(sync::fromHex(key[1].str(), publicKey));
    const auto opened = sync::openFrame(bytes, sync::EnvelopeKind::request);
    REQUIRE(opened);
    CHECK(sync::verifySignature(*opened, publicKey));
    const auto request = sync::readRequest(*opened);
    REQUIRE(request);
    CHECK(request->cursor == 41);
    CHECK(request->newsLimit == 131072);
    REQUIRE(request->operations.size() == 1);
    Identity author;
    author.device = opened->sender;
    CHECK(request->operations.front() == cellOperation(author));
}

}  // namespace hopluu::test
