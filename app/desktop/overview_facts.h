// What the overview says, worked out from a snapshot: pure, in the reader's language, without Qt's views.
#pragma once

#include "desktop/tone.h"
#include "engine/wording.h"
#include "engine/year_snapshot.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::desktop {

/// A line of one of the overview's lists, and where it leads.
struct OverviewLine {
    std::string title, detail;
    Tone tone = kNeutral;
    std::string page, item;  // Program::go; empty: nowhere
    int percent = -1;        // how much of it is done, 0 to 100; -1: not of that kind
    bool operator==(const OverviewLine&) const = default;
};

/// The one thing to do next.
struct NextStep {
    std::string title, detail, button;
    Tone tone = kInformation;
    std::string page, item;
    bool operator==(const NextStep&) const = default;
};

/// How many files are attached, and how many of them only here.
struct AttachmentCount {
    std::uint32_t attached = 0, waiting = 0;
    bool operator==(const AttachmentCount&) const = default;
};

class OverviewFacts {
public:
    OverviewFacts(const engine::YearSnapshot& year, engine::Language language, AttachmentCount files)
        : year_(year), form_(*year.setup.form), language_(language), files_(files) {}

    /// Whole days from today to the deadline in Vietnam; below zero: it has passed. nullopt: the period's deadline is no date.
    [[nodiscard]] std::optional<int> daysLeft() const;
    [[nodiscard]] OverviewLine deadline() const;
    /// Annex, narrative, self-score, attachments.
    [[nodiscard]] std::vector<OverviewLine> parts() const;
    /// Critical ones that are open, warnings, explained ones.
    [[nodiscard]] std::vector<OverviewLine> rules() const;
    /// What is left to do in the year, the most pressing first. What came up between people or with the server is in `needRows`.
    [[nodiscard]] std::vector<OverviewLine> work() const;
    [[nodiscard]] NextStep next() const;

    /// The leader's reason while the year is returned; nullopt: it is not.
    [[nodiscard]] std::optional<OverviewLine> returned() const;
    /// The cells it points at; those that were written again since are marked.
    [[nodiscard]] std::vector<OverviewLine> returnedCells() const;

private:
    struct Gaps {
        std::uint32_t all = 0, open = 0;
        std::string first;  // of the open ones
    };
    [[nodiscard]] std::string say(const BilingualText& text) const { return engine::say(text, language_); }
    [[nodiscard]] std::string moment(std::int64_t milliseconds) const { return engine::momentText(milliseconds, language_); }
    [[nodiscard]] std::string nameOf(Topic topic, const ItemCode& item) const;
    [[nodiscard]] OverviewLine line(const BilingualText& title, const BilingualText& detail, Tone tone, const char* page = "",
                                    const std::string& item = {}) const;
    [[nodiscard]] NextStep step(const BilingualText& title, const BilingualText& detail, const BilingualText& button, const char* page,
                                const std::string& item = {}, Tone tone = kInformation) const;

    [[nodiscard]] Gaps cellGaps() const;
    [[nodiscard]] Gaps sectionGaps() const;
    [[nodiscard]] Gaps scoreGaps() const;
    [[nodiscard]] OverviewLine annexPart() const;
    [[nodiscard]] OverviewLine narrativePart() const;
    [[nodiscard]] OverviewLine scorePart() const;
    [[nodiscard]] OverviewLine attachmentPart() const;

    /// Nothing is green while the last attempt has failed.
    [[nodiscard]] bool mayBeGreen() const;

    void addFindings(std::vector<OverviewLine>& lines) const;
    void addGaps(std::vector<OverviewLine>& lines) const;
    [[nodiscard]] bool isAnsweredSince(const ItemCode& cell) const;
    [[nodiscard]] std::optional<NextStep> closedStep() const;
    [[nodiscard]] std::optional<NextStep> returnedStep() const;
    [[nodiscard]] NextStep fillingStep() const;
    [[nodiscard]] std::uint32_t openCritical() const;

    const engine::YearSnapshot& year_;
    const Form& form_;
    engine::Language language_;
    AttachmentCount files_;
};

}  // namespace hopluu::desktop
