// Who may read what: asked for every operation before it leaves the server, whichever way it goes. docs/spec/exchange.md#who-sees-what.
#pragma once

#include "journal/operation.h"

namespace hopluu::sync {

/// May a device that joined for `unit` in this role get what stands at `address`? The leader's devices everything; a board's what stands
/// under its unit, and of the bloc what everyone must know. The server sends to itself nothing.
[[nodiscard]] bool maySee(const Address& address, Role role, const UnitId& unit);

}  // namespace hopluu::sync
