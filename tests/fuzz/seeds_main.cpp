// fuzz_seeds FOLDER   writes what the fuzzer starts from, one folder a target
// fuzz_seeds --list   names the targets and the greatest size that is worth trying
#include "fuzz/target.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string_view>

int main(int argc, char** argv) {
    using namespace hopluu::fuzz;
    if (argc != 2) {
        std::cerr << "usage: fuzz_seeds FOLDER | --list\n";
        return 2;
    }
    if (std::string_view(argv[1]) == "--list") {
        for (const auto& target : allTargets()) {
            std::cout << target.name << ' ' << target.maximumBytes << '\n';
        }
        return 0;
    }
    for (const auto& seed : allSeeds()) {
        const std::filesystem::path folder = std::filesystem::path(argv[1]) / seed.target;
        std::filesystem::create_directories(folder);
        std::ofstream(folder / seed.name, std::ios::binary).write(seed.bytes.data(), static_cast<std::streamsize>(seed.bytes.size()));
    }
    return 0;
}
