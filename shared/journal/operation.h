// Start here: everything a person does is an Operation in an append-only journal, and the state of the program is
// a fold of the journal (journal/fold.h). docs/spec/journal.md is the specification.
//
// An operation writes one register, found by its Address. It names in `supersedes` the operations that were the heads of that register
// when its author wrote: what it names it replaces; operations that do not know each other are concurrent, and both stay.
#pragma once

#include "domain/campaign.h"
#include "domain/decimal.h"
#include "domain/identifiers.h"
#include "domain/value.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hopluu {

/// Hybrid logical clock: 48 bits of milliseconds since 1970 (UTC), 16 bits of counter. It orders sensibly when
/// laptops' clocks are wrong; it never decides whether anything is accepted.
struct HybridTime {
    std::uint64_t packed = 0;
    [[nodiscard]] std::int64_t milliseconds() const { return static_cast<std::int64_t>(packed >> 16U); }
    auto operator<=>(const HybridTime&) const = default;
};

/// What a register holds. The numbers are part of the file and wire format: never reused.
enum class Topic : std::uint8_t {
    cell = 1,            // a value of the annex; item: form item
    narrative = 2,       // a paragraph text; item: section
    score = 3,           // a self-score; item: criterion
    explanation = 4,     // why a finding stands; item: rule
    comment = 5,         // item: "<target>#<device>/<sequence>", one register a comment
    submission = 6,      // the state of a unit's submission; item: empty
    receipt = 7,         // the server's signed statement; item: "<submission operation>"
    refusal = 8,         // the server refused an operation; item: "<operation>"
    form = 9,            // a published template; unit bloc, period empty; item: "<id>@<version>"
    campaign = 10,       // dated facts of a period; unit bloc; item: empty
    adjustment = 11,     // the bloc's own correction of a total; unit bloc; item: "<form item>#<device>/<sequence>"
    lockException = 12,  // unit: the board; item: empty
    invitation = 13,     // unit: the invited; item: "<invitation id>"
    device = 14,         // a joined device; unit: its unit; item: "<device>"
    revocation = 15,     // item: "<device>"
    approvedScore = 16,  // the leader's score for a board; item: criterion
    attachment = 17,     // a file that evidences something; item: SHA-256 of its bytes, 64 hexadecimal digits
    handover = 18,       // the bloc passed to another server; unit bloc, period empty; item: the new term number
    frozenReport = 19,   // the report as it stood; unit bloc; item: its number, "1"
    publication = 20,    // the files of a frozen report, for every board; unit bloc; item: its number
    ballot = 21,         // the record of a vote; unit bloc; item: its number in the period, "1"
};

struct Address {
    PeriodId period;
    UnitId unit;
    Topic topic = Topic::cell;
    ItemCode item;

    auto operator<=>(const Address&) const = default;
};

struct ParagraphText {
    std::string text;
    bool operator==(const ParagraphText&) const = default;
};
struct Score {
    std::optional<Decimal> points;  // nullopt: none are given, or those that were are taken back
    std::string remark;
    std::vector<std::string> evidence;  // "cell:capital_new.fdi": cells of the annex that show it
    bool operator==(const Score&) const = default;
};
struct Explanation {
    std::string text;
    bool operator==(const Explanation&) const = default;
};
struct Comment {
    std::string text;
    bool operator==(const Comment&) const = default;
};

enum class SubmissionStep : std::uint8_t { submitted = 1, returned = 2, accepted = 3 };  // draft: no operation yet
struct SubmissionState {
    SubmissionStep step = SubmissionStep::submitted;
    std::uint32_t revision = 0;                  // 1 for the first submission; a return or acceptance repeats the one it judges
    std::string reason;                          // required for `returned`
    std::vector<ItemCode> cells;                 // what the reason points at
    std::array<std::uint8_t, 32> contentHash{};  // journal/content_hash.h, as the author saw the content
    bool operator==(const SubmissionState&) const = default;
};
struct Receipt {
    OperationId submission;
    std::uint32_t revision = 0;
    std::uint32_t cells = 0, paragraphs = 0, scores = 0;  // how much of each the server holds
    std::array<std::uint8_t, 32> contentHash{};           // of what the server holds
    std::int64_t receivedAtMilliseconds = 0;              // server's wall clock, UTC
    std::array<std::uint8_t, 64> signature{};             // server's Ed25519 over docs/spec/journal.md#receipt
    bool operator==(const Receipt&) const = default;
};
struct Refusal {
    OperationId operation;
    std::string reason;  // a stable code: "refused.period-locked"; its words are in sync/refusal_text.h
    bool operator==(const Refusal&) const = default;
};
struct FormDocument {
    std::string json;
    bool operator==(const FormDocument&) const = default;
};
struct CampaignDocument {
    std::string json;
    PeriodPhase phase = PeriodPhase::open;  // as in the document, for the server, which does not read documents
    bool operator==(const CampaignDocument&) const = default;
};
struct Adjustment {
    Decimal amount;      // added to the total, in the item's unit
    std::string reason;  // required
    bool withdrawn = false;
    bool operator==(const Adjustment&) const = default;
};
struct LockException {
    std::string until;
    std::string reason;
    bool operator==(const LockException&) const = default;
};  // ISO date
enum class Role : std::uint8_t { server = 0, leader = 1, board = 2 };
struct Invitation {
    Role role = Role::board;
    std::array<std::uint8_t, 32> codeHash{};  // BLAKE2b-256 of the one-time code
    std::int64_t expiresAtMilliseconds = 0;   // UTC
    bool operator==(const Invitation&) const = default;
};
struct DeviceRecord {
    std::array<std::uint8_t, 32> publicKey{};  // Ed25519
    Role role = Role::board;
    std::string person;      // who works at it
    std::string deviceName;  // "laptop của chị Hoa"
    std::string invitation;  // the invitation it joined by; empty for the server's own
    bool operator==(const DeviceRecord&) const = default;
};
struct Revocation {
    std::string reason;
    bool operator==(const Revocation&) const = default;
};

