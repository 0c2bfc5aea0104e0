// What can be in the way of hosting a bloc on this computer, in words for the leader, who does not read command lines.
#pragma once

#include "domain/error.h"

#include <filesystem>
#include <string>

namespace hopluu::desktop::host_errors {

[[nodiscard]] Error programNotFound();
[[nodiscard]] Error programDoesNotStart(const std::string& program);
/// As the server says why it did not start; `message` is its own English sentence.
[[nodiscard]] Error notStarted(const std::string& code, const std::string& message, const std::filesystem::path& folder, int port);
/// It ran, or was about to, and was not asked to end.
[[nodiscard]] Error endedByItself(const std::string& lastWords);
/// A step of a handover ended without a word: killed, or its program is broken.
[[nodiscard]] Error stepEndedByItself();
/// This laptop has joined a bloc, and what lies in the folder is not its server.
[[nodiscard]] Error otherBloc(const std::filesystem::path& folder);
/// This laptop has joined a bloc, and there is no server in the folder: starting one would make another bloc.
[[nodiscard]] Error noServerHere(const std::filesystem::path& folder, const std::string& joinedAt);
/// Somebody leads the bloc of this folder already.
[[nodiscard]] Error hasLeader(const std::filesystem::path& folder);

}  // namespace hopluu::desktop::host_errors
