// libFuzzer's side: HOPLUU_FUZZ_TARGET names the decoder. tests/fuzz/run starts it.
#include "fuzz/target.h"

#include <cstdio>
#include <cstdlib>

namespace {

hopluu::fuzz::Target chosen() {
    const char* name = std::getenv("HOPLUU_FUZZ_TARGET");
    for (const auto& target : hopluu::fuzz::allTargets()) {
        if (name != nullptr && target.name == name) {
            return target;
        }
    }
    std::fprintf(stderr, "HOPLUU_FUZZ_TARGET names no target; fuzz_seeds --list does\n");
    std::exit(2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const hopluu::fuzz::Target target = chosen();
    target.decode({data, size});
    return 0;
}
