#include "fuzz/target.h"

#include <cstdio>
#include <cstdlib>

namespace hopluu::fuzz {

std::vector<Target> allTargets() {
    std::vector<Target> all;
    for (const auto& group : {textTargets(), formTargets(), workbookTargets(), annexTargets(), journalTargets(), syncTargets(),
                              envelopeTargets(), serverTargets(), clipboardTargets(), templateTargets()}) {
        all.insert(all.end(), group.begin(), group.end());
    }
    return all;
}

void require(bool holds, const char* property) {
    if (!holds) {
        std::fprintf(stderr, "fuzz: does not hold: %s\n", property);
        std::abort();
    }
}

bool refused(const Error& error) {
    require(!error.code.empty(), "an error has a code");
    require(!error.message.vi.empty() && !error.message.en.empty(), "an error has words in both languages");
    require(error.message.vi.size() < 16'384 && error.place.size() < 16'384, "the words of an error are not a flood");
    return false;
}

bool refused(const Errors& errors) {
    require(!errors.empty(), "a refusal says at least one thing");
    for (const auto& error : errors) {
        refused(error);
    }
    return false;
}

}  // namespace hopluu::fuzz
