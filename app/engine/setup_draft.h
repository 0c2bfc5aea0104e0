// A period's dated facts while they are being set up: each field by its place in the file ("/period/deadline", "/members/0/name"), as text
// that may still be wrong, and what is wrong with it. Pure values; nothing here touches a store.
#pragma once

#include "consolidation/consolidation.h"
#include "domain/campaign.h"
#include "domain/error.h"
#include "domain/result.h"
#include "engine/wording.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace hopluu::engine {

/// A board that has passed to another, as one line: who, to whom, when, by which decision.
struct Merger {
    std::string name, shortName, nameEn;  // of a board that was never a member; empty: it is named by `unit`
    UnitId unit;                          // a member
    UnitId successor;
    std::string effective;  // ISO date
    std::string source;
};

class SetupDraft {
public:
    SetupDraft() : SetupDraft(Campaign{}) {}
    explicit SetupDraft(const Campaign& campaign);

    /// A list is its lines; recipients are lines "name (purpose)". What is missing is empty.
    [[nodiscard]] std::string text(const std::string& place) const;
    void setText(const std::string& place, const std::string& typed);
    [[nodiscard]] bool flag(const std::string& place) const;
    /// "/members/2/isLeader": the other members no longer lead.
    void setFlag(const std::string& place, bool isSet);
    [[nodiscard]] std::size_t count(const std::string& list) const;  // "/members"

    /// Ids are made of the short name once it is there.
    void addMember();
    void removeMember(std::size_t member);
    void moveMember(std::size_t member, int by);
    /// The board is no member any more, and the successor has taken it over.
    void merge(const Merger& merger);
    /// Takes the closed board's succession back; one that was a member of the bloc becomes one again.
    void unmerge(const UnitId& closed);

    void bindForm(const std::string& id, int version);
    /// All that is wrong at present, each with its place; or the facts.
    [[nodiscard]] Checked<Campaign> read() const;
    [[nodiscard]] std::string json() const;

private:
    nlohmann::ordered_json facts_;
    bool isNamedByYear_ = true;  // the period's id follows its year
};

/// What a field says under itself; nothing when it is right.
[[nodiscard]] std::optional<BilingualText> problemAt(const Errors& errors, const std::string& place, const SetupDraft& draft);

/// The facts of the first period of a new bloc: the boards and the letterhead as in 2022, for the year named, without dates of anybody's.
[[nodiscard]] Campaign firstPeriod(const std::string& year);
/// The next year's: everything dated a year later, no rate yet; what is accepted this year becomes the year before, board by board and in
/// all. `accepted`: consolidated from accepted years only.
[[nodiscard]] Campaign nextPeriod(const Campaign& last, const consolidation::Consolidation& accepted);

/// What publishing would change, a sentence each; all of it for a period that is new.
[[nodiscard]] std::vector<BilingualText> setupChanges(const std::optional<Campaign>& before, const Campaign& after);

}  // namespace hopluu::engine
