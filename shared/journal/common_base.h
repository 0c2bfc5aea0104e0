// What a conflict began with: the value that all of its authors had seen.
#pragma once

#include "journal/fold.h"

#include <optional>
#include <span>

namespace hopluu {

/// Of the operations at one address, refused ones left out: the latest that every head of `contents` supersedes, itself or through
/// others. nullopt: they have nothing in common, or there is no more than one head.
[[nodiscard]] std::optional<Operation> commonBase(std::span<const Operation> operationsAtOneAddress, const Register& contents);

/// Does one of those that `operation` supersedes, itself or through others, supersede `operation`? Such a circle would leave no head.
[[nodiscard]] bool closesCircle(std::span<const Operation> operationsAtOneAddress, const Operation& operation);

}  // namespace hopluu
