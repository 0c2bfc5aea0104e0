#include "cli/commands.h"
#include "system/terminal.h"

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    hopluu::system::speakUtf8();
    try {
        return hopluu::cli::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "hopluu: lỗi ngoài dự kiến · unexpected failure: %s\n", error.what());
        return static_cast<int>(hopluu::cli::ExitCode::internal);
    }
}
