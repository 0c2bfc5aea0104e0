// One vote of the bloc on who is put forward for an honour: who may vote, how each took part, what was voted on, what decides.
// Read from JSON by form/ballot_reader.h, which refuses a wrong one with every error listed; what is here is already valid.
#pragma once

#include "domain/identifiers.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hopluu {

/// Who is absent and has not voted in writing still counts among those who may vote.
enum class Attendance : std::uint8_t { present, inWriting, absent };

struct Voter {
    UnitId unit;
    std::string name;
    std::string position;  // "Trưởng ban", may be empty
    Attendance attendance = Attendance::present;
    bool operator==(const Voter&) const = default;
};

struct Nomination {
    std::string name;                                      // of the board or person put forward
    std::string honour;                                    // "Cờ thi đua của Bộ"
    std::uint32_t inFavour = 0, against = 0, invalid = 0;  // ballots
    bool operator==(const Nomination&) const = default;
};

/// What the share in favour is taken of.
enum class ThresholdBase : std::uint8_t {
    entitled,    // all who may vote, absent ones too
    takingPart,  // those present and those who voted in writing
    cast         // the ballots on this nomination, invalid ones too
};

/// At least (or, strictly, more than) numerator / denominator of the base.
struct Threshold {
    std::uint32_t numerator = 2, denominator = 3;  // 0 < numerator <= denominator <= 100
    bool isStrict = false;
    ThresholdBase base = ThresholdBase::entitled;
    bool operator==(const Threshold&) const = default;
};

struct Ballot {
    std::string subject;     // "Bình xét, suy tôn danh hiệu thi đua năm 2022"
    std::string date;        // ISO
    std::string begin, end;  // "08:30"
    std::string place;
    std::vector<Voter> voters;
    Threshold threshold;
    std::vector<Nomination> nominations;
    std::string chair, secretary;
    std::string remarks;  // paragraphs by "\n", may be empty
    bool operator==(const Ballot&) const = default;
};

}  // namespace hopluu
