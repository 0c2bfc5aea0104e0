#include "sync/envelope.h"
#include "support/catch.h"
#include "sync/json_fields.h"
#include "sync/poll.h"
#include "sync/sealed_file.h"

#include <rapidcheck.h>
#include <sodium.h>
#include <zstd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>
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
    const sync::Fragment fragment{7, 100, 40, {1, 2}, {9, 8, 7}};
    const sync::SentBefore sent{3, 7, {8}};
    const sync::ExchangeRequest request{41, 128 * 1024, fragment, sync::HeldPieces{{3}, 5}, {cellOperation(sender)}, sent};
    const Bytes sealed = sync::sealRequest(request, sender);
    const auto opened = sync::openFrame(sealed, sync::EnvelopeKind::request);
    REQUIRE(opened);
    CHECK(opened->sender == sender.device);
    CHECK(sync::verifySignature(*opened, sender.publicKey));
    CHECK_FALSE(sync::verifySignature(*opened, sync::makeIdentity().publicKey));
    CHECK(sync::readRequest(*opened) == request);
}

TEST_CASE("An answer opens for the device whose request it answers, and for nobody else") {
    const Identity server = sync::makeIdentity();
    const Identity laptop = sync::makeIdentity();
    const auto key = sync::linkKey(server, laptop.publicKey);
    REQUIRE(key == sync::linkKey(laptop, server.publicKey));
    REQUIRE(key != sync::linkKey(sync::makeIdentity(), server.publicKey));
    const sync::ExchangeAnswer answer{
        1, 40, 42, true, {5}, sync::HeldPieces{{3}, 5}, sync::Fragment{7, 9, 0, {1}, {9}}, {cellOperation(laptop)}};
    const Bytes bytes{1, 2, 3}, otherBytes{1, 2, 4};
    const sync::Question request{bytes, 40}, other{otherBytes, 40};
    const Bytes sealed = sync::sealAnswer(answer, sync::EnvelopeKind::answer, key, request);
    CHECK(sync::openAnswer(sealed, sync::EnvelopeKind::answer, key, request) == answer);
    CHECK(sync::openAnswer(sealed, sync::EnvelopeKind::answer, key, other).error().code == "exchange.bad-signature");
    CHECK_FALSE(sync::openAnswer(sealed, sync::EnvelopeKind::fileAnswer, key, request));
    const auto strangers = sync::linkKey(sync::makeIdentity(), server.publicKey);
    CHECK(sync::openAnswer(sealed, sync::EnvelopeKind::answer, strangers, request).error().code == "exchange.bad-signature");
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        Bytes changed = sealed;
        changed[i] ^= 0x40U;
        CHECK_FALSE(sync::openAnswer(changed, sync::EnvelopeKind::answer, key, request));
        CHECK_FALSE(sync::openAnswer(ByteView(sealed).first(i), sync::EnvelopeKind::answer, key, request));
    }
}

TEST_CASE("An answer says from where it goes on when that is not where the laptop asked, or when it may be opened late") {
    const Bytes bytes{1, 2, 3};
    sync::ExchangeAnswer answer{1, 40, 42};
    const auto sealed = [&](sync::EnvelopeKind kind, std::uint64_t asked) { return sync::sealAnswer(answer, kind, {}, {bytes, asked}); };
    const Bytes usual = sealed(sync::EnvelopeKind::answer, 40), earlier = sealed(sync::EnvelopeKind::answer, 41);
    const Bytes file = sealed(sync::EnvelopeKind::fileAnswer, 40);
    CHECK(usual.size() + 1 == earlier.size());
    CHECK(file.size() == earlier.size());
    CHECK(sync::openAnswer(usual, sync::EnvelopeKind::answer, {}, {bytes, 40}) == answer);
    CHECK(sync::openAnswer(earlier, sync::EnvelopeKind::answer, {}, {bytes, 41}) == answer);
    CHECK(sync::openAnswer(file, sync::EnvelopeKind::fileAnswer, {}, {bytes, 7}) == answer);
    Bytes lateWithout = usual;
    lateWithout[5] = static_cast<std::uint8_t>(sync::EnvelopeKind::fileAnswer);
    const auto message = ByteView(lateWithout).first(lateWithout.size() - 16);
    std::ranges::copy(sync::mac({}, message, bytes), lateWithout.end() - 16);
    CHECK(sync::openAnswer(lateWithout, sync::EnvelopeKind::fileAnswer, {}, {bytes, 40}).error().code == "envelope.malformed");
}

TEST_CASE("Of an answer cut anywhere its beginning can be read, and never counts as the whole") {
    const Bytes news(100, 7);
    const sync::Fragment piece{42, 300, 200, sync::digestOf(news), news};
    for (const auto& fragment : {std::optional<sync::Fragment>{}, std::optional{piece}}) {
        sync::ExchangeAnswer answer{1, 40, 40, true, {5}, {}, fragment, {}};
        const Bytes sealed = sync::sealAnswer(answer, sync::EnvelopeKind::answer, {}, {{}, 40});
        std::size_t most = 0;
        for (std::size_t size = 0; size <= sealed.size(); ++size) {
            if (const auto begun = sync::beginningOf(ByteView(sealed).first(size))) {
                most = std::max(most, begun->bytes.size());
                CHECK(begun->offset == piece.offset);
                CHECK(begun->end == piece.end);
                CHECK(begun->digest == piece.digest);
            }
        }
        CHECK(most == (fragment ? news.size() - 1 : 0));
    }
}

