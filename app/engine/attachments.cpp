#include "engine/attachments.h"

#include "engine/attachment_errors.h"
#include "engine/board_desk.h"
#include "engine/board_errors.h"
#include "sync/json_fields.h"
#include "sync/problem.h"
#include "sync/tus.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace hopluu::engine {

namespace {

/// A server may be restored from a copy that lacks a file: what it once confirmed is asked about again, in one small request, after so
/// long.
constexpr std::int64_t kConfirmedForMilliseconds = 30LL * 24 * 60 * 60 * 1000;

/// "<key of the server that said so> <when, milliseconds>": another server is asked anew.
std::string receivedKey(const std::string& hash) {
    return "attachment.received." + hash;
}

/// How much of a file is over there already. Only for showing: what to send next the server is asked.
std::string sentKey(const std::string& hash) {
    return "attachment.sent." + hash;
}

bool isFresh(std::string_view mark, std::int64_t now) {
    const auto when = sync::tus::readNumber(mark.substr(std::min(mark.find(' '), mark.size() - 1) + 1));
    const auto age = when ? now - static_cast<std::int64_t>(*when) : kConfirmedForMilliseconds;
    return age >= 0 && age < kConfirmedForMilliseconds;
}

Status checkTarget(const Form& form, const std::string& target) {
    const auto colon = target.find(':');
    const std::string kind = target.substr(0, colon);
    const ItemCode code{colon == std::string::npos ? "" : target.substr(colon + 1)};
    const bool isKind = kind == "cell" || kind == "score" || kind == "section";
    if (!isKind || code.empty()) {
        return fail(errors::unknownTarget(target));
    }
    const bool isThere = kind == "cell"    ? form.findItem(code) != nullptr
                         : kind == "score" ? form.findCriterion(code) != nullptr
                                           : form.findSection(code) != nullptr;
    return isThere ? Status{} : Status{fail(errors::unknownItem(code))};
}

Result<std::string> nameOf(const std::filesystem::path& file) {
    const auto name = file.filename().u8string();
    return text::normalize(std::string(name.begin(), name.end()));
}

}  // namespace

AttachmentDesk::AttachmentDesk(Workspace& workspace, sync::Membership member)
    : workspace_(&workspace), member_(std::move(member)), shelf_(workspace.file().string() + ".files") {}

Result<AttachmentDesk> AttachmentDesk::open(Workspace& workspace) {
    auto member = workspace.membership();
    if (!member) {
        return fail(member.error());
    }
    return AttachmentDesk(workspace, std::move(*member));
}

Result<Whereabouts> AttachmentDesk::whereaboutsOf(const std::string& hash) const {
    auto mark = workspace_->store().setting(receivedKey(hash));
    if (!mark) {
        return fail(mark.error());
    }
    if (*mark && (*mark)->starts_with(sync::toHex(member_.serverKey))) {
        return isFresh(**mark, workspace_->now()) || !shelf_.sizeOf(hash) ? Whereabouts::received : Whereabouts::toBeConfirmed;
    }
    return shelf_.sizeOf(hash) ? Whereabouts::hereOnly : Whereabouts::notHere;
}

Status AttachmentDesk::setReceived(const std::string& hash, bool received) {
    return workspace_->store().setSetting(receivedKey(hash),
                                          received ? fmt::format("{} {}", sync::toHex(member_.serverKey), workspace_->now()) : "");
}

Result<std::uint64_t> AttachmentDesk::sentOf(const std::string& hash) const {
    auto kept = workspace_->store().setting(sentKey(hash));
    if (!kept) {
        return fail(kept.error());
    }
    return *kept ? sync::tus::readNumber(**kept).value_or(0) : 0;
}

/// The board's own rules for entries decide whether anything may be written now.
Result<PeriodSetup> AttachmentDesk::writableSetup(const std::optional<PeriodId>& period) const {
    if (member_.role == Role::leader) {
        return workspace_->setup(period);
    }
    auto desk = BoardDesk::open(*workspace_, period, member_.unit);
    if (!desk) {
        return fail(desk.error());
    }
    if (auto open = desk->requireOpen(); !open) {
        return fail(open.error());
    }
    return desk->setup();
}

Status AttachmentDesk::write(const PeriodId& period, const std::string& hash, const AttachmentRecord& record) {
    auto written = workspace_->store().record(std::vector<Draft>{{{period, member_.unit, Topic::attachment, ItemCode{hash}}, record}});
    return written ? Status{} : Status{fail(written.error())};
}

