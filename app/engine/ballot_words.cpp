#include "engine/ballot_words.h"

#include "domain/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace hopluu::engine {

namespace {

class Missing {
public:
    void add(bool isMissing, const std::string& vi, const std::string& en) {
        if (isMissing) {
            vi_ += (vi_.empty() ? "" : ", ") + vi;
            en_ += (en_.empty() ? "" : ", ") + en;
        }
    }
    [[nodiscard]] BilingualText text() const {
        return vi_.empty() ? BilingualText{} : BilingualText{"Còn thiếu: " + vi_ + ".", "Still missing: " + en_ + "."};
    }

private:
    std::string vi_, en_;
};

}  // namespace

BilingualText outcomeText(const Nomination& nomination, const rules::NominationResult& result) {
    if (result.base == 0) {
        return {"Chưa có phiếu nào.", "No ballots yet."};
    }
    const std::string vi = result.percent ? formatVietnamese(*result.percent, 2) : "0";
    const std::string en = result.percent ? result.percent->toString() : "0";
    const char* tiedVi = result.isTied ? " Bằng phiếu với trường hợp khác của cùng danh hiệu." : "";
    const char* tiedEn = result.isTied ? " As many as another one for the same honour." : "";
    return {fmt::format("{}/{} phiếu đồng ý ({}%), cần {}: {}.{}", nomination.inFavour, result.base, vi, result.needed,
                        result.isCarried ? "thông qua" : "không thông qua", tiedVi),
            fmt::format("{} of {} in favour ({}%), {} needed: {}.{}", nomination.inFavour, result.base, en, result.needed,
                        result.isCarried ? "carried" : "not carried", tiedEn)};
}

BilingualText turnoutText(const Ballot& ballot) {
    const auto turnout = rules::turnoutOf(ballot);
    return {fmt::format("{} người có quyền bỏ phiếu: {} có mặt, {} bằng văn bản, {} vắng.", turnout.entitled, turnout.present,
                        turnout.inWriting, turnout.absent),
            fmt::format("{} may vote: {} present, {} in writing, {} absent.", turnout.entitled, turnout.present, turnout.inWriting,
                        turnout.absent)};
}

BilingualText missingText(const Ballot& ballot) {
    Missing missing;
    missing.add(ballot.subject.empty(), "nội dung bỏ phiếu", "what is voted on");
    missing.add(ballot.date.empty(), "ngày họp", "the day");
    missing.add(ballot.begin.empty(), "giờ bắt đầu", "its beginning");
    missing.add(ballot.end.empty(), "giờ kết thúc", "its end");
    missing.add(ballot.place.empty(), "địa điểm", "the place");
    missing.add(ballot.chair.empty(), "chủ trì", "who presides");
    missing.add(ballot.secretary.empty(), "thư ký", "the secretary");
    const auto nameless = std::count_if(ballot.voters.begin(), ballot.voters.end(), [](const Voter& each) { return each.name.empty(); });
    missing.add(ballot.voters.empty(), "người bỏ phiếu", "who may vote");
    missing.add(nameless > 0, fmt::format("họ tên của {} người bỏ phiếu", nameless), fmt::format("the names of {} voters", nameless));
    missing.add(ballot.nominations.empty(), "trường hợp đề nghị", "nominations");
    const auto unnamed = std::count_if(ballot.nominations.begin(), ballot.nominations.end(),
                                       [](const Nomination& each) { return each.name.empty() || each.honour.empty(); });
    missing.add(unnamed > 0, fmt::format("tên hoặc danh hiệu của {} trường hợp đề nghị", unnamed),
                fmt::format("the name or honour of {} nominations", unnamed));
    return missing.text();
}

}  // namespace hopluu::engine
