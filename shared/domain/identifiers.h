// Names of things that never change: strong types, so that a board cannot be passed where a period is meant.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace hopluu {

template <class Tag>
struct Identifier {
    std::string text;

    Identifier() = default;
    explicit Identifier(std::string value) : text(std::move(value)) {}
    [[nodiscard]] bool empty() const { return text.empty(); }
    auto operator<=>(const Identifier&) const = default;
};

/// A member board ("hai-phong") or the bloc itself ("bloc"). Lower-case ASCII letters, digits and '-'; at most 64.
using UnitId = Identifier<struct UnitTag>;
/// A reporting period, "2022". The same alphabet; at most 32.
using PeriodId = Identifier<struct PeriodTag>;
/// A cell of the annex, "capital_new.fdi"; stable over the years. Also criteria, sections, rules. At most 96.
using ItemCode = Identifier<struct ItemTag>;

/// The unit under which the leader's own entries stand (narrative of the report, adjustments, bases of totals).
inline const UnitId kBloc{"bloc"};

/// The first 16 bytes of BLAKE2b-256 over the device's Ed25519 public key: a device cannot take another's id.
struct DeviceId {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const DeviceId&) const = default;
};

/// A device's operations are numbered contiguously from 1.
struct OperationId {
    DeviceId device;
    std::uint64_t sequence = 0;
    auto operator<=>(const OperationId&) const = default;
};

/// 32 lower-case hexadecimal digits.
[[nodiscard]] std::string toString(const DeviceId& id);
/// "<device>/<sequence>".
[[nodiscard]] std::string toString(const OperationId& id);

}  // namespace hopluu

template <class Tag>
struct std::hash<hopluu::Identifier<Tag>> {
    std::size_t operator()(const hopluu::Identifier<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text); }
};
