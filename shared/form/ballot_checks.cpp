#include "form/ballot_checks.h"

#include "domain/calendar.h"
#include "rules/ballot_result.h"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace hopluu {

namespace {

void checkMoment(const Ballot& ballot, Errors& errors) {
    if (!parseIsoDate(ballot.date)) {
        errors.push_back({"ballot.date",
                          {fmt::format("Ngày {} không có trong lịch.", ballot.date), fmt::format("There is no day {}.", ballot.date)},
                          {"Viết ngày dạng năm-tháng-ngày, ví dụ 2022-12-20.", "Write year-month-day, such as 2022-12-20."},
                          "/date"});
    }
    if (ballot.end <= ballot.begin) {
        errors.push_back({"ballot.times",
                          {fmt::format("Cuộc họp kết thúc ({}) không sau lúc bắt đầu ({}).", ballot.end, ballot.begin),
                           fmt::format("The meeting ends at {}, not after its beginning at {}.", ballot.end, ballot.begin)},
                          {"Sửa giờ bắt đầu hoặc giờ kết thúc.", "Correct its beginning or its end."},
                          "/end"});
    }
}

void checkVoters(const Ballot& ballot, const Campaign& campaign, Errors& errors) {
    std::set<std::pair<UnitId, std::string>> seen;
    for (std::size_t i = 0; i < ballot.voters.size(); ++i) {
        const Voter& voter = ballot.voters[i];
        if (campaign.findMember(voter.unit) == nullptr) {
            errors.push_back({"ballot.unknown-unit",
                              {fmt::format("Không có đơn vị “{}” trong Khối.", voter.unit.text),
                               fmt::format("The bloc has no board \"{}\".", voter.unit.text)},
                              {"Sửa mã đơn vị; xem mã bằng lệnh: hopluu leader list.", "Correct the id; hopluu leader list shows them."},
                              fmt::format("/voters/{}/unit", i)});
        }
        if (!seen.emplace(voter.unit, voter.name).second) {
            errors.push_back({"ballot.duplicate-voter",
                              {fmt::format("{} ({}) có tên hai lần trong danh sách bỏ phiếu.", voter.name, voter.unit.text),
                               fmt::format("{} ({}) is listed twice among the voters.", voter.name, voter.unit.text)},
                              {"Giữ lại một dòng: mỗi người một phiếu.", "Keep one: each person has one vote."},
                              fmt::format("/voters/{}", i)});
        }
    }
}

void checkThreshold(const Threshold& threshold, Errors& errors) {
    const bool isAll = threshold.numerator == threshold.denominator;
    if (threshold.numerator > threshold.denominator || (isAll && threshold.isStrict)) {
        errors.push_back(
            {"ballot.threshold",
             {fmt::format("Không ai đạt được tỷ lệ {}{}/{}.", threshold.isStrict ? "trên " : "", threshold.numerator,
                          threshold.denominator),
              fmt::format("Nobody can reach {}{}/{}.", threshold.isStrict ? "more than " : "", threshold.numerator, threshold.denominator)},
             {"Sửa tỷ lệ, ví dụ 2/3, hoặc trên 1/2.", "Correct it: 2/3, or more than 1/2."},
             "/threshold"});
    }
}

void checkNominations(const Ballot& ballot, Errors& errors) {
    const std::uint32_t voters = rules::turnoutOf(ballot).takingPart();
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t i = 0; i < ballot.nominations.size(); ++i) {
        const Nomination& nomination = ballot.nominations[i];
        const std::uint32_t cast = rules::ballotsCast(nomination);
        if (cast > voters) {
            errors.push_back(
                {"ballot.too-many-votes",
                 {fmt::format("{}: {} phiếu, nhưng chỉ có {} người dự họp hoặc bỏ phiếu bằng văn bản.", nomination.name, cast, voters),
                  fmt::format("{}: {} ballots, but only {} people took part, present or in writing.", nomination.name, cast, voters)},
                 {"Đếm lại phiếu, hoặc sửa ai dự họp.", "Count again, or correct who took part."},
                 fmt::format("/nominations/{}", i)});
        }
        if (!seen.emplace(nomination.name, nomination.honour).second) {
            errors.push_back({"ballot.duplicate-nomination",
                              {fmt::format("{} được đề nghị {} hai lần.", nomination.name, nomination.honour),
                               fmt::format("{} is put forward twice for {}.", nomination.name, nomination.honour)},
                              {"Giữ lại một dòng.", "Keep one."},
                              fmt::format("/nominations/{}", i)});
        }
    }
}

}  // namespace

Errors checkBallot(const Ballot& ballot, const Campaign& campaign) {
    Errors errors;
    checkMoment(ballot, errors);
    checkVoters(ballot, campaign, errors);
    checkThreshold(ballot.threshold, errors);
    checkNominations(ballot, errors);
    return errors;
}

}  // namespace hopluu