Result<AttachmentView> AttachmentDesk::attach(const std::optional<PeriodId>& period, const std::filesystem::path& file,
                                              const std::vector<std::string>& evidenceOf) {
    auto setup = writableSetup(period);
    auto name = nameOf(file);
    if (!setup || !name) {
        return fail(!setup ? setup.error() : name.error());
    }
    for (const auto& target : evidenceOf) {
        if (auto known = checkTarget(*setup->form, target); !known) {
            return fail(known.error());
        }
    }
    auto taken = shelf_.take(file);
    if (!taken) {
        return fail(taken.error());
    }
    const PeriodId& year = setup->campaign.period.id;
    auto before = workspace_->store().read({year, member_.unit, Topic::attachment, ItemCode{taken->hash}});
    if (!before) {
        return fail(before.error());
    }
    std::set<std::string> targets(evidenceOf.begin(), evidenceOf.end());
    for (const auto& head : before->heads) {
        const auto& earlier = std::get<AttachmentRecord>(head.body);
        if (!earlier.removed) {
            targets.insert(earlier.evidenceOf.begin(), earlier.evidenceOf.end());
        }
    }
    const AttachmentRecord record{
        *name, std::string(sync::mediaTypeOf(taken->kind)), taken->bytes, false, {targets.begin(), targets.end()}};
    // Forgetting the mark makes the next exchange ask whether the server still holds it: the way out after a loss there.
    if (auto done = setReceived(taken->hash, false); !done) {
        return fail(done.error());
    }
    if (auto done = write(year, taken->hash, record); !done) {
        return fail(done.error());
    }
    return AttachmentView{year, member_.unit, taken->hash, record, member_.person, Whereabouts::hereOnly, 0};
}

Result<std::vector<AttachmentView>> AttachmentDesk::cited(const PeriodId& period, const UnitId& unit) const {
    auto entries = workspace_->store().entries(period, unit, Topic::attachment);
    if (!entries) {
        return fail(entries.error());
    }
    std::vector<AttachmentView> views;
    for (const auto& entry : *entries) {
        const Operation* shown = entry.contents.shown();
        if (shown == nullptr || std::get<AttachmentRecord>(shown->body).removed || !sync::isContentHash(entry.address.item.text)) {
            continue;
        }
        auto whereabouts = whereaboutsOf(entry.address.item.text);
        auto person = workspace_->personAt(shown->id.device);
        auto sent = sentOf(entry.address.item.text);
        if (!whereabouts || !person || !sent) {
            return fail(!whereabouts ? whereabouts.error() : !person ? person.error() : sent.error());
        }
        views.push_back({entry.address.period, entry.address.unit, entry.address.item.text, std::get<AttachmentRecord>(shown->body),
                         std::move(*person), *whereabouts, *sent});
    }
    return views;
}

Result<std::vector<AttachmentView>> AttachmentDesk::list(const std::optional<PeriodId>& period) const {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    return cited(setup->campaign.period.id, member_.role == Role::leader ? UnitId{} : member_.unit);
}

Result<std::vector<AttachmentView>> AttachmentDesk::unsent() const {
    auto all = cited({}, member_.unit);
    std::set<std::string> seen;
    if (all) {
        std::erase_if(*all, [&](const AttachmentView& each) {
            const bool isSettled = each.whereabouts == Whereabouts::received || each.whereabouts == Whereabouts::notHere;
            return isSettled || !seen.insert(each.hash).second;
        });
    }
    return all;
}

Result<std::uint32_t> AttachmentDesk::waiting() const {
    auto all = unsent();
    if (!all) {
        return fail(all.error());
    }
    return static_cast<std::uint32_t>(
        std::count_if(all->begin(), all->end(), [](const AttachmentView& each) { return each.whereabouts == Whereabouts::hereOnly; }));
}

Result<AttachmentView> AttachmentDesk::find(const std::optional<PeriodId>& period, std::string_view beginning) const {
    auto all = list(period);
    if (!all) {
        return fail(all.error());
    }
    std::erase_if(*all, [&](const AttachmentView& each) { return beginning.empty() || !each.hash.starts_with(beginning); });
    if (all->empty()) {
        return fail(errors::unknownAttachment(std::string(beginning)));
    }
    if (std::any_of(all->begin(), all->end(), [&](const AttachmentView& each) { return each.hash != all->front().hash; })) {
        return fail(errors::ambiguousAttachment(std::string(beginning)));
    }
    // Two boards may have attached one file; one's own is meant first.
    const auto own = std::find_if(all->begin(), all->end(), [&](const AttachmentView& each) { return each.unit == member_.unit; });
    return own != all->end() ? *own : all->front();
}

/// One that this unit has attached, while it may be written.
Result<AttachmentView> AttachmentDesk::own(const std::optional<PeriodId>& period, std::string_view beginning) const {
    auto setup = writableSetup(period);
    auto found = setup ? find(period, beginning) : Result<AttachmentView>{fail(setup.error())};
    if (found && found->unit != member_.unit) {
        return fail(errors::otherUnit(found->unit));
    }
    return found;
}

