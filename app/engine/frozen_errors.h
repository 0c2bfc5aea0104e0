// What is told when a frozen report cannot be made, made again or published, and the way out.
#pragma once

#include "domain/error.h"

#include <cstdint>
#include <string>

namespace hopluu::engine::errors {

[[nodiscard]] Error unknownFrozen(std::uint32_t number);
[[nodiscard]] Error frozenSame(std::uint32_t number);
[[nodiscard]] Error frozenDiffers(std::uint32_t number);
[[nodiscard]] Error tooManyDevices();
[[nodiscard]] Error publicationTooLarge(const std::string& file);

}  // namespace hopluu::engine::errors
