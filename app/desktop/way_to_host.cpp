#include "desktop/way_to_host.h"

#include "desktop/hosted_server.h"
#include "desktop/notices.h"
#include "desktop/open_year.h"
#include "sync/membership.h"

#include <utility>

namespace hopluu::desktop {

void leadToHost(OpenYear& year, const HostedServer& host) {
    const sync::Membership& member = year.snapshot()->member;
    if (host.state() != HostedServer::State::Running || member.certificateFingerprint != host.fingerprint()) {
        return;
    }
    std::vector<std::string> addresses = host.addresses();
    if (addresses.front() != host.ownAddress()) {
        addresses.insert(addresses.begin(), host.ownAddress());
    }
    if (addresses == member.addresses) {
        return;
    }
    sync::Membership led = member;
    led.addresses = std::move(addresses);
    auto work = [led = std::move(led)](OpenStore& store) { return sync::keep(store.workspace.store(), led); };
    year.ask(&year, std::move(work), [&year](const Status& kept) {
        if (kept) {
            year.reload();
        } else {
            year.notices().tell(kept.error());
        }
    });
}

}  // namespace hopluu::desktop
