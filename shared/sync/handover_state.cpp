#include "sync/handover_state.h"

#include "sync/receipt.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <tuple>

namespace hopluu::sync {

namespace {

constexpr std::size_t kMostDifferences = 20;

Error unreadable(const std::filesystem::path& file) {
    return {"handover.file-unreadable",
            {"Không đọc được tệp " + file.string() + ".", "Cannot read the file " + file.string() + "."},
            {"Hãy kiểm tra quyền đọc và ổ đĩa rồi làm lại.", "Check that it may be read and the disk, then do it again."},
            file.string()};
}

Result<FileProof> hashFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, std::tuple_size_v<Hash>);
    FileProof proof;
    std::array<char, 64 * 1024> buffer{};
    while (file.good()) {
        file.read(buffer.data(), buffer.size());
        const auto size = static_cast<std::size_t>(file.gcount());
        crypto_generichash_update(&state, reinterpret_cast<const std::uint8_t*>(buffer.data()), size);
        proof.size += size;
    }
    if (!file.eof()) {
        return fail(unreadable(path));
    }
    crypto_generichash_final(&state, proof.hash.data(), proof.hash.size());
    return proof;
}

Result<std::vector<SubmissionProof>> submissionsIn(const Store& store) {
    auto entries = store.entries({}, {}, Topic::submission);
    if (!entries) {
        return fail(entries.error());
    }
    std::vector<SubmissionProof> proofs;
    for (const auto& entry : *entries) {
        if (entry.contents.shown() == nullptr) {
            continue;
        }
        auto content = summarise(store, entry.address.period, entry.address.unit);
        if (!content) {
            return fail(content.error());
        }
        const auto& state = std::get<SubmissionState>(entry.contents.shown()->body);
        proofs.push_back({entry.address.period, entry.address.unit, state.step, state.revision, state.contentHash, content->hash});
    }
    std::sort(proofs.begin(), proofs.end(),
              [](const auto& a, const auto& b) { return std::tie(a.period, a.unit) < std::tie(b.period, b.unit); });
    return proofs;
}

std::string counted(const std::string& vi, std::uint64_t expected, std::uint64_t found) {
    return vi + ": " + std::to_string(expected) + " → " + std::to_string(found);
}

/// The keys at which two maps do not hold the same.
template <class Map>
std::set<typename Map::key_type> unequal(const Map& a, const Map& b) {
    std::set<typename Map::key_type> keys;
    for (const auto& [key, value] : a) {
        if (const auto other = b.find(key); other == b.end() || !(other->second == value)) {
            keys.insert(key);
        }
    }
    for (const auto& [key, value] : b) {
        if (!a.contains(key)) {
            keys.insert(key);
        }
    }
    return keys;
}

std::map<std::pair<PeriodId, UnitId>, SubmissionProof> byPlace(const std::vector<SubmissionProof>& proofs) {
    std::map<std::pair<PeriodId, UnitId>, SubmissionProof> places;
    for (const auto& proof : proofs) {
        places[{proof.period, proof.unit}] = proof;
    }
    return places;
}

}  // namespace

Result<std::map<std::string, FileProof>> hashFiles(const std::filesystem::path& folder) {
    std::map<std::string, FileProof> files;
    std::error_code error;
    if (!std::filesystem::exists(folder, error)) {
        return files;
    }
    for (auto each = std::filesystem::recursive_directory_iterator(folder, error); !error && each != std::filesystem::end(each);
         each.increment(error)) {
        if (!each->is_regular_file(error) || each->is_symlink(error)) {
            continue;
        }
        auto proof = hashFile(each->path());
        if (!proof) {
            return fail(proof.error());
        }
        files[each->path().lexically_relative(folder).generic_string()] = *proof;
    }
    return error ? Result<std::map<std::string, FileProof>>{fail(unreadable(folder))} : files;
}

Result<BlocState> describeBloc(const Store& store, const std::filesystem::path& files) {
    auto arrival = store.lastArrival();
    auto counts = store.counts();
    auto units = store.unitChecksums();
    auto submissions = submissionsIn(store);
    auto attachments = hashFiles(files);
    if (!arrival || !counts || !units) {
        return fail(!arrival ? arrival.error() : !counts ? counts.error() : units.error());
    }
    if (!submissions || !attachments) {
        return fail(!submissions ? submissions.error() : attachments.error());
    }
    BlocState state;
    state.lastArrival = static_cast<std::uint64_t>(*arrival);
    state.operations = counts->total;
    state.refused = counts->refused;
    state.conflicts = counts->conflicts;
    state.units = std::move(*units);
    state.submissions = std::move(*submissions);
    state.files = std::move(*attachments);
    return state;
}

std::vector<BilingualText> differences(const BlocState& expected, const BlocState& found) {
    std::vector<BilingualText> all;
    const auto number = [&](const char* vi, const char* en, std::uint64_t a, std::uint64_t b) {
        if (a != b) {
            all.push_back({counted(vi, a, b), counted(en, a, b)});
        }
    };
    number("số thao tác trong nhật ký", "operations in the journal", expected.operations, found.operations);
    number("thao tác nhận sau cùng", "last arrival", expected.lastArrival, found.lastArrival);
    number("số thao tác bị từ chối", "refused operations", expected.refused, found.refused);
    number("số xung đột", "conflicts", expected.conflicts, found.conflicts);
    for (const auto& unit : unequal(expected.units, found.units)) {
        all.push_back({"số liệu của đơn vị " + unit.text + " khác nhau", "what stands under unit " + unit.text + " differs"});
    }
    for (const auto& [period, unit] : unequal(byPlace(expected.submissions), byPlace(found.submissions))) {
        all.push_back({"lần nộp " + period.text + " của " + unit.text + " khác nhau",
                       "the submission of " + unit.text + " for " + period.text + " differs"});
    }
    for (const auto& file : unequal(expected.files, found.files)) {
        all.push_back({"tệp đính kèm " + file + " khác nhau hoặc thiếu", "the attachment " + file + " differs or is missing"});
    }
    if (all.size() > kMostDifferences) {
        const std::string rest = std::to_string(all.size() - kMostDifferences);
        all.resize(kMostDifferences);
        all.push_back({"và " + rest + " điểm khác nữa", "and " + rest + " more"});
    }
    return all;
}

}  // namespace hopluu::sync
