#include "journal/operation_codec.h"
#include "journal/byte_stream.h"
#include "journal/journal_samples.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <limits>

using namespace hopluu;
using namespace hopluu::test;

namespace {

/// docs/spec/journal.md shows these bytes, field by field.
const char* const kExampleBatch =
    "01 01 aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa 01 04 32 30 32 32 01 06 68 61 2d 6e 6f 69 01 0f 63 61 70 69 74 61 6c 5f 6e 65 "
    "77 2e "
    "66 64 69 02 00 00 0a 02 80 80 80 d0 99 ec 31 04 01 01 00 00 00 00 00 00 00 01 00 05 01 00 80 89 7a 00 01 00 80 92 f4 01 00";

std::vector<Operation> exampleOperations() {
    const std::uint64_t time = std::uint64_t{1'672'531'200} << 16U;
    return {operation(0xAA, 5, time, number(1)), operation(0xAA, 6, time + 2, number(2), {operationId(0xAA, 5)})};
}

rc::Gen<std::string> anyIdentifier() {
    return rc::gen::container<std::string>(rc::gen::elementOf(std::string("abz019-._/#@")));
}

rc::Gen<Operation> anyCell() {
    return rc::gen::exec([] {
        Operation each =
            operation(*rc::gen::inRange<std::uint8_t>(1, 5), *rc::gen::arbitrary<std::uint64_t>(), *rc::gen::arbitrary<std::uint64_t>(),
                      Value::of(Decimal::fromMillionths(*rc::gen::arbitrary<std::int64_t>()),
                                *rc::gen::element(Finality::final, Finality::estimate), *rc::gen::element<std::string>("", "ước", "x")));
        each.address.item.text = (*anyIdentifier()).substr(0, 200);
        return each;
    });
}

}  // namespace

TEST_CASE("Every topic's operation comes back from its bytes as it was", "[journal]") {
    const auto operations = oneOfEachTopic();
    const Bytes bytes = encodeBatch(operations);
    const auto back = decodeBatch(bytes);
    REQUIRE(back.has_value());
    CHECK(*back == operations);
    for (const auto& each : operations) {
        INFO("topic " << static_cast<int>(each.address.topic));
        const auto body = decodeBody(each.address.topic, encodeBody(each.body));
        REQUIRE(body.has_value());
        CHECK(*body == each.body);
    }
}

TEST_CASE("A batch of nothing is a batch", "[journal]") {
    const Bytes bytes = encodeBatch({});
    CHECK(toHex(bytes) == "01 00 00 00 00 00");
    REQUIRE(decodeBatch(bytes).has_value());
    CHECK(decodeBatch(bytes)->empty());
}

TEST_CASE("The example of the specification is what the program writes", "[journal]") {
    const Bytes bytes = encodeBatch(exampleOperations());
    CHECK(toHex(bytes) == kExampleBatch);
    const auto back = decodeBatch(bytes);
    REQUIRE(back.has_value());
    CHECK(*back == exampleOperations());
}

TEST_CASE("Any operations survive the journey", "[journal]") {
    REQUIRE(rc::check("encode, decode", [] {
        const auto operations = *rc::gen::container<std::vector<Operation>>(anyCell());
        const auto back = decodeBatch(encodeBatch(operations));
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == operations);
    }));
}

TEST_CASE("A batch cut short anywhere is refused", "[journal]") {
    const Bytes bytes = encodeBatch(oneOfEachTopic());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto back = decodeBatch(ByteView(bytes).first(size));
        INFO("first " << size << " of " << bytes.size() << " bytes");
        REQUIRE_FALSE(back.has_value());
        CHECK(back.error().code == "journal.malformed");
    }
}

TEST_CASE("A batch with a byte more is refused", "[journal]") {
    Bytes bytes = encodeBatch(oneOfEachTopic());
    bytes.push_back(0);
    REQUIRE_FALSE(decodeBatch(bytes).has_value());
}

TEST_CASE("A changed byte either is refused or makes another valid batch that encodes to itself", "[journal]") {
    const Bytes bytes = encodeBatch(oneOfEachTopic());
    std::size_t refused = 0;
    for (std::size_t place = 0; place < bytes.size(); ++place) {
        for (const std::uint8_t change : std::to_array<std::uint8_t>({0x01, 0x80, 0xFF, 0x20})) {
            Bytes changed = bytes;
            changed[place] = static_cast<std::uint8_t>(changed[place] ^ change);
            const auto back = decodeBatch(changed);
            if (!back) {
                ++refused;
                continue;
            }
            INFO("byte " << place << " changed by " << static_cast<int>(change));
            REQUIRE(encodeBatch(*back) == changed);
        }
    }
    CHECK(refused > bytes.size());
}

