// What may keep other computers from a server on this one, and what to do about it, as far as that can be known from here.
#pragma once

#include "domain/error.h"

#include <string>

namespace hopluu::desktop {

enum class FirewallOf { windows, debian, other };
[[nodiscard]] FirewallOf firewallHere();

/// How to let others through to the port.
[[nodiscard]] BilingualText openTheFirewall(FirewallOf system, int port);
/// All that is known is that this computer reaches itself.
[[nodiscard]] BilingualText onlySelfAnswers(const std::string& address);
[[nodiscard]] BilingualText othersCameThrough(const std::string& peer, const BilingualText& when);
[[nodiscard]] BilingualText nobodyElseCan();
[[nodiscard]] BilingualText noNetwork();
[[nodiscard]] BilingualText noneAnswers();

}  // namespace hopluu::desktop
