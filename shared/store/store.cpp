#include "store/store.h"

#include "domain/deliberate_fault.h"
#include "journal/byte_stream.h"
#include "store/database.h"
#include "store/held_table.h"
#include "store/journal_table.h"
#include "store/name_table.h"
#include "store/register_blocks.h"
#include "store/settings_table.h"
#include "store/standing_table.h"
#include "store/state_table.h"
#include "store/store_errors.h"
#include "store/verification.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <set>

namespace hopluu {

using store::Database;
using store::guarded;
using store::Place;
using store::reading;
using store::RowId;
using store::Transaction;

namespace {

/// What an operation of `device` written now names: the heads, and what its own head had replaced of others. Should the server refuse that
/// one, of which it tells nobody else, this one still replaces all that its author had seen.
std::vector<OperationId> supersededBy(const Register& before, const DeviceId& device) {
    std::set<OperationId> named;
    for (const auto& head : before.heads) {
        named.insert(head.id);
    }
    for (const auto& head : before.heads) {
        const bool isOwn = head.id.device == device && !isFaulty(DeliberateFault::refusedCutsOff);
        for (const auto& id : isOwn ? head.supersedes : std::vector<OperationId>{}) {
            if (id.device != device && named.size() < kMaxSupersedes) {
                named.insert(id);
            }
        }
    }
    return {named.begin(), named.end()};
}

}  // namespace

class Store::Implementation {
public:
    Implementation(std::unique_ptr<Database> opened, WallClock clock)
        : database(std::move(opened)),
          names(*database),
          held(*database),
          standings(*database),
          journal(*database, names, held, standings),
          registers(*database),
          state(*database, names, journal, registers),
          settings(*database),
          wall(std::move(clock)) {
        for (store::Resident* each : std::initializer_list<store::Resident*>{&names, &journal, &held, &registers, &state}) {
            database->attach(*each);
        }
    }

    std::unique_ptr<Database> database;
    store::NameTable names;
    store::HeldTable held;
    store::StandingTable standings;
    store::JournalTable journal;
    store::RegisterBlocks registers;
    store::StateTable state;
    store::SettingsTable settings;
    WallClock wall;
    std::optional<DeviceId> writer;  // in place of the identity's

    /// Writes one draft; nothing when the register already says so.
    std::optional<Operation> write(const Draft& draft, const DeviceId& device, HybridClock& clock) {
        const Place place = names.place(draft.address);
        const Register before = state.read(place);
        if (before.shown() != nullptr && !before.inConflict() && before.shown()->body == draft.body) {
            return std::nullopt;
        }
        Operation operation{{device, journal.lastSequence(device) + 1}, clock.tick(), draft.address, {}, draft.body};
        operation.supersedes = supersededBy(before, device);
        state.replace(place, before, operation);
        return operation;
    }

    /// Out of the fold, and its id is free; what names that id is folded again should it come.
    void setAside(JournalEntry entry, const DeviceId& heir) {
        const OperationId id = entry.operation.id;
        entry.standing = Standing::setAside;
        journal.setStanding(entry, entry.standing);
        state.refold(names.place(entry.operation.address));
        journal.rename(entry, heir);  // after the fold, whose sum is over ids
        state.await(names.deviceRow(id.device), id.sequence);
    }

