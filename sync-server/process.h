// The server as a process of its system: what it asks for before it begins, and how it is told to stop.
#pragma once

#include <cstddef>

namespace hopluu::server {

/// A small heap that is given back, files that are their owner's alone, no death by a broken connection. Before any thread starts.
void settleIn();

/// How many connections may wait for a thread: each takes an open file and little else, and there must be files left for the journal.
[[nodiscard]] std::size_t raiseOpenFiles(std::size_t waiting);

/// SIGTERM and SIGINT, on Windows Ctrl+C and the closing of the window. From here on they are kept for waitUntilToldToStop. Before any
/// thread starts.
void listenForStop();
/// Whoever started this program holds the other end of its standard input. When that end closes, on purpose or because its holder died,
/// this is what SIGTERM would be.
void stopWhenInputCloses();
/// The number of what came.
[[nodiscard]] int waitUntilToldToStop();

}  // namespace hopluu::server