Status AttachmentDesk::setEvidence(const std::optional<PeriodId>& period, std::string_view beginning,
                                   const std::vector<std::string>& evidenceOf) {
    auto found = own(period, beginning);
    auto setup = workspace_->setup(period);
    if (!found || !setup) {
        return fail(!found ? found.error() : setup.error());
    }
    for (const auto& target : evidenceOf) {
        if (auto known = checkTarget(*setup->form, target); !known) {
            return fail(known.error());
        }
    }
    AttachmentRecord record = found->record;
    const std::set<std::string> targets(evidenceOf.begin(), evidenceOf.end());
    record.evidenceOf.assign(targets.begin(), targets.end());
    return write(found->period, found->hash, record);
}

Status AttachmentDesk::remove(const std::optional<PeriodId>& period, std::string_view beginning) {
    auto found = own(period, beginning);
    if (!found) {
        return fail(found.error());
    }
    AttachmentRecord record = found->record;
    record.removed = true;
    return write(found->period, found->hash, record);
}

Result<std::filesystem::path> AttachmentDesk::obtain(const AttachmentView& attachment, sync::Transport& line,
                                                     const sync::TransferWatcher& watcher) {
    const std::filesystem::path file = shelf_.fileOf(attachment.hash);
    if (shelf_.sizeOf(attachment.hash)) {
        auto hash = sync::contentHashOf(file);
        if (!hash || *hash != attachment.hash) {
            return fail(!hash ? hash.error() : sync::problem("attachment.damaged", attachment.record.fileName));
        }
        return file;
    }
    auto identity = workspace_->store().identity();
    if (!identity || !*identity) {
        return fail(!identity ? identity.error() : sync::problem("exchange.not-a-member"));
    }
    sync::AttachmentTransfer transfer(line, shelf_, watcher);
    if (auto fetched = transfer.fetch(attachment.hash, attachment.record.bytes, **identity); !fetched) {
        return fail(fetched.error());
    }
    if (auto marked = setReceived(attachment.hash, true); !marked) {  // it came from there
        return fail(marked.error());
    }
    return file;
}

Result<FilesSoundness> AttachmentDesk::check() const {
    auto checked = sync::checkFiles(workspace_->store(), shelf_);
    auto identity = workspace_->store().identity();
    if (!checked || !identity) {
        return fail(!checked ? checked.error() : identity.error());
    }
    FilesSoundness sound;
    sound.whole = checked->whole;
    sound.bytes = checked->bytes;
    for (auto& finding : checked->findings) {
        auto whereabouts = whereaboutsOf(finding.hash);
        if (!whereabouts) {
            return fail(whereabouts.error());
        }
        const bool isOwn = *identity && finding.attachedBy == (**identity).device;
        if (finding.fault == sync::FileFault::stray) {
            sound.strays.push_back(std::move(finding));
        } else if (finding.fault == sync::FileFault::missing && (!isOwn || *whereabouts == Whereabouts::received)) {
            ++sound.elsewhere;
        } else {
            sound.spoiled.push_back(std::move(finding));
        }
    }
    return sound;
}

Status AttachmentDesk::sendOne(const AttachmentView& attachment, sync::AttachmentTransfer& transfer) {
    auto sent = transfer.send(attachment.hash);
    if (sent) {
        return setReceived(attachment.hash, true);
    }
    Error error = sent.error();
    if (error.code == "attachment.wrong-hash" || error.code == "attachment.wrong-size") {
        const auto hash = sync::contentHashOf(shelf_.fileOf(attachment.hash));
        error = hash && *hash == attachment.hash ? error : sync::problem("attachment.damaged");
    }
    error.place = attachment.record.fileName;
    return fail(std::move(error));
}

Result<SendingOutcome> AttachmentDesk::send(sync::Transport& line, const sync::TransferWatcher& watcher) {
    auto all = unsent();
    if (!all) {
        return fail(all.error());
    }
    SendingOutcome outcome;
    sync::AttachmentTransfer transfer(line, shelf_, [this, &watcher](const sync::TransferProgress& progress) {
        (void)workspace_->store().setSetting(sentKey(progress.hash), fmt::format("{}", progress.done));
        if (watcher) {
            watcher(progress);
        }
    });
    bool isLineUp = true;
    for (const auto& attachment : *all) {
        const bool wasConfirmed = attachment.whereabouts == Whereabouts::toBeConfirmed;
        const std::uint64_t before = transfer.carried();
        auto sent = isLineUp ? sendOne(attachment, transfer) : Status{};
        if (isLineUp && sent) {
            outcome.sent += wasConfirmed && transfer.carried() == before ? 0 : 1;
            continue;
        }
        // The next file would fare no better.
        const bool isLines = !sent && (sent.error().code.starts_with("network.") || sent.error().code.starts_with("server."));
        isLineUp = isLineUp && !isLines;
        if (wasConfirmed && transfer.carried() == before && (sent || isLines)) {
            continue;  // nothing says that it is lost
        }
        ++outcome.waiting;
        if (!sent) {
            outcome.problems.push_back(sent.error());
        }
    }
    return outcome;
}

}  // namespace hopluu::engine
