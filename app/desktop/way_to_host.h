// The leader's laptop reaches the server that runs on it whatever the network is today: its own store names this computer first.
#pragma once

namespace hopluu::desktop {

class HostedServer;
class OpenYear;

/// Nothing unless the server runs and is the one of this laptop's bloc.
void leadToHost(OpenYear& year, const HostedServer& host);

}  // namespace hopluu::desktop
