#include "form/board_csv.h"
#include "form/builtin.h"
#include "form/campaign_reader.h"
#include "form/form_reader.h"
#include "fuzz/target.h"
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

constexpr Target kTargets[] = {
    {"form", 20'000, decodeForm, 40},
    {"campaign", 8'192, decodeCampaign, 20},
    {"csv", 8'192, decodeCsv, 20},
};

}  // namespace

std::span<const Target> formTargets() {
    return kTargets;
}

}  // namespace hopluu::fuzz
