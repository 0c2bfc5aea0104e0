#include "journal/fold.h"
#include "journal/common_base.h"
#include "journal/journal_samples.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace hopluu;
using namespace hopluu::test;

namespace {

/// A history as it can happen: each operation names some of those written before it.
std::vector<Operation> anyHistory() {
    std::vector<Operation> history;
    const auto size = *rc::gen::inRange<std::size_t>(0, 12);
    std::array<std::uint64_t, 4> sequences{};
    for (std::size_t i = 0; i < size; ++i) {
        const auto author = *rc::gen::inRange<std::uint8_t>(0, 4);
        Operation next = operation(author, ++sequences[author], *rc::gen::inRange<std::uint64_t>(0, 8), number(*rc::gen::inRange(0, 3)));
        for (const auto& earlier : history) {
            if (*rc::gen::inRange(0, 3) == 0) {
                next.supersedes.push_back(earlier.id);
            }
        }
        std::sort(next.supersedes.begin(), next.supersedes.end());
        history.push_back(next);
    }
    return history;
}

std::vector<Operation> shuffled(std::vector<Operation> operations) {
    for (std::size_t i = operations.size(); i > 1; --i) {
        std::swap(operations[i - 1], operations[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    return operations;
}

}  // namespace

TEST_CASE("A register that nobody wrote shows nothing", "[journal]") {
    const Register empty = fold({});
    CHECK(empty.shown() == nullptr);
    CHECK_FALSE(empty.inConflict());
}

TEST_CASE("An operation replaces what its author had seen", "[journal]") {
    const Operation first = operation(1, 1, 10, number(5));
    const Operation second = operation(2, 1, 5, number(6), {first.id});
    const Register result = fold(std::vector{first, second});
    REQUIRE(result.heads.size() == 1);
    // The wall clock of the second laptop was behind; what it had seen decides.
    CHECK(*result.shown() == second);
    CHECK_FALSE(result.inConflict());
}

TEST_CASE("Two who did not know of each other: the later is shown, both are kept", "[journal]") {
    const Operation early = operation(1, 1, 10, number(5));
    const Operation late = operation(2, 1, 11, number(6));
    const Register result = fold(std::vector{early, late});
    REQUIRE(result.heads == std::vector{late, early});
    CHECK(result.inConflict());
}

TEST_CASE("Heads disagree when anything in them differs, and agree when nothing does", "[journal]") {
    struct Case {
        const char* what;
        Value other;
        bool isConflict;
    };
    const Case cases[] = {
        {"the same", number(5), false},
        {"another number", number(6), true},
        {"another state", Value::inState(ValueState::noneArose), true},
        {"an estimate", Value::of(number(5).number, Finality::estimate), true},
        {"another remark", Value::of(number(5).number, Finality::final, "đã rà soát"), true},
    };
    for (const auto& each : cases) {
        INFO(each.what);
        CHECK(fold(std::vector{operation(1, 1, 10, number(5)), operation(2, 1, 11, each.other)}).inConflict() == each.isConflict);
    }
}

TEST_CASE("A decision ends a conflict", "[journal]") {
    const Operation one = operation(1, 1, 10, number(5));
    const Operation two = operation(2, 1, 11, number(6));
    const Operation decision = operation(1, 2, 12, number(5), {one.id, two.id});
    const Register result = fold(std::vector{one, decision, two});
    CHECK(result.heads == std::vector{decision});
}

TEST_CASE("What an operation supersedes may arrive after it", "[journal]") {
    const Operation missing = operation(1, 1, 10, number(5));
    const Operation next = operation(2, 1, 11, number(6), {missing.id});
    CHECK(fold(std::vector{next}).heads == std::vector{next});
    CHECK(fold(std::vector{next, missing}).heads == std::vector{next});
}

TEST_CASE("The same time on two devices: the device decides, the same everywhere", "[journal]") {
    const Operation one = operation(1, 1, 10, number(5));
    const Operation two = operation(2, 1, 10, number(6));
    CHECK(fold(std::vector{one, two}) == fold(std::vector{two, one}));
}

TEST_CASE("Order and doubles do not matter", "[journal]") {
    REQUIRE(rc::check("shuffle, double", [] {
        const auto history = anyHistory();
        const Register once = fold(history);
        auto doubled = shuffled(history);
        doubled.insert(doubled.end(), history.begin(),
                       history.begin() + static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, history.size() + 1)));
        RC_ASSERT(fold(shuffled(doubled)) == once);
    }));
}

TEST_CASE("Heads, and later ones, fold to what the whole history folds to", "[journal]") {
    // This is what lets a store keep the heads only and look at the rest when it must.
    REQUIRE(rc::check("fold of heads plus what superseded nothing new", [] {
        const auto history = anyHistory();
        RC_ASSERT(fold(fold(history).heads) == fold(history));
    }));
}

TEST_CASE("A device has seen what it wrote itself, whatever stood in between", "[journal]") {
    // Between the two stood one that was refused: it is not here, and nobody names the first.
    const Operation first = operation(1, 1, 10, number(5));
    const Operation third = operation(1, 3, 12, number(7), {operation(1, 2, 11, number(6)).id});
    CHECK(fold(std::vector{first, third}).heads == std::vector{third});
    CHECK(fold(std::vector{third, first}).heads == std::vector{third});
    // And so has whoever has seen the later one.
    const Operation other = operation(2, 1, 13, number(8), {third.id});
    CHECK(fold(std::vector{other, first, third}).heads == std::vector{other});
    CHECK(commonBase(std::vector{first, third, operation(2, 2, 14, number(9), {first.id})},
                     fold(std::vector{third, operation(2, 2, 14, number(9), {first.id})}))
              ->id == first.id);
}

TEST_CASE("Nothing is lost: whatever is no head has been superseded by name, or by its own device", "[journal]") {
    REQUIRE(rc::check("heads or named", [] {
        const auto history = anyHistory();
        const Register result = fold(history);
        for (const auto& each : history) {
            const bool isHead =
                std::any_of(result.heads.begin(), result.heads.end(), [&](const Operation& head) { return head.id == each.id; });
            const bool isNamed = std::any_of(history.begin(), history.end(), [&](const Operation& other) {
                const bool isOwn = other.id.device == each.id.device && other.id.sequence > each.id.sequence;
                return isOwn || std::find(other.supersedes.begin(), other.supersedes.end(), each.id) != other.supersedes.end();
            });
            RC_ASSERT(isHead != isNamed);
        }
    }));
}
