#include "cli/commands.h"

int main(int argc, char** argv) {
    return hopluu::cli::run(argc, argv);
}
