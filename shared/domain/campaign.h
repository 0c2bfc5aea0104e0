// The dated facts around a period's figures: who the members were, what they were called, who signs.
// An old report reprints unchanged, because nothing here is a constant of the program.
// Read from JSON by form/campaign_reader.h.
#pragma once

#include "domain/bilingual_text.h"
#include "domain/identifiers.h"
#include "domain/unit_of_measure.h"
#include "domain/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hopluu {

struct MemberUnit {
    UnitId id;
    std::string name;       // official, in the period: "Ban Quản lý Khu kinh tế Hải Phòng"
    std::string shortName;  // head of the annex column: "Hải Phòng"
    std::string nameEn;
    std::string province;
    bool hasEconomicZone = false;
    bool isLeader = false;
    bool wasElsewhere = false;  // the year before it reported in another bloc, or in none: no part of what this bloc reported then

    bool operator==(const MemberUnit&) const = default;
};

/// A board that others have taken over. It keeps its id, and its figures of earlier periods stay where they are; nobody fills for it any
/// more.
struct ClosedUnit {
    UnitId id;
    std::string name;  // as it was called when it closed
    std::string shortName;
    std::string nameEn;
    bool hasEconomicZone = false;
    bool wasElsewhere = false;  // as of a member

    bool operator==(const ClosedUnit&) const = default;
};

/// On one day some boards' work passed to others: a merger has one successor, a division several. A board that goes on under its id stands
/// on both sides.
struct Succession {
    std::string effective;  // ISO date, "2025-07-01"
    std::vector<UnitId> predecessors;
    std::vector<UnitId> successors;
    std::string source;  // the decision: "Nghị quyết số 202/2025/QH15"

    bool operator==(const Succession&) const = default;
};

struct Recipient {
    std::string name;
    std::string purpose;  // "để b/c", may be empty
    bool operator==(const Recipient&) const = default;
};

/// The head and foot of the official report, Decree 30/2020/NĐ-CP, Appendix I.
struct Letterhead {
    std::vector<std::string> superiorBody;  // lines: "HỘI ĐỒNG TĐ-KT BỘ KH&ĐT"
    std::vector<std::string> issuingBody;   // lines
    std::string numberSuffix;               // "BC-KTĐ"; the number itself stays a blank slot
    std::string place;                      // "Hải Phòng"
    std::vector<std::string> signerTitle;   // lines: "KHỐI TRƯỞNG", …, "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"
    std::string signerName;
    std::vector<Recipient> recipients;
    std::string archive;                  // "VT, LĐVP"
    std::vector<std::string> legalBases;  // "Căn cứ …", one a paragraph

    bool operator==(const Letterhead&) const = default;
};

/// A figure of the year before that was not filled in this program.
struct BaseFigure {
    ItemCode item;  // also derived items: "labour.total"
    UnitId unit;    // a member, a closed unit, or kBloc for the bloc's total
    Decimal number;
    bool derived = false;  // worked out from a printed percentage, not printed itself
    std::string source;    // "85,7% so với năm 2021, báo cáo 2022"

    bool operator==(const BaseFigure&) const = default;
};

enum class PeriodPhase : std::uint8_t { open, locked, consolidated, published };

struct Period {
    PeriodId id;
    std::string year;  // "2022"
    std::string formId;
    int formVersion = 1;
    std::string dataUntil;  // ISO date the figures run to, "2022-11-30"
    std::string deadline;   // ISO date
    std::optional<ExchangeRate> rate;
    PeriodPhase phase = PeriodPhase::open;

    bool operator==(const Period&) const = default;
};

/// Everything the leader sets up for one period.
struct Campaign {
    Period period;
    std::string blocName;
    std::string blocNameEn;
    std::vector<MemberUnit> members;  // in the order of the printed columns
    std::vector<ClosedUnit> closedUnits;
    std::vector<Succession> successions;
    Letterhead letterhead;
    std::vector<BaseFigure> bases;

    [[nodiscard]] const MemberUnit* findMember(const UnitId& id) const;
    [[nodiscard]] const ClosedUnit* findClosed(const UnitId& id) const;
    [[nodiscard]] const MemberUnit* leader() const;
    bool operator==(const Campaign&) const = default;
};

}  // namespace hopluu
