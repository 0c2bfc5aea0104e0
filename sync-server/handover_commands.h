// `hopluu-server card` and `hopluu-server handover …`: the command line of a handover. What they do is in handover.h.
#pragma once

#include "bloc_server.h"
#include "handover_talk.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>

namespace hopluu::server {

class HandoverCommands {
public:
    /// `whileInputIsOpen`: as parsed, whether whoever runs this may stop it by closing its input.
    HandoverCommands(CLI::App& program, const ServerOptions& options, const bool& whileInputIsOpen);

    /// After parsing: does what was asked. The exit code; nullopt when it was none of these commands.
    [[nodiscard]] std::optional<int> run() const;

private:
    [[nodiscard]] int card(const HandoverTalk& talk) const;
    [[nodiscard]] int pack(const HandoverTalk& talk) const;
    [[nodiscard]] int rehearse(const HandoverTalk& talk) const;
    [[nodiscard]] int commit(const HandoverTalk& talk) const;
    [[nodiscard]] int take(const HandoverTalk& talk) const;
    [[nodiscard]] int notice(const HandoverTalk& talk) const;

    const ServerOptions& options_;
    const bool& whileInputIsOpen_;
    bool tellsEvents_ = false;
    std::filesystem::path card_, to_, package_, rehearsal_;
    CLI::App *cardCommand_, *packCommand_, *rehearseCommand_, *commitCommand_, *takeCommand_, *noticeCommand_;
};

}  // namespace hopluu::server
