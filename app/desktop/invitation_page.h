// An invitation on a sheet of paper (A4, PDF): for whom, the QR code, what to do with it.
#pragma once

#include "domain/result.h"
#include "engine/wording.h"
#include "sync/invitation_file.h"

#include <filesystem>
#include <string>

namespace hopluu::desktop {

/// `note`: for whom it is. Errors: "host.qr-too-large", "file.unwritable" and others of engine::writeFile.
[[nodiscard]] Status writeInvitationPage(const sync::InvitationFile& invitation, const std::string& note, engine::Language language,
                                         const std::filesystem::path& file);

/// What is said around the pasteable line in a message, with it at the end.
[[nodiscard]] std::string invitationMessage(const sync::InvitationFile& invitation, engine::Language language);
/// The board's name, or the leader's.
[[nodiscard]] BilingualText invitedPlace(const sync::InvitationFile& invitation);

}  // namespace hopluu::desktop
