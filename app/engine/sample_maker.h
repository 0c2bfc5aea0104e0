// Plays the beginning of the sample's year, with the same steps that people take.
#pragma once

#include "domain/result.h"
#include "journal/hybrid_clock.h"
#include "sync/server_session.h"

#include <filesystem>

namespace hopluu::engine {

struct SamplePlaces {
    explicit SamplePlaces(const std::filesystem::path& folder)
        : server(folder / "may-chu.store"),
          leader(folder / "khoi-truong.store"),
          board(folder / "ha-noi.store"),
          colleague(folder / "dong-nghiep.store"),
          files(folder / "may-chu.files") {}

    std::filesystem::path server, leader, board, colleague;  // stores
    std::filesystem::path files;                             // the server's attachments
};

/// The leader opens the period, the board fills in a part, submits and is returned, and goes on; a colleague on a second laptop writes one
/// cell and one paragraph without knowing that the other does.
[[nodiscard]] Status makeSample(sync::ServerSession& session, const SamplePlaces& places, const WallClock& wall);

}  // namespace hopluu::engine
