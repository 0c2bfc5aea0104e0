// The files that this laptop attaches, sends, fetches and gives out. The journal says which there are; their bytes lie in a folder beside
// the store. docs/spec/attachments.md.
#pragma once

#include "domain/result.h"
#include "engine/workspace.h"
#include "sync/attachment_check.h"
#include "sync/attachment_shelf.h"
#include "sync/attachment_transfer.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::engine {

/// Where a file's bytes are, as far as this laptop knows.
enum class Whereabouts : std::uint8_t {
    hereOnly,       // to be sent
    received,       // the server has said that it holds all of it
    toBeConfirmed,  // it has, but long ago: it is asked again
    notHere         // to be fetched from the server, once the laptop that attached it has sent it
};

struct AttachmentView {
    PeriodId period;
    UnitId unit;
    std::string hash;
    AttachmentRecord record;
    std::string person;  // who attached it
    Whereabouts whereabouts = Whereabouts::hereOnly;
    std::uint64_t sent = 0;  // bytes that the server was last known to hold of one that is on its way; kept over restarts
};

struct SendingOutcome {
    std::uint32_t sent = 0;
    std::uint32_t waiting = 0;  // not confirmed yet: tried again with the next exchange
    Errors problems;            // why, one a file
};

struct FilesSoundness {
    std::uint64_t whole = 0, bytes = 0;
    std::uint64_t elsewhere = 0;             // at the server, or at the colleague's who attached it
    std::vector<sync::FileFinding> spoiled;  // damaged, or lost before the server had it
    std::vector<sync::FileFinding> strays;   // cited by nobody
};

class AttachmentDesk {
public:
    /// Errors: those of Workspace::membership.
    [[nodiscard]] static Result<AttachmentDesk> open(Workspace& workspace);

    /// Takes a copy of the file and journals it for the year. `evidenceOf`: "cell:…", "score:…", "section:…"; what was named before stays.
    /// Errors: "attachment.*" of AttachmentShelf::take, "attachment.target", "board.unknown-item", and the board's as for any entry.
    [[nodiscard]] Result<AttachmentView> attach(const std::optional<PeriodId>& period, const std::filesystem::path& file,
                                                const std::vector<std::string>& evidenceOf);
    /// What is attached, without what was taken back: a board's own; at the leader's, everyone's.
    [[nodiscard]] Result<std::vector<AttachmentView>> list(const std::optional<PeriodId>& period) const;
    /// How many of this unit's, of all years, are not confirmed by the server yet.
    [[nodiscard]] Result<std::uint32_t> waiting() const;
    /// By its hash, or by how it begins. Errors: "attachment.unknown", "attachment.ambiguous".
    [[nodiscard]] Result<AttachmentView> find(const std::optional<PeriodId>& period, std::string_view beginning) const;
    /// Says anew what it is evidence of; nothing: of the year as a whole. Errors: as of `attach` and `remove`.
    [[nodiscard]] Status setEvidence(const std::optional<PeriodId>& period, std::string_view beginning,
                                     const std::vector<std::string>& evidenceOf);
    /// Cites it no longer. Its bytes stay. Errors: those of `find`, and the board's as for any entry; "board.other-unit".
    [[nodiscard]] Status remove(const std::optional<PeriodId>& period, std::string_view beginning);

    /// The whole file, fetched if it is not here. Errors: those of AttachmentTransfer::fetch, "attachment.damaged".
    [[nodiscard]] Result<std::filesystem::path> obtain(const AttachmentView& attachment, sync::Transport& line,
                                                       const sync::TransferWatcher& watcher = {});
    /// Sends what is cited and not confirmed. For after an exchange, since the server takes only what it knows of.
    [[nodiscard]] Result<SendingOutcome> send(sync::Transport& line, const sync::TransferWatcher& watcher = {});

    /// Reads all files here through and compares them with what the journal says.
    [[nodiscard]] Result<FilesSoundness> check() const;

private:
    AttachmentDesk(Workspace& workspace, sync::Membership member);
    [[nodiscard]] Result<std::vector<AttachmentView>> cited(const PeriodId& period, const UnitId& unit) const;
    [[nodiscard]] Result<std::vector<AttachmentView>> unsent() const;  // each file once
    [[nodiscard]] Result<Whereabouts> whereaboutsOf(const std::string& hash) const;
    [[nodiscard]] Result<PeriodSetup> writableSetup(const std::optional<PeriodId>& period) const;
    [[nodiscard]] Status write(const PeriodId& period, const std::string& hash, const AttachmentRecord& record);
    [[nodiscard]] Status sendOne(const AttachmentView& attachment, sync::AttachmentTransfer& transfer);
    [[nodiscard]] Result<AttachmentView> own(const std::optional<PeriodId>& period, std::string_view beginning) const;
    [[nodiscard]] Status setReceived(const std::string& hash, bool received);
    [[nodiscard]] Result<std::uint64_t> sentOf(const std::string& hash) const;

    Workspace* workspace_;
    sync::Membership member_;
    sync::AttachmentShelf shelf_;
};

}  // namespace hopluu::engine
