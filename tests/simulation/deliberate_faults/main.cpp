// Does the simulation bite? The same simulation, over libraries into which faults have been put: each is switched on alone, and a seed must
// fail within the number of seeds that stands beside it. Without any, all seeds hold.
#include "domain/deliberate_fault.h"
#include "simulation/run.h"

#include <cstdio>
#include <string_view>

namespace {

using hopluu::DeliberateFault;
using namespace hopluu::simulation;

struct Case {
    DeliberateFault fault;
    const char* name;
    std::uint64_t seeds;      // must be found within
    std::uint64_t first = 1;  // a rare one is looked for where it is known to be
};

constexpr Case kCases[] = {
    {DeliberateFault::wallClockDecides, "the later clock replaces the other value", 20},
    {DeliberateFault::foldByArrival, "the fold depends on the order of arrival", 20},
    {DeliberateFault::refusedCutsOff, "what follows on a refused value is in conflict with what that had replaced", 300},
    {DeliberateFault::writesNotSynced, "saved is said before the disk has it", 100},
    {DeliberateFault::timesGoBack, "the last time is not kept", 100},
    {DeliberateFault::sentIsReceived, "sent counts as received", 20},
    {DeliberateFault::cursorBeforeNews, "the cursor moves on without the news", 300},
    {DeliberateFault::unacknowledgeIgnored, "what the server lost is not sent again", 300},
    {DeliberateFault::gapIgnored, "a gap is not closed", 300},
    {DeliberateFault::refusalForgotten, "a refused operation stays in the state", 20},
    {DeliberateFault::uncomparedBelieved, "what was not compared is believed", 100, 501},
    {DeliberateFault::acknowledgeBeforeCommit, "received is said although storing failed", 100},
    {DeliberateFault::sequenceNotChecked, "an operation after a gap is taken", 300},
    {DeliberateFault::doublesTakenTwice, "doubles are judged again", 50},
    {DeliberateFault::refusedDropped, "a refused operation leaves no trace", 20},
    {DeliberateFault::receiptForgotten, "a submission gets no receipt", 20},
    {DeliberateFault::revokedMayWrite, "a revoked device goes on writing", 100},
    {DeliberateFault::everyoneSeesAll, "a board sees another board's figures", 20},
    {DeliberateFault::signatureNotChecked, "a damaged request is taken", 300},
};

/// The first seed that fails, up to the limit; 0: none did.
std::uint64_t firstToFail(const Case& each, std::string& failure) {
    hopluu::theDeliberateFault = each.fault;
    Options options;
    options.restores = true;
    for (std::uint64_t seed = each.first; seed < each.first + each.seeds; ++seed) {
        const Outcome outcome = run(seed, options);
        if (!outcome.failures.empty()) {
            failure = outcome.failures.front();
            return seed;
        }
    }
    return 0;
}

}  // namespace

/// With a word: only the cases in whose name it stands.
int main(int count, char** words) {
    int missed = 0;
    const std::string_view wanted = count > 1 ? words[1] : "";
    std::string failure;
    if (firstToFail({DeliberateFault::none, "", 20}, failure) != 0) {
        std::printf("without any fault a seed fails: %s\n", failure.c_str());
        return 1;
    }
    for (const Case& each : kCases) {
        if (std::string_view(each.name).find(wanted) == std::string_view::npos) {
            continue;
        }
        const std::uint64_t seed = firstToFail(each, failure);
        if (seed == 0) {
            std::printf("NOT FOUND in %llu seeds: %s\n", static_cast<unsigned long long>(each.seeds), each.name);
            ++missed;
        } else {
            std::printf("found at seed %llu: %s (%s)\n", static_cast<unsigned long long>(seed), each.name, failure.c_str());
        }
        std::fflush(stdout);
    }
    return missed == 0 ? 0 : 1;
}