TEST_CASE("A renewal is signed by the old key and by the new one") {
    const Identity old = sync::makeIdentity();
    const Identity next = sync::makeIdentity();
    const Bytes sealed = sync::sealRenewal(old, next);
    const auto opened = sync::openFrame(sealed, sync::EnvelopeKind::renewal);
    REQUIRE(opened);
    CHECK(sync::verifySignature(*opened, old.publicKey));
    CHECK(sync::readRenewal(*opened) == next.publicKey);
    Bytes other = sealed;
    std::copy(old.publicKey.begin(), old.publicKey.end(), other.begin() + 22);  // a key that did not sign
    CHECK_FALSE(sync::readRenewal(*sync::openFrame(other, sync::EnvelopeKind::renewal)));
}

TEST_CASE("A file opens for its receiver alone, and says why it does not") {
    const Identity server = sync::makeIdentity();
    const Identity laptop = sync::makeIdentity();
    const Bytes envelope{1, 2, 3, 4};
    const Bytes file = sync::writeSealedFile(sync::Direction::toServer, server.publicKey, envelope);
    CHECK(sync::openSealedFile(sync::Direction::toServer, server, file) == envelope);
    const auto code = [&](sync::Direction direction, const Identity& receiver, const Bytes& bytes) {
        const auto opened = sync::openSealedFile(direction, receiver, bytes);
        return opened ? std::string{} : opened.error().code;
    };
    CHECK(code(sync::Direction::toLaptop, server, file) == "file.wrong-direction");
    CHECK(code(sync::Direction::toServer, laptop, file) == "file.for-another");
    Bytes newer = file;
    newer[4] = 2;
    CHECK(code(sync::Direction::toServer, server, newer) == "file.newer-version");
    Bytes unversioned = file;
    unversioned[4] = 0;
    CHECK(code(sync::Direction::toServer, server, unversioned) == "file.damaged");
    Bytes changed = file;
    changed.back() ^= 1U;
    CHECK(code(sync::Direction::toServer, server, changed) == "file.damaged");
    CHECK(code(sync::Direction::toServer, server, Bytes(file.begin(), file.end() - 1)) == "file.damaged");
    CHECK(code(sync::Direction::toServer, server, Bytes{'P', 'K', 3, 4}) == "file.not-hopluu");
    CHECK(code(sync::Direction::toServer, server, {}) == "file.not-hopluu");
}

TEST_CASE("A poll says who asks and what is known, and is coded") {
    const Identity server = sync::makeIdentity();
    const Identity laptop = sync::makeIdentity();
    const std::uint8_t version = GENERATE(std::uint8_t{1}, std::uint8_t{2});
    const sync::Poll poll{laptop.device, 41, 65536, 7, {1, 2, 3}, version};
    const auto text = sync::writePoll(poll, sync::linkKey(laptop, server.publicKey));
    const auto read = sync::readPoll(text);
    REQUIRE(read);
    CHECK(read->poll == poll);
    CHECK(sync::isGenuine(*read, sync::linkKey(server, laptop.publicKey)));
    CHECK_FALSE(sync::isGenuine(*read, sync::linkKey(server, server.publicKey)));
    CHECK_FALSE(sync::readPoll(text.substr(1)));
    CHECK_FALSE(sync::readPoll(""));
    CHECK_FALSE(sync::readPoll(std::string(1000, 'A')));
}

TEST_CASE("A changed byte anywhere is noticed") {
    const Identity sender = sync::makeIdentity();
    const Bytes sealed = sync::sealRequest({0, 0, {}, {}, {cellOperation(sender)}}, sender);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        Bytes changed = sealed;
        changed[i] ^= 0x40U;
        const auto opened = sync::openFrame(changed, sync::EnvelopeKind::request);
        CHECK((!opened || !sync::verifySignature(*opened, sender.publicKey)));
    }
}

TEST_CASE("An envelope cut anywhere is refused") {
    const Identity sender = sync::makeIdentity();
    const Bytes sealed = sync::sealRequest({0, 0, {}, {}, {cellOperation(sender)}}, sender);
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
    bomb.insert(bomb.begin(), 1);
    CHECK(codeOf(sealBytes(bomb, sender)) == "envelope.too-large");
    // Head of a zstd frame with an eight-byte content size of 2^62.
    CHECK(codeOf(sealBytes({0x01, 0x28, 0xB5, 0x2F, 0xFD, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0x40, 0x01, 0x00, 0x00}, sender)) ==
          "envelope.too-large");
    // One that does not say: the size is part of the format.
    CHECK(codeOf(sealBytes({0x01, 0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58, 0x01, 0x00, 0x00}, sender)) == "envelope.malformed");
}

