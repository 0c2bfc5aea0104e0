#include "engine/year_snapshot.h"

#include "engine/attachments.h"
#include "engine/bloc_years.h"

#include <algorithm>

namespace hopluu::engine {

namespace {

/// Fills one snapshot; each step leaves its error in `status`, and those after it do nothing.
class YearReader {
public:
    YearReader(Workspace& workspace, const BoardDesk& desk) : workspace_(workspace), store_(workspace.store()), desk_(desk) {}

    Result<YearSnapshot> read() {
        year_.setup = desk_.setup();
        year_.unit = desk_.unit();
        year_.readAt = workspace_.now();
        readWhoWeAre();
        readPeople();
        readUnsent();
        for (const Topic topic : {Topic::cell, Topic::narrative, Topic::score, Topic::explanation}) {
            readTopic(topic);
        }
        readState();
        if (desk_.unit() == kBloc) {
            readBlocs();
        }
        readRefused();
        if (!status_) {
            return fail(status_.error());
        }
        return std::move(year_);
    }

private:
    template <class T>
    void take(Result<T> result, T& into) {
        if (!status_) {
            return;
        }
        if (result) {
            into = std::move(*result);
        } else {
            status_ = fail(result.error());
        }
    }

    void readWhoWeAre() {
        take(workspace_.membership(), year_.member);
        std::optional<Identity> identity;
        take(store_.identity(), identity);
        if (identity) {
            year_.device = identity->device;
        }
    }

    void readPeople() {
        std::vector<Entry> records;
        take(store_.entries({}, {}, Topic::device), records);
        for (const auto& record : records) {
            people_[record.address.item.text] = std::get<DeviceRecord>(record.contents.shown()->body).person;
        }
    }

    void readUnsent() {
        std::vector<Operation> unsent;
        take(store_.unsent(SIZE_MAX), unsent);
        for (const auto& operation : unsent) {
            unsent_.insert(operation.id);
        }
    }

    void readTopic(Topic topic) {
        std::vector<Entry> entries;
        take(store_.entries(desk_.period(), desk_.unit(), topic), entries);
        for (auto& entry : entries) {
            if (const Operation* shown = entry.contents.shown()) {
                const OperationId id = shown->id;
                const auto person = people_.find(toString(id.device));
                year_.written[{topic, entry.address.item}] = {
                    std::move(entry.contents), person == people_.end() ? toString(id.device) : person->second,
                    unsent_.contains(id) ? Journey::savedHere : Journey::received, id.device == year_.device};
            }
        }
    }

    void readState() {
        take(desk_.content(), year_.content);
        take(desk_.submission(), year_.submission);
        take(store_.counts(), year_.counts);
        take(sync::exchangeStatus(store_), year_.exchange);
        std::vector<Entry> conflicts;
        take(store_.conflicts(), conflicts);
        for (auto& conflict : conflicts) {
            if (conflict.address.period == desk_.period() && conflict.address.unit == desk_.unit()) {
                year_.conflicts.push_back(std::move(conflict.address));
            }
        }
        if (!status_) {
            return;
        }
        year_.isStuck = sync::isStuck(year_.exchange, year_.counts.local, year_.readAt);
        year_.completeness = completenessOf(year_.content, *year_.setup.form);
        const rules::Figures figures = figuresOf(year_.content, year_.setup);
        year_.lastYear = figures.lastYear;
        for (auto& finding : year_.setup.rules->check(year_.unit, figures, RuleScope::board)) {
            const auto explained = year_.content.explanations.find(finding.rule);
            year_.findings.push_back({std::move(finding), explained == year_.content.explanations.end() ? "" : explained->second});
        }
        take(readException(store_, desk_.period(), desk_.unit(), year_.readAt), year_.exception);
        if (auto open = desk_.requireOpen(); !open) {
            year_.closedBecause = open.error();
        }
        if (auto files = AttachmentDesk::open(workspace_); files) {
            take(files->waiting(), year_.attachmentsWaiting);
        }
    }

    /// What only the leader's own year has.
    void readBlocs() {
        for (const auto& section : year_.setup.form->narrative) {
            if (!section.reportDraft.empty()) {
                year_.content.narrative.try_emplace(section.code, section.reportDraft);
            }
        }
        BlocYears years;
        take(readBlocYears(workspace_, year_.setup), years);
        if (status_) {
            consolidation::Consolidation totals;
            take(consolidate(std::move(years), year_.setup, Basis::accepted), totals);
            year_.blocFigures = std::move(totals);
        }
    }

    void readRefused() {
        std::vector<JournalEntry> refused;
        take(store_.refused(), refused);
        for (auto& entry : refused) {
            if (entry.operation.address.period != desk_.period()) {
                continue;
            }
            std::optional<std::string> reason;
            take(refusalOf(store_, entry.operation), reason);
            year_.refused.push_back({std::move(entry.operation), reason.value_or("")});
        }
    }

    Workspace& workspace_;
    Store& store_;
    const BoardDesk& desk_;
    Status status_;
    YearSnapshot year_;
    std::map<std::string, std::string> people_;  // by device
    std::set<OperationId> unsent_;
};

}  // namespace

const Written* YearSnapshot::find(Topic topic, const ItemCode& item) const {
    const auto found = written.find({topic, item});
    return found == written.end() ? nullptr : &found->second;
}

const std::string& YearSnapshot::lastDay() const {
    const std::string& deadline = setup.campaign.period.deadline;
    return exception && exception->until > deadline ? exception->until : deadline;
}

Value YearSnapshot::cell(const ItemCode& item) const {
    const auto found = content.cells.find(item);
    return found == content.cells.end() ? Value{} : found->second;
}

Result<YearSnapshot> readYear(Workspace& workspace, const BoardDesk& desk) {
    return YearReader(workspace, desk).read();
}

}  // namespace hopluu::engine
