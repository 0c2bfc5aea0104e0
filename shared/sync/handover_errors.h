// What can be wrong with the files of a handover, in words. docs/spec/handover.md.
#pragma once

#include "domain/error.h"

#include <string>

namespace hopluu::sync::errors {

[[nodiscard]] Error notAPackage();
[[nodiscard]] Error newerHandover();
[[nodiscard]] Error damagedPackage();
[[nodiscard]] Error packageForAnotherServer();
[[nodiscard]] Error notACard();
[[nodiscard]] Error notAStatement();
/// By another server than the card names, about another bloc, or changed after it was signed.
[[nodiscard]] Error foreignStatement();
[[nodiscard]] Error notANotice();
[[nodiscard]] Error forgedNotice();
[[nodiscard]] Error oldNotice();
[[nodiscard]] Error ownCard();
/// `to`: the first address of the server that has it.
[[nodiscard]] Error handedToAnother(const std::string& to);

}  // namespace hopluu::sync::errors
