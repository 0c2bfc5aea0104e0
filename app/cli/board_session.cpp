#include "cli/board_session.h"

#include "engine/board_errors.h"

namespace hopluu::cli {

void withBoardDesk(Session& session, const std::function<void(engine::Workspace&, engine::BoardDesk&)>& work,
                   const std::optional<std::string>& unit) {
    auto workspace = session.open();
    auto member = workspace ? workspace->membership() : Result<sync::Membership>{fail(workspace.error())};
    if (!member) {
        return session.fail(member.error());
    }
    if (member->role == Role::leader && !unit) {
        return session.fail(engine::errors::leaderHasNoYear());
    }
    if (member->role == Role::board && unit && *unit != member->unit.text) {
        return session.fail(engine::errors::otherUnit(UnitId{*unit}));
    }
    auto desk = engine::BoardDesk::open(*workspace, session.periodId(), unit ? UnitId{*unit} : member->unit);
    if (!desk) {
        return session.fail(desk.error());
    }
    work(*workspace, *desk);
}

}  // namespace hopluu::cli
