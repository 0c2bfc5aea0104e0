// Start here: one laptop's work. The store, what this device is a member of, and the form and dated facts it works with.
// The command line and the desktop client sit on this engine; neither touches the store by itself.
#pragma once

#include "domain/campaign.h"
#include "domain/form.h"
#include "domain/result.h"
#include "rules/rule_book.h"
#include "store/store.h"
#include "sync/client_session.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::engine {

/// A period together with the form it is bound to and the rules of that form, ready for use.
struct PeriodSetup {
    Campaign campaign;
    std::shared_ptr<const Form> form;
    std::shared_ptr<const rules::RuleBook> rules;
};

class Workspace {
public:
    /// `create`: make the file when it is missing. Errors: those of Store::open; "workspace.missing" when it is not there.
    [[nodiscard]] static Result<Workspace> open(const std::filesystem::path& file, bool create, WallClock wall);

    /// One that leaves nothing behind, and belongs to nobody: for the state that a set of operations gives.
    [[nodiscard]] static Result<Workspace> inMemory(WallClock wall);

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] Store& store() { return *store_; }
    [[nodiscard]] const Store& store() const { return *store_; }
    [[nodiscard]] std::int64_t now() const { return wall_(); }

    /// Errors: "workspace.not-joined".
    [[nodiscard]] Result<sync::Membership> membership() const;
    /// Periods the leader has set up, oldest first.
    [[nodiscard]] Result<std::vector<PeriodId>> periods() const;
    /// The period asked for, or the latest. Errors: "workspace.no-period", "workspace.unknown-period", "workspace.no-form",
    /// "workspace.bad-form". While the leader has published nothing else, the form and the rules are the same objects each time.
    [[nodiscard]] Result<PeriodSetup> setup(const std::optional<PeriodId>& period = {}) const;
    /// Who works at a device: the person given at joining, or the device id when its record is not here.
    [[nodiscard]] Result<std::string> personAt(const DeviceId& device) const;

private:
    Workspace(std::filesystem::path file, std::unique_ptr<Store> store, WallClock wall)
        : file_(std::move(file)), store_(std::move(store)), wall_(std::move(wall)) {}

    struct Prepared {
        std::string facts, form;  // the documents
        PeriodSetup setup;        // what they say
    };
    std::filesystem::path file_;
    std::unique_ptr<Store> store_;
    WallClock wall_;
    mutable std::optional<Prepared> prepared_;  // what was asked for last: parsing and compiling a form is most of the work
};

/// "<id>@<version>": the item under which a form is journalled.
[[nodiscard]] ItemCode formItem(const std::string& id, int version);

}  // namespace hopluu::engine
