// The store folds each operation into the register as it comes. Here against the plain fold of all that it holds.
#include "store/test_laptop.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>

using namespace hopluu;
using namespace hopluu::test;

namespace {

const std::vector<std::string> kItems{"a", "b"};

/// Anything that the wire lets through, honest or not: names what is not there yet, what stands elsewhere, and in circles.
std::vector<Operation> anyOperations() {
    std::vector<Operation> operations;
    std::map<std::uint8_t, std::uint64_t> last;
    const auto count = *rc::gen::inRange<std::size_t>(1, 14);
    for (std::size_t i = 0; i < count; ++i) {
        const auto device = *rc::gen::inRange<std::uint8_t>(2, 5);
        Operation operation;
        operation.id = {identity(device).device, ++last[device]};
        operation.time = {*rc::gen::inRange<std::uint64_t>(1, 20)};
        operation.address = cell(*rc::gen::elementOf(kItems));
        operation.body = number(*rc::gen::inRange(0, 3));
        const auto names = *rc::gen::inRange(0, 4);
        for (int name = 0; name < names; ++name) {
            const OperationId other{identity(*rc::gen::inRange<std::uint8_t>(2, 5)).device, *rc::gen::inRange<std::uint64_t>(1, 7)};
            if (other.device != operation.id.device || other.sequence < operation.id.sequence) {
                operation.supersedes.push_back(other);
            }
        }
        std::sort(operation.supersedes.begin(), operation.supersedes.end());
        operation.supersedes.erase(std::unique(operation.supersedes.begin(), operation.supersedes.end()), operation.supersedes.end());
        operations.push_back(std::move(operation));
    }
    return operations;
}

Register plainFold(const std::map<OperationId, Operation>& counted, const std::string& item) {
    std::vector<Operation> operations;
    for (const auto& [id, operation] : counted) {
        if (operation.address == cell(item)) {
            operations.push_back(operation);
        }
    }
    return fold(operations);
}

}  // namespace

TEST_CASE("Whatever comes in whatever order, doubled or refused, each register is the fold of what is held there", "[store]") {
    REQUIRE(rc::check("step by step against the plain fold", [] {
        const auto operations = anyOperations();
        TestLaptop laptop(1);
        std::map<OperationId, Operation> counted;
        std::map<OperationId, Operation> refused;
        const auto steps = *rc::gen::inRange<std::size_t>(1, 3 * operations.size() + 1);
        for (std::size_t step = 0; step < steps; ++step) {
            const Operation& operation = *rc::gen::elementOf(operations);
            const bool isHeld = counted.contains(operation.id) || refused.contains(operation.id);
            const int what = *rc::gen::inRange(0, 6);
            if (what == 0) {
                must(laptop.store().refuse(operation.id));
                if (counted.erase(operation.id) > 0) {
                    refused.emplace(operation.id, operation);
                }
            } else {
                const Standing standing = what == 1 ? Standing::refused : Standing::received;
                must(laptop.store().ingest(std::span(&operation, 1), standing));
                if (!isHeld) {
                    (what == 1 ? refused : counted).emplace(operation.id, operation);
                }
            }
            for (const auto& item : kItems) {
                RC_ASSERT(laptop.read(cell(item)) == plainFold(counted, item));
            }
        }
        RC_ASSERT(laptop.problems() == std::vector<std::string>{});
        const JournalCounts counts = must(laptop.store().counts());
        RC_ASSERT(counts.refused == refused.size());
        RC_ASSERT(counts.total == refused.size() + counted.size());
    }));
}

TEST_CASE("A part taken in at once, and operation by operation, end in the same state", "[store]") {
    REQUIRE(rc::check("at once, one by one", [] {
        const auto operations = anyOperations();
        TestLaptop atOnce(1);
        TestLaptop oneByOne(1);
        atOnce.ingest(operations);
        for (const auto& each : operations) {
            oneByOne.ingest({each});
        }
        atOnce.reopen();
        RC_ASSERT(atOnce.everything() == oneByOne.everything());
        RC_ASSERT(must(atOnce.store().unitChecksums()) == must(oneByOne.store().unitChecksums()));
        RC_ASSERT(atOnce.problems() == std::vector<std::string>{});
        for (const auto& item : kItems) {
            RC_ASSERT(atOnce.read(cell(item)) == oneByOne.read(cell(item)));
            RC_ASSERT(must(atOnce.store().history(cell(item))).size() == must(oneByOne.store().history(cell(item))).size());
        }
    }));
}

TEST_CASE("An operation that was named before it came is no head when it comes, and verifying asks that it is awaited", "[store]") {
    TestLaptop author(2);
    const auto first = author.record(cell("a"), number(1));
    const auto second = author.record(cell("a"), number(2));
    TestLaptop laptop(1);
    laptop.ingest(second);
    CHECK(laptop.problems().empty());
    SQLite::Database(laptop.file().string(), SQLite::OPEN_READWRITE)
        .exec("CREATE TABLE kept AS SELECT * FROM awaited; DELETE FROM awaited");
    CHECK_FALSE(laptop.problems().empty());
    SQLite::Database(laptop.file().string(), SQLite::OPEN_READWRITE).exec("INSERT INTO awaited SELECT * FROM kept; DROP TABLE kept");
    laptop.ingest(first);
    CHECK(laptop.read(cell("a")).heads == second);
    CHECK(laptop.problems().empty());
}

TEST_CASE("An operation whose number cannot be counted to is refused as malformed", "[store]") {
    TestLaptop author(2);
    auto operations = author.record(cell("a"), number(1));
    TestLaptop laptop(1);
    for (const std::uint64_t sequence : {std::uint64_t{0}, std::uint64_t{1} << 63U, ~std::uint64_t{0}}) {
        operations[0].id.sequence = sequence;
        CHECK(codeOf(laptop.store().ingest(operations)) == "journal.malformed");
    }
    CHECK(must(laptop.store().counts()).total == 0);
}
