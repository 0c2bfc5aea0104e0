// The vote of the bloc.
#pragma once

#include "cli/session.h"

#include <CLI/CLI.hpp>

namespace hopluu::cli {

void addLeaderBallotCommands(CLI::App& leader, Session& session);  // leader ballot, minutes

}  // namespace hopluu::cli
