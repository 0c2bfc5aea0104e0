#include "engine/leader_desk.h"

#include "engine/board_desk.h"
#include "engine/board_errors.h"
#include "engine/leader_errors.h"
#include "form/campaign_reader.h"
#include "form/form_reader.h"
#include "sync/crypto.h"
#include "sync/receipt.h"
#include "sync/roles.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hopluu::engine {

namespace {

constexpr std::int64_t kDayMilliseconds = 24LL * 60 * 60 * 1000;

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

/// A leader's laptop that hosts the server reaches it by its own loopback; that of another laptop leads elsewhere.
std::vector<std::string> waysForOthers(const std::vector<std::string>& addresses) {
    std::vector<std::string> ways;
    std::copy_if(addresses.begin(), addresses.end(), std::back_inserter(ways),
                 [](const std::string& each) { return !each.starts_with("https://127.0.0.1:"); });
    return ways.empty() ? addresses : ways;
}

}  // namespace

Result<LeaderDesk> LeaderDesk::open(Workspace& workspace) {
    auto membership = workspace.membership();
    if (!membership) {
        return fail(membership.error());
    }
    if (membership->role != Role::leader) {
        return fail(errors::notLeader());
    }
    return LeaderDesk(workspace);
}

Status LeaderDesk::record(Draft draft) {
    auto written = workspace_->store().record(std::vector<Draft>{std::move(draft)});
    return written ? Status{} : Status{fail(written.error())};
}

Checked<PeriodId> LeaderDesk::publish(const std::string& formJson, const std::string& campaignJson) {
    auto form = readForm(formJson);
    auto campaign = readCampaign(campaignJson);
    Errors errors;
    for (const auto* list : {form ? nullptr : &form.error(), campaign ? nullptr : &campaign.error()}) {
        if (list != nullptr) {
            errors.insert(errors.end(), list->begin(), list->end());
        }
    }
    if (!errors.empty()) {
        return fail(std::move(errors));
    }
    const ItemCode given = formItem(form->id, form->version);
    const ItemCode named = formItem(campaign->period.formId, campaign->period.formVersion);
    if (named != given) {
        return fail(Errors{errors::formMismatch(named, given)});
    }
    const Address formAddress{{}, kBloc, Topic::form, given};
    auto published = workspace_->store().read(formAddress);
    if (!published) {
        return fail(Errors{published.error()});
    }
    const FormDocument document{formJson};
    if (published->shown() != nullptr && std::get<FormDocument>(published->shown()->body) != document) {
        return fail(Errors{errors::formPublished(given)});
    }
    const Draft drafts[] = {
        {formAddress, document},
        {{campaign->period.id, kBloc, Topic::campaign, {}}, CampaignDocument{writeCampaign(*campaign), campaign->period.phase}}};
    auto written = workspace_->store().record(drafts);
    if (!written) {
        return fail(Errors{written.error()});
    }
    return campaign->period.id;
}

Result<sync::InvitationFile> LeaderDesk::invite(const PeriodId& period, const UnitId& unit, int days) {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    const MemberUnit* member = setup->campaign.findMember(unit);
    return member == nullptr ? fail(errors::unknownUnit(unit)) : makeInvitation(setup->campaign, *member, Role::board, days);
}

Result<sync::InvitationFile> LeaderDesk::inviteLeader(const PeriodId& period, int days) {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    MemberUnit bloc;
    bloc.id = kBloc;
    return makeInvitation(setup->campaign, bloc, Role::leader, days);
}

Result<sync::InvitationFile> LeaderDesk::makeInvitation(const Campaign& campaign, const MemberUnit& member, Role role, int days) {
    auto membership = workspace_->membership();
    if (!membership) {
        return fail(membership.error());
    }
    if (days < 1 || days > 365) {
        return fail(errors::daysOutOfRange());
    }
    sync::InvitationFile file;
    file.invitation = sync::makeOneTimeCode();
    file.code = sync::makeOneTimeCode();
    file.blocName = campaign.blocName;
    file.unit = member.id;
    file.unitName = member.name;
    file.role = role;
    file.addresses = waysForOthers(membership->addresses);
    file.certificateFingerprint = membership->certificateFingerprint;
    file.serverKey = membership->serverKey;
    file.term = membership->term;
    file.formerServerKeys = membership->formerServerKeys;
    file.expiresAtMilliseconds = workspace_->now() + days * kDayMilliseconds;
    const Invitation invitation{role, sync::codeHash(file.code), file.expiresAtMilliseconds};
    if (auto done = record({{{}, member.id, Topic::invitation, ItemCode{file.invitation}}, invitation}); !done) {
        return fail(done.error());
    }
    return file;
}