TEST_CASE("Any bytes, soundly signed, open or are refused; nothing else happens") {
    const Identity sender = sync::makeIdentity();
    REQUIRE(rc::check([&](const Bytes& payload) {
        Bytes frame(ZSTD_compressBound(payload.size()));
        frame.resize(ZSTD_compress(frame.data(), frame.size(), payload.data(), payload.size(), 3));
        frame.insert(frame.begin(), 1);
        (void)codeOf(sealBytes(frame, sender));
        (void)codeOf(sealBytes(payload, sender));
        (void)codeOf(payload);
    }));
}

TEST_CASE("One cell and nothing new cost few bytes") {
    const Identity sender = sync::makeIdentity();
    const std::size_t cell = sync::sealRequest({41, 128 * 1024, {}, {}, {cellOperation(sender)}}, sender).size();
    const std::size_t nothing = sync::sealRequest({41, 128 * 1024}, sender).size();
    const std::size_t answer = sync::sealAnswer({1, 41, 42}, sync::EnvelopeKind::answer, {}, {}).size();
    CHECK(cell <= 184);
    CHECK(nothing <= 120);
    CHECK(answer <= 39);
    CHECK(sync::writePoll({sender.device, 41, 65536, 7, {}}, {}).size() <= 64);
}

namespace {

/// The key pair that the specification's examples use.
Identity fromSeed(std::uint8_t first) {
    std::array<std::uint8_t, 32> seed{};
    std::iota(seed.begin(), seed.end(), first);
    Identity identity;
    crypto_sign_seed_keypair(identity.publicKey.data(), identity.secretKey.data(), seed.data());
    identity.device = sync::deviceIdOf(identity.publicKey);
    return identity;
}

std::string specification() {
    std::ifstream file(HOPLUU_SOURCE_DIR "/docs/spec/envelope.md");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string block(const std::string& name) {
    const std::string document = specification();
    std::smatch found;
    REQUIRE(std::regex_search(document, found, std::regex("```" + name + "\n([^`]+)```")));
    return std::regex_replace(found[1].str(), std::regex("\n"), "");
}

Bytes bytesOf(const std::string& name) {
    const std::string hex = block(name);
    Bytes bytes(hex.size() / 2);
    REQUIRE(sync::fromHex(hex, bytes));
    return bytes;
}

}  // namespace

TEST_CASE("The examples of the specification are what this program writes and reads") {
    const Identity laptop = fromSeed(1);
    const Identity server = fromSeed(101);
    const std::string document = specification();
    const auto key = sync::linkKey(laptop, server.publicKey);
    CHECK(document.find("`" + sync::toHex(laptop.publicKey) + "`") != std::string::npos);
    CHECK(document.find("`" + toString(laptop.device) + "`") != std::string::npos);
    CHECK(document.find("`" + sync::toHex(server.publicKey) + "`") != std::string::npos);
    CHECK(document.find("`" + sync::toHex(key) + "`") != std::string::npos);

    const Bytes request = bytesOf("request");
    const auto opened = sync::openFrame(request, sync::EnvelopeKind::request);
    REQUIRE(opened);
    CHECK(sync::verifySignature(*opened, laptop.publicKey));
    CHECK(sync::readRequest(*opened) == sync::ExchangeRequest{41, 131072, {}, {}, {cellOperation(laptop)}});

    const sync::ShortChecksum checksum{0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88};
    CHECK(sync::openAnswer(bytesOf("answer"), sync::EnvelopeKind::answer, key, {request, 41}) ==
          sync::ExchangeAnswer{1, 41, 42, false, checksum, {}, {}, {}});

    CHECK(block("poll") == sync::writePoll({laptop.device, 42, 262144, 1, checksum}, key));
    CHECK(bytesOf("renewal") == sync::sealRenewal(laptop, fromSeed(201)));
}

TEST_CASE("The specification's examples of version 1 are read, and answered in version 1") {
    const Identity laptop = fromSeed(1);
    const auto key = sync::linkKey(laptop, fromSeed(101).publicKey);
    const Bytes request = bytesOf("request-1");
    const auto opened = sync::openFrame(request, sync::EnvelopeKind::request);
    REQUIRE(opened);
    CHECK(opened->version == 1);
    CHECK(sync::verifySignature(*opened, laptop.publicKey));
    CHECK(sync::readRequest(*opened) == sync::ExchangeRequest{41, 131072, {}, {}, {cellOperation(laptop)}});

    const sync::ExchangeAnswer answer{1, 41, 42, false, {0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88}, {}, {}, {}};
    CHECK(sync::openAnswer(bytesOf("answer-1"), sync::EnvelopeKind::answer, key, {request, 41, 1}) == answer);
    CHECK(sync::sealAnswer(answer, sync::EnvelopeKind::answer, key, {request, 41, 1}) == bytesOf("answer-1"));
    const auto poll = sync::readPoll(block("poll-1"));
    REQUIRE(poll);
    CHECK(sync::isGenuine(*poll, key));
    CHECK(poll->poll == sync::Poll{laptop.device, 42, 262144, 1, answer.stateChecksum, 1});
}

}  // namespace hopluu::test
