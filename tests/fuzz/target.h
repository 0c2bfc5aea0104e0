// Start here: one entry for each decoder of anything that comes from outside. A target decodes hostile bytes and, where they are accepted,
// checks what has to hold then. It ends the process when something does not: that is what both drivers watch for, the fuzzer
// (fuzzer_main.cpp) and the smoke in ./check (smoke_main.cpp).
//
// To add a decoder: one function and one row in the table of the file it belongs to; a few samples in seeds.cpp.
#pragma once

#include "domain/error.h"
#include "journal/operation_codec.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::fuzz {

struct Target {
    std::string_view name;  // also the folder of its corpus
    std::size_t maximumBytes = 4'096;
    bool (*decode)(ByteView input) = nullptr;  // was it accepted?
    /// How many runs of the smoke one costs as much as: a form takes longer to read than a number.
    std::size_t weight = 1;
};

[[nodiscard]] std::span<const Target> textTargets();       // numbers, Unicode, expressions
[[nodiscard]] std::span<const Target> formTargets();       // forms, campaigns, CSV
[[nodiscard]] std::span<const Target> workbookTargets();   // workbooks, old text
[[nodiscard]] std::span<const Target> annexTargets();      // the annex in a sheet of somebody's making
[[nodiscard]] std::span<const Target> journalTargets();    // operations
[[nodiscard]] std::span<const Target> syncTargets();       // invitations, and what networks answer
[[nodiscard]] std::span<const Target> envelopeTargets();   // envelopes and what is in them, files, handover, headers of uploads
[[nodiscard]] std::span<const Target> serverTargets();     // a whole server, by each of its doors
[[nodiscard]] std::span<const Target> clipboardTargets();  // what a spreadsheet puts on the clipboard
[[nodiscard]] std::span<const Target> templateTargets();   // a bloc's own Word file

[[nodiscard]] std::vector<Target> allTargets();

/// A sample to start from, well-formed.
struct Seed {
    std::string_view target;
    std::string name;
    std::string bytes;
};
[[nodiscard]] std::vector<Seed> allSeeds();
void addSyncSeeds(std::vector<Seed>& seeds);
void addWorkbookSeeds(std::vector<Seed>& seeds);
void addTemplateSeeds(std::vector<Seed>& seeds);
void addAnnexSeeds(std::vector<Seed>& seeds);

/// The property, in words, and the end when it does not hold.
void require(bool holds, const char* property);
/// A refusal has a code, and words in both languages. False, so that a target can say: it was not accepted.
bool refused(const Error& error);
bool refused(const Errors& errors);

[[nodiscard]] inline std::string_view asText(ByteView input) {
    return {reinterpret_cast<const char*>(input.data()), input.size()};
}
[[nodiscard]] inline std::string asString(const Bytes& bytes) {
    return {bytes.begin(), bytes.end()};
}
[[nodiscard]] inline ByteView asBytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace hopluu::fuzz