    /// Takes in one operation: true when it is new. Errors: "journal.contradiction".
    Result<bool> takeIn(const Operation& operation, Standing standing) {
        constexpr std::uint64_t kGreatest = std::numeric_limits<std::int64_t>::max();  // that SQLite can count to
        if (operation.id.sequence < 1 || operation.id.sequence > kGreatest) {
            return fail(journal::malformed(0));
        }
        if (const auto known = journal.find(operation.id)) {
            if (known->operation != operation) {
                return fail(store::errors::contradiction(toString(operation.id)));
            }
            if (known->standing == Standing::local && standing == Standing::received) {
                journal.setStanding(*known, standing);
            }
            return false;
        }
        state.takeIn(operation, standing);
        return true;
    }
};

Store::Store(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const std::filesystem::path& file, bool create, WallClock wall) {
    auto database = Database::open(file, create);
    if (!database) {
        return fail(database.error());
    }
    return std::unique_ptr<Store>(new Store(std::make_unique<Implementation>(std::move(*database), std::move(wall))));
}

Result<std::unique_ptr<Store>> Store::inMemory(WallClock wall) {
    return open(":memory:", true, std::move(wall));
}

Result<std::optional<Identity>> Store::identity() const {
    return reading(*implementation_->database, [&]() -> Result<std::optional<Identity>> { return implementation_->settings.identity(); });
}

Status Store::setIdentity(const Identity& identity) {
    return guarded(*implementation_->database, [&]() -> Status {
        Transaction transaction(*implementation_->database);
        if (implementation_->settings.identity()) {
            return fail(store::errors::identityAlreadySet());
        }
        implementation_->settings.setIdentity(identity);
        transaction.commit();
        return {};
    });
}

Result<std::uint64_t> Store::continueAs(const Identity& fresh) {
    return guarded(*implementation_->database, [&]() -> Result<std::uint64_t> {
        Transaction transaction(*implementation_->database);
        const auto old = implementation_->settings.identity();
        if (!old) {
            return fail(store::errors::noIdentity());
        }
        const auto unsent = implementation_->journal.unsent(old->device, std::numeric_limits<std::size_t>::max());
        for (const auto& entry : unsent) {
            implementation_->setAside(entry, fresh.device);
        }
        implementation_->settings.removeIdentity();
        implementation_->settings.setIdentity(fresh);
        HybridClock clock(implementation_->wall, implementation_->settings.lastTime());
        for (const auto& entry : unsent) {
            // What names its author in its address (a comment, an adjustment) is the same author's under the new name.
            Address address = entry.operation.address;
            const std::string author = "#" + toString(old->device) + "/";
            if (const auto found = address.item.text.find(author); found != std::string::npos) {
                address.item.text.replace(found, author.size(), "#" + toString(fresh.device) + "/");
            }
            (void)implementation_->write({address, entry.operation.body}, fresh.device, clock);
        }
        implementation_->settings.setLastTime(clock.last());
        transaction.commit();
        return unsent.size();
    });
}

void Store::writeAs(const DeviceId& device) {
    implementation_->writer = device;
}

Result<std::optional<std::string>> Store::setting(std::string_view key) const {
    return reading(*implementation_->database, [&]() -> Result<std::optional<std::string>> { return implementation_->settings.get(key); });
}

Status Store::setSetting(std::string_view key, std::string_view value) {
    return guarded(*implementation_->database, [&]() -> Status {
        Transaction transaction(*implementation_->database);
        implementation_->settings.set(key, value);
        transaction.commit();
        return {};
    });
}

Result<std::vector<Operation>> Store::record(std::span<const Draft> drafts) {
    return guarded(*implementation_->database, [&]() -> Result<std::vector<Operation>> {
        Transaction transaction(*implementation_->database);
        const auto identity = implementation_->settings.identity();
        if (!identity) {
            return fail(store::errors::noIdentity());
        }
        const HybridTime last = isFaulty(DeliberateFault::timesGoBack) ? HybridTime{} : implementation_->settings.lastTime();
        HybridClock clock(implementation_->wall, last);
        std::vector<Operation> written;
        for (const auto& draft : drafts) {
            // What could not be read again must not be written: one text too long would make the journal unreadable.
            if (!decodeBody(draft.address.topic, encodeBody(draft.body))) {
                return fail(store::errors::tooLong(draft.address.item.text));
            }
            if (auto operation = implementation_->write(draft, implementation_->writer.value_or(identity->device), clock)) {
                written.push_back(std::move(*operation));
            }
        }
        implementation_->settings.setLastTime(clock.last());
        transaction.commit();
        return written;
    });
}

Result<IngestOutcome> Store::ingest(std::span<const Operation> operations, Standing standing) {
    return guarded(*implementation_->database, [&]() -> Result<IngestOutcome> {
        Transaction transaction(*implementation_->database);
        HybridClock clock(implementation_->wall, implementation_->settings.lastTime());
        IngestOutcome outcome;
        for (const auto& operation : operations) {
            auto isNew = implementation_->takeIn(operation, standing);
            if (!isNew) {
                return fail(isNew.error());
            }
            ++(*isNew ? outcome.added : outcome.alreadyHeld);
            clock.see(operation.time);
        }
        implementation_->settings.setLastTime(clock.last());
        transaction.commit();
        return outcome;
    });
}

Status Store::acknowledge(std::uint64_t sequence) {
    return guarded(*implementation_->database, [&]() -> Status {
        Transaction transaction(*implementation_->database);
        if (const auto identity = implementation_->settings.identity()) {
            implementation_->journal.acknowledge(identity->device, sequence);
        }
        transaction.commit();
        return {};
    });
}

Status Store::unacknowledge(std::uint64_t sequence) {
    return guarded(*implementation_->database, [&]() -> Status {
        Transaction transaction(*implementation_->database);
        const auto identity = implementation_->settings.identity();
        for (const auto& entry :
             identity ? implementation_->journal.notLocalFrom(identity->device, sequence) : std::vector<JournalEntry>{}) {
            implementation_->journal.setStanding(entry, Standing::local);
            if (entry.standing == Standing::refused) {
                implementation_->state.refold(implementation_->names.place(entry.operation.address));
            }
        }
        transaction.commit();
        return {};
    });
}

Status Store::refuse(const OperationId& id) {
    return guarded(*implementation_->database, [&]() -> Status {
        Transaction transaction(*implementation_->database);
        const auto held = implementation_->journal.find(id);
        if (held && held->standing != Standing::refused) {
            implementation_->journal.setStanding(*held, Standing::refused);
            implementation_->state.refold(implementation_->names.place(held->operation.address));
        }
        transaction.commit();
        return {};
    });
}

Status Store::together(const std::function<Status()>& work) {
    return guarded(*implementation_->database, [&]() -> Status {
        Transaction transaction(*implementation_->database);
        if (auto done = work(); !done) {
            return done;
        }
        transaction.commit();
        return {};
    });
}

Result<Register> Store::read(const Address& address) const {
    return reading(*implementation_->database, [&]() -> Result<Register> {
        const auto place = implementation_->names.findPlace(address);
        return place ? implementation_->state.read(*place) : Register{};
    });
}

Result<std::vector<Entry>> Store::entries(const PeriodId& period, const UnitId& unit, Topic topic) const {
    return reading(*implementation_->database, [&]() -> Result<std::vector<Entry>> {
        std::vector<Entry> entries;
        for (const RowId sheet : implementation_->names.sheets(period, unit, topic)) {
            auto ofSheet = implementation_->state.entries(sheet);
            std::move(ofSheet.begin(), ofSheet.end(), std::back_inserter(entries));
        }
        return entries;
    });
}

Result<std::vector<Entry>> Store::conflicts() const {
    return reading(*implementation_->database, [&]() -> Result<std::vector<Entry>> {
        std::vector<Entry> entries;
        for (const Place& place : implementation_->state.conflicts()) {
            entries.push_back({implementation_->names.addressAt(place), implementation_->state.read(place)});
        }
        return entries;
    });
}

Result<std::vector<JournalEntry>> Store::history(const Address& address) const {
    return reading(*implementation_->database, [&]() -> Result<std::vector<JournalEntry>> {
        const auto place = implementation_->names.findPlace(address);
        return place ? implementation_->state.history(*place) : std::vector<JournalEntry>{};
    });
}

Result<std::optional<JournalEntry>> Store::find(const OperationId& id) const {
    return reading(*implementation_->database, [&]() -> Result<std::optional<JournalEntry>> { return implementation_->journal.find(id); });
}

Result<JournalCounts> Store::counts() const {
    return reading(*implementation_->database, [&]() -> Result<JournalCounts> {
        implementation_->held.flush();
        return implementation_->settings.counts();
    });
}

Result<std::vector<JournalEntry>> Store::refused() const {
    return reading(*implementation_->database, [&]() -> Result<std::vector<JournalEntry>> { return implementation_->journal.refused(); });
}

Result<std::uint64_t> Store::lastSequence(const DeviceId& device) const {
    return reading(*implementation_->database, [&]() -> Result<std::uint64_t> { return implementation_->journal.lastSequence(device); });
}

Result<std::vector<Operation>> Store::unsent(std::size_t byteLimit) const {
    return reading(*implementation_->database, [&]() -> Result<std::vector<Operation>> {
        std::vector<Operation> operations;
        if (const auto identity = implementation_->settings.identity()) {
            for (auto& entry : implementation_->journal.unsent(identity->device, byteLimit)) {
                operations.push_back(std::move(entry.operation));
            }
        }
        return operations;
    });
}

Result<News> Store::news(std::int64_t arrival, const DeviceId& except, std::size_t byteLimit,
                         const std::function<bool(const Address&)>& wanted) const {
    return reading(*implementation_->database,
                   [&]() -> Result<News> { return implementation_->journal.news(arrival, except, byteLimit, wanted); });
}

Result<std::int64_t> Store::lastArrival() const {
    return reading(*implementation_->database, [&]() -> Result<std::int64_t> { return implementation_->journal.lastArrival(); });
}

Result<std::array<std::uint8_t, 32>> Store::stateChecksum(std::span<const UnitId> units) const {
    return reading(*implementation_->database,
                   [&]() -> Result<std::array<std::uint8_t, 32>> { return implementation_->state.checksum(units); });
}

Result<std::map<UnitId, std::array<std::uint8_t, 32>>> Store::unitChecksums() const {
    return reading(*implementation_->database,
                   [&]() -> Result<std::map<UnitId, std::array<std::uint8_t, 32>>> { return implementation_->state.unitChecksums(); });
}

Status Store::copyTo(const std::filesystem::path& file) const {
    auto copied = guarded(*implementation_->database, [&]() -> Status {
        SQLite::Statement copy(implementation_->database->raw(), "VACUUM INTO ?");
        copy.bind(1, file.string());
        (void)copy.exec();
        return {};
    });
    if (!copied) {
        return copied;
    }
    auto opened = Database::open(file, false);
    if (!opened) {
        return fail(opened.error());
    }
    return guarded(**opened, [&]() -> Status {
        (*opened)->raw().exec("PRAGMA secure_delete = ON");  // the bytes go, not only the row
        Transaction transaction(**opened);
        if (!isFaulty(DeliberateFault::secretKeyHandedOver)) {
            store::SettingsTable(**opened).removeIdentity();
        }
        transaction.commit();
        return {};
    });
}

Result<VerifyOutcome> Store::verify() const {
    return reading(*implementation_->database, [&]() -> Result<VerifyOutcome> {
        const store::Tables tables{*implementation_->database, implementation_->names,   implementation_->held,
                                   implementation_->standings, implementation_->journal, implementation_->registers,
                                   implementation_->state,     implementation_->settings};
        return store::verify(tables);
    });
}

}  // namespace hopluu
