#include "cli/leader_session.h"

namespace hopluu::cli {

void withLeaderDesk(Session& session, const std::function<void(engine::Workspace&, engine::LeaderDesk&)>& work) {
    auto workspace = session.open();
    auto desk = workspace ? engine::LeaderDesk::open(*workspace) : Result<engine::LeaderDesk>{fail(workspace.error())};
    if (!desk) {
        return session.fail(desk.error());
    }
    work(*workspace, *desk);
}

}  // namespace hopluu::cli
