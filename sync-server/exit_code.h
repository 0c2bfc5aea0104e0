// What the program exits with, and how it says what went wrong.
#pragma once

#include "domain/error.h"

namespace hopluu::server {

/// Part of the program's interface: scripts and service managers rely on them. Listed in hopluu-server(8).
enum ExitCode : int {
    kSuccess = 0,
    kFailure = 1,    // anything else
    kUsage = 2,      // wrong command line
    kNetwork = 3,    // the port is in use or not allowed, the address is not this machine's
    kData = 4,       // the data folder, its disk or a file in it
    kDataInUse = 5,  // another server runs on the same data
    kNotSound = 6,   // `verify` or `handover rehearse` found something
    kHasLeader = 7,  // `invite-leader` when a leader has joined
    kHandover = 8,   // a file of a handover was refused, or this is not the moment for that step
};

[[nodiscard]] ExitCode exitCodeOf(const Error& error);

/// Prints the error in both languages on standard error; returns the code that it means.
[[nodiscard]] int report(const Error& error);

}  // namespace hopluu::server
