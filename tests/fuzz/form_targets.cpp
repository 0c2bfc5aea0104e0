#include "form/ballot_reader.h"
#include "form/board_csv.h"
#include "form/builtin.h"
#include "form/campaign_reader.h"
#include "form/form_reader.h"
#include "fuzz/target.h"
#include "rules/ballot_result.h"
#include "rules/rule_book.h"

namespace hopluu::fuzz {

namespace {

const PeriodId k2022{"2022"};
const UnitId kHaNoi{"ha-noi"};

bool decodeForm(ByteView input) {
    const auto form = readForm(asText(input));
    if (!form) {
        return refused(form.error());
    }
    const auto rules = rules::RuleBook::compile(*form);
    require(rules.has_value(), "the rules of a form that was accepted compile");
    for (const auto& finding : rules->check(kHaNoi, rules::Figures{}, RuleScope::board)) {
        require(!finding.sentence.vi.empty(), "a finding has words");
    }
    return true;
}

bool decodeCampaign(ByteView input) {
    const auto campaign = readCampaign(asText(input));
    if (!campaign) {
        return refused(campaign.error());
    }
    const std::string written = writeCampaign(*campaign);
    const auto again = readCampaign(written);
    require(again && *again == *campaign, "readCampaign(writeCampaign(c)) == c");
    require(writeCampaign(*again) == written, "equal campaigns give equal bytes");
    return true;
}

const Form& form2022() {
    static const Form form = *readForm(builtinForm2022());
    return form;
}

bool decodeCsv(ByteView input) {
    const auto content = readBoardCsv(asText(input), "tep.csv", form2022(), k2022, kHaNoi);
    if (!content) {
        return refused(content.error());
    }
    const std::string written = writeBoardCsv(*content, form2022());
    const auto again = readBoardCsv(written, "tep.csv", form2022(), k2022, kHaNoi);
    require(again && *again == *content, "what was read is written and read the same");
    require(writeBoardCsv(*again, form2022()) == written, "equal years give equal bytes");
    return true;
}

Campaign campaignOf(const Ballot& ballot) {
    Campaign campaign;
    for (const Voter& voter : ballot.voters) {
        campaign.members.push_back({voter.unit, "Ban", "Ban", "Board", "Ban", false, false});
    }
    return campaign;
}

/// As the journal keeps it, being filled in, and as the minutes are made of it.
bool decodeBallot(ByteView input) {
    const auto draft = readBallotDraft(asText(input));
    if (!draft) {
        return refused(draft.error());
    }
    const std::string written = writeBallot(*draft);
    const auto again = readBallotDraft(written);
    require(again && *again == *draft, "readBallotDraft(writeBallot(b)) == b");
    require(writeBallot(*again) == written, "equal votes give equal bytes");
    const auto results = rules::resultsOf(*draft);
    const auto whole = readBallot(asText(input), campaignOf(*draft));
    if (!whole) {
        return refused(whole.error());
    }
    require(*whole == *draft, "a vote reads the same while it is filled in and when it is finished");
    const std::uint32_t people = rules::turnoutOf(*whole).takingPart();
    for (std::size_t i = 0; i < results.size(); ++i) {
        require(rules::ballotsCast(whole->nominations[i]) <= people, "nobody votes twice");
        require(!results[i].isCarried || results[i].base > 0, "nobody is carried by nobody");
    }
    return true;
}

constexpr Target kTargets[] = {
    {"form", 20'000, decodeForm, 40},
    {"campaign", 8'192, decodeCampaign, 20},
    {"csv", 8'192, decodeCsv, 20},
    {"ballot", 8'192, decodeBallot, 20},
};

}  // namespace

std::span<const Target> formTargets() {
    return kTargets;
}

}  // namespace hopluu::fuzz
