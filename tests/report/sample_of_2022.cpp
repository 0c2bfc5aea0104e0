#include "consolidation/consolidation.h"
#include "form/board_csv.h"
#include "form/builtin.h"
#include "form/campaign_reader.h"
#include "form/form_reader.h"
#include "report/sample_input.h"
#include "rules/rule_book.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace hopluu::test {

namespace {

constexpr std::int64_t kEntered = 1'672'531'200'000;  // 2023-01-01T00:00:00Z

std::string readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error(path.string());
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

template <class T>
T required(Checked<T> result) {
    if (!result) {
        throw std::runtime_error(result.error().front().code + " " + result.error().front().place + " " +
                                 result.error().front().message.en);
    }
    return std::move(*result);
}

consolidation::BoardYear boardYear(const BoardYearContent& content) {
    consolidation::BoardYear year;
    year.unit = content.unit;
    year.revision = 1;
    year.accepted = true;
    for (const auto& [code, value] : content.cells) {
        year.cells[code] = {value, {}, "Cán bộ tổng hợp", kEntered};
    }
    year.explanations = content.explanations;
    return year;
}

}  // namespace

std::unique_ptr<Sample> sampleOf2022() {
    const std::filesystem::path folder = std::filesystem::path(HOPLUU_SOURCE_DIR) / "shared/samples/2022";
    auto sample = std::make_unique<Sample>();
    sample->form = required(readForm(builtinForm2022()));
    sample->campaign = required(readCampaign(readFile(folder / "campaign.json")));
    const rules::RuleBook rules = required(rules::RuleBook::compile(sample->form));
    consolidation::Input input{sample->form, sample->campaign, rules, {}, {}};
    for (const MemberUnit& member : sample->campaign.members) {
        const std::string name = member.id.text + ".csv";
        const BoardYearContent content =
            required(readBoardCsv(readFile(folder / "boards" / name), name, sample->form, sample->campaign.period.id, member.id));
        input.boards.push_back(boardYear(content));
        for (const auto& [criterion, score] : content.scores) {
            sample->selfScores[member.id][criterion] = score.points;
        }
    }
    Result<consolidation::Consolidation> consolidated = consolidation::consolidate(input);
    if (!consolidated) {
        throw std::runtime_error(consolidated.error().message.en);
    }
    sample->consolidation = std::move(*consolidated);
    return sample;
}

std::unique_ptr<Sample> appraisedSample() {
    auto sample = sampleOf2022();
    std::istringstream lines(readFile(std::filesystem::path(HOPLUU_SOURCE_DIR) / "shared/samples/2022/appraised.csv"));
    std::string unit, criterion, points, remark;
    std::getline(lines, unit);  // the head
    while (std::getline(lines, unit, ',') && std::getline(lines, criterion, ',') && std::getline(lines, points, ',') &&
           std::getline(lines, remark)) {
        auto& approved = sample->approvedScores[UnitId(unit)];
        if (criterion == "*") {
            approved.insert(sample->selfScores[UnitId(unit)].begin(), sample->selfScores[UnitId(unit)].end());
        } else {
            approved[ItemCode(criterion)] = decimal(points);
        }
    }
    return sample;
}

}  // namespace hopluu::test
