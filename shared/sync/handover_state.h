// All that two servers compare to know that they hold the same bloc: counted, summed and hashed anew from the journal's state and the
// files themselves. docs/spec/handover.md#state.
#pragma once

#include "domain/bilingual_text.h"
#include "domain/result.h"
#include "store/store.h"
#include "sync/crypto.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::sync {

/// A unit's submission of a period, what it vouched for, and what stands there.
struct SubmissionProof {
    PeriodId period;
    UnitId unit;
    SubmissionStep step = SubmissionStep::submitted;
    std::uint32_t revision = 0;
    Hash vouched{};  // content hash named in the submission
    Hash content{};  // content hash of what stands now
    bool operator==(const SubmissionProof&) const = default;
};

struct FileProof {
    std::uint64_t size = 0;
    Hash hash{};
    bool operator==(const FileProof&) const = default;
};

struct BlocState {
    std::uint64_t lastArrival = 0;
    std::uint64_t operations = 0, refused = 0, conflicts = 0;
    std::map<UnitId, Hash> units;              // state checksum of each
    std::vector<SubmissionProof> submissions;  // by period, then unit
    std::map<std::string, FileProof> files;    // attachments by relative path with '/'
    bool operator==(const BlocState&) const = default;
};

/// Reads the whole state and every file. `files` may be missing: no attachments. Errors: those of Store, "handover.file-unreadable".
[[nodiscard]] Result<BlocState> describeBloc(const Store& store, const std::filesystem::path& files);
/// Every regular file under the folder, by relative path. Errors: "handover.file-unreadable".
[[nodiscard]] Result<std::map<std::string, FileProof>> hashFiles(const std::filesystem::path& folder);
/// What is not the same, in words; empty: identical.
[[nodiscard]] std::vector<BilingualText> differences(const BlocState& expected, const BlocState& found);

[[nodiscard]] Hash digestOf(const BlocState& state);
[[nodiscard]] nlohmann::ordered_json toJson(const BlocState& state);
[[nodiscard]] std::optional<BlocState> readBlocState(const nlohmann::json& object);

}  // namespace hopluu::sync
