// The bytes of a BlocState: as JSON in the package and the rehearsal statement, and as one digest to sign.
#include "journal/byte_stream.h"
#include "sync/handover_state.h"
#include "sync/json_fields.h"

#include <limits>

namespace hopluu::sync {

namespace {

constexpr std::string_view kStatement = "HopLuu bloc state 1";

std::optional<std::uint64_t> countField(const nlohmann::json& object, const char* name) {
    const auto value = integerField(object, name);
    return value && *value >= 0 ? std::optional{static_cast<std::uint64_t>(*value)} : std::nullopt;
}

std::optional<SubmissionProof> readSubmission(const nlohmann::json& object) {
    SubmissionProof proof;
    const auto period = textField(object, "period", 32);
    const auto unit = textField(object, "unit", 64);
    const auto step = countField(object, "step");
    const auto revision = countField(object, "revision");
    const bool isComplete = period && unit && step && revision && *step >= 1 && *step <= 3 &&
                            *revision <= std::numeric_limits<std::uint32_t>::max() && hexField(object, "vouched", proof.vouched) &&
                            hexField(object, "content", proof.content);
    if (!isComplete) {
        return std::nullopt;
    }
    proof.period.text = *period;
    proof.unit.text = *unit;
    proof.step = static_cast<SubmissionStep>(*step);
    proof.revision = static_cast<std::uint32_t>(*revision);
    return proof;
}

bool readUnits(const nlohmann::json& object, BlocState& state) {
    const auto units = object.find("units");
    if (units == object.end() || !units->is_object()) {
        return false;
    }
    for (const auto& each : units->items()) {
        if (!hexField(*units, each.key().c_str(), state.units[UnitId{each.key()}])) {
            return false;
        }
    }
    return true;
}

bool readSubmissions(const nlohmann::json& object, BlocState& state) {
    const auto list = object.find("submissions");
    if (list == object.end() || !list->is_array()) {
        return false;
    }
    for (const auto& each : *list) {
        auto proof = each.is_object() ? readSubmission(each) : std::nullopt;
        if (!proof) {
            return false;
        }
        state.submissions.push_back(std::move(*proof));
    }
    return true;
}

bool readFiles(const nlohmann::json& object, BlocState& state) {
    const auto list = object.find("files");
    if (list == object.end() || !list->is_object()) {
        return false;
    }
    for (const auto& each : list->items()) {
        const auto size = each.value().is_object() ? countField(each.value(), "size") : std::nullopt;
        FileProof proof;
        if (!size || !hexField(each.value(), "blake2b", proof.hash)) {
            return false;
        }
        proof.size = *size;
        state.files[each.key()] = proof;
    }
    return true;
}

}  // namespace

Hash digestOf(const BlocState& state) {
    journal::ByteWriter out;
    out.text(kStatement);
    for (const std::uint64_t count : {state.lastArrival, state.operations, state.refused, state.conflicts}) {
        out.varint(count);
    }
    out.varint(state.units.size());
    for (const auto& [unit, sum] : state.units) {
        out.text(unit.text);
        out.raw(sum);
    }
    out.varint(state.submissions.size());
    for (const auto& proof : state.submissions) {
        out.text(proof.period.text);
        out.text(proof.unit.text);
        out.byte(static_cast<std::uint8_t>(proof.step));
        out.varint(proof.revision);
        out.raw(proof.vouched);
        out.raw(proof.content);
    }
    out.varint(state.files.size());
    for (const auto& [name, proof] : state.files) {
        out.text(name);
        out.varint(proof.size);
        out.raw(proof.hash);
    }
    return hash(out.bytes());
}

nlohmann::ordered_json toJson(const BlocState& state) {
    nlohmann::ordered_json units = nlohmann::ordered_json::object();
    for (const auto& [unit, sum] : state.units) {
        units[unit.text] = toHex(sum);
    }
    nlohmann::ordered_json submissions = nlohmann::ordered_json::array();
    for (const auto& proof : state.submissions) {
        submissions.push_back({{"period", proof.period.text},
                               {"unit", proof.unit.text},
                               {"step", static_cast<int>(proof.step)},
                               {"revision", proof.revision},
                               {"vouched", toHex(proof.vouched)},
                               {"content", toHex(proof.content)}});
    }
    nlohmann::ordered_json files = nlohmann::ordered_json::object();
    for (const auto& [name, proof] : state.files) {
        files[name] = {{"size", proof.size}, {"blake2b", toHex(proof.hash)}};
    }
    return {{"last_arrival", state.lastArrival},
            {"operations", state.operations},
            {"refused", state.refused},
            {"conflicts", state.conflicts},
            {"units", units},
            {"submissions", submissions},
            {"files", files}};
}

std::optional<BlocState> readBlocState(const nlohmann::json& object) {
    BlocState state;
    const auto arrival = countField(object, "last_arrival");
    const auto operations = countField(object, "operations");
    const auto refused = countField(object, "refused");
    const auto conflicts = countField(object, "conflicts");
    const bool isComplete = arrival && operations && refused && conflicts && readUnits(object, state) && readSubmissions(object, state) &&
                            readFiles(object, state);
    if (!isComplete) {
        return std::nullopt;
    }
    state.lastArrival = *arrival;
    state.operations = *operations;
    state.refused = *refused;
    state.conflicts = *conflicts;
    return state;
}

}  // namespace hopluu::sync
