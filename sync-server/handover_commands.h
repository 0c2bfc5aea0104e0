// `hopluu-server card` and `hopluu-server handover …`: the command line of a handover. What they do is in handover.h.
#pragma once

#include "bloc_server.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>

namespace hopluu::server {

class HandoverCommands {
public:
    HandoverCommands(CLI::App& program, const ServerOptions& options);

    /// After parsing: does what was asked. The exit code; nullopt when it was none of these commands.
    [[nodiscard]] std::optional<int> run() const;

private:
    [[nodiscard]] int card() const;
    [[nodiscard]] int pack() const;
    [[nodiscard]] int rehearse() const;
    [[nodiscard]] int commit() const;
    [[nodiscard]] int take() const;
    [[nodiscard]] int notice() const;

    const ServerOptions& options_;
    std::filesystem::path card_, to_, package_, rehearsal_;
    CLI::App *cardCommand_, *packCommand_, *rehearseCommand_, *commitCommand_, *takeCommand_, *noticeCommand_;
};

}  // namespace hopluu::server
