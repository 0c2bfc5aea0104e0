// The tests of attachments and handover, with the fault that HOPLUU_FAULT names switched on. --faults: their names.
#define CATCH_CONFIG_RUNNER
#include "domain/deliberate_fault.h"
#include "support/catch.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string_view>

namespace {

using hopluu::DeliberateFault;

struct Named {
    const char* name;
    DeliberateFault fault;
};

constexpr Named kFaults[] = {
    {"fileNotSynced", DeliberateFault::fileNotSynced},           {"fileHashNotChecked", DeliberateFault::fileHashNotChecked},
    {"fileKindNotChecked", DeliberateFault::fileKindNotChecked}, {"fileOffsetNotChecked", DeliberateFault::fileOffsetNotChecked},
    {"citationNotChecked", DeliberateFault::citationNotChecked}, {"fileQuotaNotChecked", DeliberateFault::fileQuotaNotChecked},
    {"everyoneReadsFiles", DeliberateFault::everyoneReadsFiles}, {"penNotPassed", DeliberateFault::penNotPassed},
    {"oldServerGoesOn", DeliberateFault::oldServerGoesOn},       {"rehearsalNotCompared", DeliberateFault::rehearsalNotCompared},
    {"rehearsalNotProven", DeliberateFault::rehearsalNotProven}, {"secretKeyHandedOver", DeliberateFault::secretKeyHandedOver},
    {"packageNotChecked", DeliberateFault::packageNotChecked},   {"unpackedNotCompared", DeliberateFault::unpackedNotCompared},
    {"takenByRehearsal", DeliberateFault::takenByRehearsal},     {"takenOverOthers", DeliberateFault::takenOverOthers},
    {"termNotChecked", DeliberateFault::termNotChecked},         {"noticeNotProven", DeliberateFault::noticeNotProven},
    {"formerKeyForgotten", DeliberateFault::formerKeyForgotten},
};

}  // namespace

int main(int count, char** words) {
    if (count == 2 && std::string_view(words[1]) == "--faults") {
        for (const auto& each : kFaults) {
            std::printf("%s\n", each.name);
        }
        return 0;
    }
    if (const char* wanted = std::getenv("HOPLUU_FAULT")) {
        const auto* found =
            std::find_if(std::begin(kFaults), std::end(kFaults), [&](const Named& each) { return std::string_view(each.name) == wanted; });
        if (found == std::end(kFaults)) {
            std::fprintf(stderr, "no such fault: %s\n", wanted);
            return 2;
        }
        hopluu::theDeliberateFault = found->fault;
    }
    return Catch::Session().run(count, words);
}
