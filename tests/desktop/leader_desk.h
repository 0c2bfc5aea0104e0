// A bloc at work, as the leader's laptop sees it.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/open_desk.h"
#include "desktop/program.h"
#include "desktop/rows_model.h"
#include "engine/bloc.h"

#include <string>

namespace hopluu::test {

/// The board has the figures of 2022, explains what is critical, submits, and has sent it.
inline void submitYear(Bloc& bloc, const std::string& unit) {
    auto laptop = bloc.joined(unit, unit);
    auto year = bloc.desk(laptop, unit);
    fillYear(year);
    for (const auto& finding : need(year.findings())) {
        if (finding.finding.critical) {
            need(year.explain(finding.finding.rule, "Số của cục thống kê."));
        }
    }
    need(year.setNarrative(ItemCode{"II.2.1.1"}, "Vốn FDI cấp mới là {capital_new.fdi}."));
    need(year.submit());
    bloc.exchange(laptop);
}

/// ha-noi has submitted its real year, bac-ninh has typed one figure, all others nothing.
inline void twoBoards(Bloc& bloc, engine::Workspace& leader) {
    submitYear(bloc, "ha-noi");
    auto laptop = bloc.joined("binh", "bac-ninh");
    need(bloc.desk(laptop, "bac-ninh").set(ItemCode{"budget.fdi"}, Value::of(*Decimal::parse("698"))));
    bloc.exchange(laptop);
    bloc.exchange(leader);
}

[[nodiscard]] inline DeskOptions asLeader() {
    DeskOptions options;
    options.isLeader = true;
    options.prepare = twoBoards;
    return options;
}

/// The leader accepts the first board, and the window has read it.
inline void acceptBoard(OpenDesk& desk, const char* unit) {
    desktop::OpenBloc& bloc = *desk.program().bloc();
    const PeriodId period = bloc.snapshot()->setup.campaign.period.id;
    bloc.act([period, unit](engine::LeaderDesk& leader) { return leader.accept(period, UnitId{unit}); });
    REQUIRE(desk.eventually([&] { return bloc.accepted() == 1; }));
    desk.settle();
}

/// What the row with the key shows in the role; a sentence that no row shows when there is none.
[[nodiscard]] inline QString valueOf(const desktop::RowsModel& rows, const QString& key, const QString& role) {
    for (int i = 0; i < rows.count(); ++i) {
        if (rows.at(i, QStringLiteral("key")).toString() == key) {
            return rows.at(i, role).toString();
        }
    }
    return QStringLiteral("there is no ") + key;
}

}  // namespace hopluu::test