TEST_CASE("Random bytes never do harm", "[journal]") {
    REQUIRE(rc::check("decode anything", [](std::vector<std::uint8_t> bytes) {
        if (!bytes.empty()) {
            bytes[0] = 1;  // past the version
        }
        const auto back = decodeBatch(bytes);
        const bool isSound = !back.has_value() || encodeBatch(*back) == bytes;
        RC_ASSERT(isSound);
    }));
}

TEST_CASE("What is not the one way to write something is refused", "[journal]") {
    struct Case {
        const char* what;
        Topic topic;
        const char* bytes;
    };
    const Case cases[] = {
        {"a number in more bytes than it needs", Topic::cell, "01 00 80 00 00"},
        {"a number of more than 64 bits", Topic::cell, "01 00 ff ff ff ff ff ff ff ff ff 02 00"},
        {"a number without end", Topic::cell, "01 00 ff ff ff ff ff ff ff ff ff ff 00"},
        {"a state of value that does not exist", Topic::cell, "05 00 00 00"},
        {"a finality that does not exist", Topic::cell, "01 02 00 00"},
        {"text that is not UTF-8", Topic::narrative, "02 c3 28"},
        {"text longer than what is left", Topic::narrative, "05 61 62"},
        {"text longer than is allowed", Topic::narrative, "81 80 10"},
        {"a rest", Topic::narrative, "01 61 00"},
        {"more pieces of evidence than bytes", Topic::score, "00 00 ff ff 03"},
        {"a flag that is neither yes nor no", Topic::adjustment, "00 00 02"},
        {"a step of submission that does not exist", Topic::submission, "00 01 00 00"},
        {"a revision of more than 32 bits", Topic::submission, "01 80 80 80 80 10 00 00"},
        {"nothing at all", Topic::device, ""},
    };
    for (const auto& each : cases) {
        INFO(each.what);
        const auto body = decodeBody(each.topic, fromHex(each.bytes));
        REQUIRE_FALSE(body.has_value());
        CHECK(body.error().code == "journal.malformed");
        CHECK_FALSE(body.error().message.vi.empty());
        CHECK_FALSE(body.error().message.en.empty());
    }
}

TEST_CASE("A batch that lies about itself is refused before it takes memory", "[journal]") {
    struct Case {
        const char* what;
        const char* bytes;
    };
    const Case cases[] = {
        {"a version of the future", "02 00 00 00 00 00"},
        {"a hundred thousand devices in no bytes", "01 a0 8d 06 00 00 00 00"},
        {"a million operations in no bytes", "01 00 00 00 00 c0 84 3d"},
        {"2^64-1 operations", "01 00 00 00 00 ff ff ff ff ff ff ff ff ff 01"},
        {"a period that nobody uses", "01 00 01 04 32 30 32 32 00 00 00"},
        {"a unit with a space in it", "01 00 00 01 03 61 20 62 00 00"},
    };
    for (const auto& each : cases) {
        INFO(each.what);
        REQUIRE_FALSE(decodeBatch(fromHex(each.bytes)).has_value());
    }
}

TEST_CASE("More operations than were asked for are too many", "[journal]") {
    const auto back = decodeBatch(encodeBatch(oneOfEachTopic()), 15);
    REQUIRE_FALSE(back.has_value());
    CHECK(back.error().code == "journal.too-large");
}

TEST_CASE("What an operation supersedes is sorted, without doubles, and never itself or its device's future", "[journal]") {
    struct Case {
        const char* what;
        std::vector<OperationId> supersedes;
        bool isRight;
    };
    const Case cases[] = {
        {"two in order", {operationId(1, 4), operationId(2, 9)}, true},
        {"its device's last", {operationId(5, 9)}, true},
        {"out of order", {operationId(2, 9), operationId(1, 4)}, false},
        {"a double", {operationId(1, 4), operationId(1, 4)}, false},
        {"itself", {operationId(5, 10)}, false},
        {"its device's next", {operationId(5, 11)}, false},
    };
    for (const auto& each : cases) {
        INFO(each.what);
        const Operation one = operation(5, 10, 1, number(1), each.supersedes);
        CHECK(decodeBatch(encodeBatch(std::span(&one, 1))).has_value() == each.isRight);
    }
}

TEST_CASE("Numbers at the edges of their range come back", "[journal]") {
    const std::int64_t edges[] = {
        0, -1, 1, 63, -64, 64, std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()};
    for (const std::int64_t edge : edges) {
        journal::ByteWriter out;
        out.signedVarint(edge);
        out.varint(static_cast<std::uint64_t>(edge));
        journal::ByteReader in(out.bytes());
        CHECK(in.signedVarint() == edge);
        CHECK(in.varint() == static_cast<std::uint64_t>(edge));
        CHECK(in.finished());
    }
}
