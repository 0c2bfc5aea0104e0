// The commands, one function and one file a group; each adds its subcommands to the program.
#pragma once

#include "cli/session.h"

#include <CLI/CLI.hpp>

#include <string_view>

namespace hopluu::cli {

void addJoinCommand(CLI::App& program, Session& session);  // join
void addMoveCommand(CLI::App& program, Session& session);  // move
/// The same, for a notice that somebody takes for an invitation.
void moveByNotice(Session& session, std::string_view text);
void addSyncCommand(CLI::App& program, Session& session);          // sync
void addFileCommands(CLI::App& program, Session& session);         // file write, read, carry
void addDevicesCommand(CLI::App& program, Session& session);       // devices
void addLeaderRevokeCommand(CLI::App& leader, Session& session);   // leader revoke
void addStatusCommand(CLI::App& program, Session& session);        // status
void addEntryCommands(CLI::App& program, Session& session);        // get, set, score, write
void addHistoryCommands(CLI::App& program, Session& session);      // history, conflicts, restore, refused
void addTransferCommands(CLI::App& program, Session& session);     // import, export
void addAttachmentCommands(CLI::App& program, Session& session);   // attach, attachments, attachment
void addCheckCommands(CLI::App& program, Session& session);        // check, explain
void addSubmitCommand(CLI::App& program, Session& session);        // submit
void addVerifyCommand(CLI::App& program, Session& session);        // verify
void addLeaderSetupCommands(CLI::App& leader, Session& session);   // leader publish, invite, exception
void addLeaderReviewCommands(CLI::App& leader, Session& session);  // leader list, review, return, accept
void addLeaderReportCommands(CLI::App& leader, Session& session);  // leader consolidate, parts, adjust, write, report
void addLeaderScoreCommands(CLI::App& leader, Session& session);   // leader score, ranking, minutes
void addFrozenReportCommands(CLI::App& leader, Session& session);  // leader freeze, frozen, remake, changes, publish-report
void addReportCommand(CLI::App& program, Session& session);        // report

/// Parses and runs one command line. Returns the exit code.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace hopluu::cli