/// The bytes travel apart from the journal, by their hash (docs/spec/attachments.md).
struct AttachmentRecord {
    std::string fileName;     // as on the laptop it came from, without folders
    std::string mediaType;    // "application/pdf"
    std::uint64_t bytes = 0;  // its size
    bool removed = false;     // no longer cited; the bytes stay where they are
    /// What it is evidence of: "cell:capital_new.fdi", "score:IV.1", "section:II.2.1.1"; empty: of the year as a whole.
    std::vector<std::string> evidenceOf;
    bool operator==(const AttachmentRecord&) const = default;
};
/// The old server's word that another one holds the bloc from now on (docs/spec/handover.md).
struct HandoverNotice {
    std::uint32_t term = 0;                                 // rises by one with each handover; the first server's is 1
    std::array<std::uint8_t, 32> serverKey{};               // Ed25519 of the new server
    std::array<std::uint8_t, 32> certificateFingerprint{};  // SHA-256 of its certificate (DER)
    std::vector<std::string> addresses;                     // "https://host:port", tried in order
    std::int64_t issuedAtMilliseconds = 0;                  // the old server's wall clock, UTC
    std::array<std::uint8_t, 64> signature{};               // the old server's, over docs/spec/handover.md#notice
    bool operator==(const HandoverNotice&) const = default;
};

struct FileDigest {
    std::string name;
    std::array<std::uint8_t, 32> hash{};  // BLAKE2b-256 of its bytes
    bool operator==(const FileDigest&) const = default;
};
/// The report as it stood: made of what each device had written up to an operation, which anybody who holds the journal can do again.
struct FrozenReport {
    std::vector<OperationId> cut;  // of each device the last operation that counts; sorted, no device twice
    bool withScores = true, withFindings = false;
    bool isRestated = false;                 // last year: the sum of what the boards are now, after mergers
    std::string note;                        // what it was frozen for
    std::array<std::uint8_t, 32> content{};  // BLAKE2b-256 of what it says (docs/spec/journal.md#frozen-report)
    std::vector<FileDigest> files;           // as they were made then
    bool operator==(const FrozenReport&) const = default;
};
struct PublishedFile {
    std::string name;
    std::vector<std::uint8_t> bytes;
    bool operator==(const PublishedFile&) const = default;
};
/// What every board may have of the report. Withdrawn by one without files.
struct Publication {
    std::string note;
    std::vector<PublishedFile> files;
    bool operator==(const Publication&) const = default;
};
/// The record of a vote, docs/spec/ballot.md; one being filled in may still lack what a finished one needs.
struct BallotRecord {
    std::string json;
    bool withdrawn = false;  // no vote at all: entered by mistake
    bool operator==(const BallotRecord&) const = default;
};

/// The alternative must be the one that belongs to the address's topic (journal/operation_codec.h checks it on decoding).
using Body = std::variant<Value, ParagraphText, Score, Explanation, Comment, SubmissionState, Receipt, Refusal, FormDocument,
                          CampaignDocument, Adjustment, LockException, Invitation, DeviceRecord, Revocation, AttachmentRecord,
                          HandoverNotice, FrozenReport, Publication, BallotRecord>;

struct Operation {
    OperationId id;
    HybridTime time;
    Address address;
    std::vector<OperationId> supersedes;  // sorted, no doubles, all at the same address
    Body body;

    bool operator==(const Operation&) const = default;
};

}  // namespace hopluu