Result<std::vector<BoardRow>> LeaderDesk::list(const std::optional<PeriodId>& period) const {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    std::vector<BoardRow> rows;
    for (const auto& member : setup->campaign.members) {
        auto content = readContent(workspace_->store(), setup->campaign.period.id, member.id);
        auto submission = readSubmission(workspace_->store(), setup->campaign.period.id, member.id);
        if (!content || !submission) {
            return fail(!content ? content.error() : submission.error());
        }
        BoardRow row{member.id, member.name, completenessOf(*content, *setup->form), std::move(*submission)};
        for (const auto& finding : setup->rules->check(member.id, figuresOf(*content, *setup), RuleScope::board)) {
            ++row.findings;
            row.criticalFindings += finding.critical ? 1 : 0;
            row.unexplained += content->explanations.contains(finding.rule) ? 0 : 1;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<Operation> LeaderDesk::submissionAt(const PeriodId& period, const UnitId& unit, std::initializer_list<SubmissionStep> steps) const {
    auto view = readSubmission(workspace_->store(), period, unit);
    if (!view) {
        return fail(view.error());
    }
    if (std::none_of(steps.begin(), steps.end(), [&](SubmissionStep step) { return view->isAt(step); })) {
        return fail(errors::nothingToJudge(unit));
    }
    return std::move(*view->operation);
}

Status LeaderDesk::returnSubmission(const std::optional<PeriodId>& period, const UnitId& unit, const std::string& reason,
                                    const std::vector<ItemCode>& cells) {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    if (isBlank(reason)) {
        return fail(errors::reasonNeeded());
    }
    for (const auto& cell : cells) {
        if (setup->form->findItem(cell) == nullptr) {
            return fail(errors::unknownItem(cell));
        }
    }
    const PeriodId& id = setup->campaign.period.id;
    auto submitted = submissionAt(id, unit, {SubmissionStep::submitted, SubmissionStep::accepted});
    if (!submitted) {
        return fail(submitted.error());
    }
    SubmissionState state = std::get<SubmissionState>(submitted->body);
    state.step = SubmissionStep::returned;
    state.reason = reason;
    state.cells = cells;
    return record({{id, unit, Topic::submission, {}}, state});
}

Status LeaderDesk::accept(const std::optional<PeriodId>& period, const UnitId& unit) {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    const PeriodId& id = setup->campaign.period.id;
    auto submitted = submissionAt(id, unit, {SubmissionStep::submitted});
    auto here = sync::summarise(workspace_->store(), id, unit);
    if (!submitted || !here) {
        return fail(!submitted ? submitted.error() : here.error());
    }
    SubmissionState state = std::get<SubmissionState>(submitted->body);
    if (here->hash != state.contentHash) {
        return fail(errors::contentChanged(unit));
    }
    state.step = SubmissionStep::accepted;
    return record({{id, unit, Topic::submission, {}}, state});
}

Status LeaderDesk::adjust(const std::optional<PeriodId>& period, const ItemCode& item, Decimal amount, const std::string& reason) {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    if (setup->form->findItem(item) == nullptr) {
        return fail(errors::unknownItem(item));
    }
    if (isBlank(reason)) {
        return fail(errors::reasonNeeded());
    }
    const ItemCode entry{item.text + "#" + sync::makeOneTimeCode()};
    return record({{setup->campaign.period.id, kBloc, Topic::adjustment, entry}, Adjustment{amount, reason, false}});
}

Status LeaderDesk::withdrawAdjustment(const OperationId& adjustment) {
    auto found = workspace_->store().find(adjustment);
    if (!found) {
        return fail(found.error());
    }
    if (!*found || (*found)->operation.address.topic != Topic::adjustment) {
        return fail(errors::unknownAdjustment());
    }
    Adjustment withdrawn = std::get<Adjustment>((*found)->operation.body);
    withdrawn.withdrawn = true;
    return record({(*found)->operation.address, withdrawn});
}

Status LeaderDesk::setNarrative(const std::optional<PeriodId>& period, const ItemCode& section, const std::string& text) {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    if (setup->form->findSection(section) == nullptr) {
        return fail(errors::unknownItem(section));
    }
    return record({{setup->campaign.period.id, kBloc, Topic::narrative, section}, ParagraphText{text}});
}

Result<LeaderDesk::Consolidated> LeaderDesk::consolidate(const std::optional<PeriodId>& period, Basis basis,
                                                         consolidation::Comparison comparison) const {
    ReportWishes wishes;
    wishes.comparison = comparison;
    auto material = readReport(*workspace_, period, basis, wishes);
    if (!material) {
        return fail(material.error());
    }
    return Consolidated{std::move(material->setup), std::move(material->totals)};
}

Checked<std::vector<report::WrittenFile>> LeaderDesk::report(const std::optional<PeriodId>& period, Basis basis,
                                                             const std::filesystem::path& folder, const ReportWishes& wishes) const {
    const auto material = readReport(*workspace_, period, basis, wishes);
    return material ? report::writeReport(material->input(), folder) : fail(Errors{material.error()});
}

}  // namespace hopluu::engine
