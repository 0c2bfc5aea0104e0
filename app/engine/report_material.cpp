#include "engine/report_material.h"

#include "engine/board_year.h"
#include "engine/leader_errors.h"
#include "engine/local_files.h"
#include "engine/score_sheet.h"
#include "report/template_package.h"

#include <algorithm>
#include <utility>

namespace hopluu::engine {

namespace {

Status readTexts(const Workspace& workspace, ReportMaterial& material) {
    const PeriodId& period = material.setup.campaign.period.id;
    auto own = readContent(workspace.store(), period, kBloc);
    if (!own) {
        return fail(own.error());
    }
    material.narrative = std::move(own->narrative);
    for (const auto& member : material.setup.campaign.members) {
        auto content = readContent(workspace.store(), period, member.id);
        if (!content) {
            return fail(content.error());
        }
        for (const auto& [criterion, score] : content->scores) {
            material.selfScores[member.id][criterion] = score.points;
        }
        auto appraised = readScores(workspace.store(), period, member.id, Topic::approvedScore);
        if (!appraised) {
            return fail(appraised.error());
        }
        if (auto points = pointsOf(*appraised); !points.empty()) {
            material.approvedScores.emplace(member.id, std::move(points));
        }
    }
    return {};
}

Status readTemplate(const std::filesystem::path& path, ReportMaterial& material) {
    if (path.empty()) {
        return {};
    }
    const auto bytes = readFile(path, report::kMaxTemplateBytes);
    if (!bytes) {
        return fail(bytes.error());
    }
    material.docxTemplate.emplace(bytes->begin(), bytes->end());
    return {};
}

}  // namespace

report::ReportInput ReportMaterial::input() const {
    return {*setup.form, setup.campaign, totals, narrative, selfScores, approvedScores, annexes, docxTemplate ? &*docxTemplate : nullptr};
}

Result<ReportMaterial> readReport(const Workspace& workspace, const std::optional<PeriodId>& period, Basis basis,
                                  const ReportWishes& wishes) {
    auto setup = workspace.setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    auto years = readBlocYears(workspace, *setup);
    if (!years) {
        return fail(years.error());
    }
    if (basis == Basis::accepted &&
        std::none_of(years->boards.begin(), years->boards.end(), [](const auto& each) { return each.accepted; })) {
        return fail(errors::noneAccepted());
    }
    auto totals = consolidate(std::move(*years), *setup, basis, wishes.comparison);
    if (!totals) {
        return fail(totals.error());
    }
    ReportMaterial material;
    material.setup = std::move(*setup);
    material.totals = std::move(*totals);
    material.annexes = wishes.annexes;
    for (auto read : {readTexts(workspace, material), readTemplate(wishes.docxTemplate, material)}) {
        if (!read) {
            return fail(read.error());
        }
    }
    return material;
}

}  // namespace hopluu::engine
