#include "engine/report_readiness.h"

#include "engine/bloc_words.h"
#include "engine/narrative.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hopluu::engine {

namespace {

class ObstacleList {
public:
    ObstacleList(const BlocSnapshot& bloc, const YearSnapshot& year) : bloc_(bloc), year_(year) {}

    std::vector<Obstacle> make() {
        addBoards();
        addTexts();
        addFindings();
        addSlots();
        addLoose();
        std::stable_sort(all_.begin(), all_.end(), [](const auto& a, const auto& b) { return a.isGrave() && !b.isGrave(); });
        return std::move(all_);
    }

private:
    void addBoards() {
        for (const auto& board : bloc_.boards) {
            if (board.stage != BoardStage::accepted) {
                const MemberUnit* member = bloc_.setup.campaign.findMember(board.unit);
                const BilingualText stage = stageName(board.stage);
                all_.push_back({ObstacleKind::missingBoard,
                                {fmt::format("{}: {}", member->name, stage.vi),
                                 fmt::format("{}: {}", member->nameEn.empty() ? member->name : member->nameEn, stage.en)},
                                {"Số liệu của Ban này chưa có trong tổng.", "This board's figures are not in the totals."},
                                board.unit});
            }
        }
    }

    void addTexts() {
        const auto figures = boardFigures(year_);
        if (!figures) {
            return;
        }
        for (const auto& state : outlineOf(year_, *figures)) {
            const NarrativeSection& section = *state.section;
            if (const std::uint32_t wrong = state.contradictions + state.unknownBindings; wrong > 0) {
                all_.push_back(
                    {ObstacleKind::unbound,
                     {fmt::format("Mục {} {}: {} số khác với biểu tổng hợp", section.number, section.title.vi, wrong),
                      fmt::format("Section {} {}: {} figures differ from the merged table", section.number, section.title.en, wrong)},
                     {"Mở mục này để lấy đúng số của biểu.", "Open the section to take the table's figures over."},
                     {},
                     section.code});
            } else if (state.isAsked && state.words == 0) {
                all_.push_back({ObstacleKind::emptySection,
                                {fmt::format("Mục {} {} chưa có nội dung", section.number, section.title.vi),
                                 fmt::format("Section {} {} is empty", section.number, section.title.en)},
                                {},
                                {},
                                section.code});
            }
        }
    }

    void addFindings() {
        for (const auto& each : bloc_.accepted.findings) {
            if (each.finding.unit == kBloc) {
                all_.push_back({ObstacleKind::finding,
                                each.finding.sentence,
                                each.finding.instruction,
                                {},
                                each.finding.cells.empty() ? ItemCode{} : each.finding.cells.front()});
            }
        }
    }

    void addSlots() {
        const Letterhead& head = bloc_.setup.campaign.letterhead;
        const std::pair<bool, BilingualText> empty[] = {
            {head.signerName.empty(), {"Chưa có họ tên người ký", "The signer's name is missing"}},
            {head.signerTitle.empty(), {"Chưa có chức vụ người ký", "The signer's title is missing"}},
            {head.place.empty(), {"Chưa có địa danh", "The place is missing"}},
            {head.recipients.empty(), {"Chưa có nơi nhận", "There are no recipients"}},
        };
        for (const auto& [isEmpty, text] : empty) {
            if (isEmpty) {
                all_.push_back({ObstacleKind::emptySlot, text, {"Chỗ này để trống trong báo cáo.", "It stays blank in the report."}});
            }
        }
    }

    void addLoose() {
        std::uint32_t conflicts = static_cast<std::uint32_t>(year_.conflicts.size());
        for (const auto& board : bloc_.boards) {
            conflicts += board.conflicts;
        }
        if (conflicts > 0) {
            all_.push_back({ObstacleKind::conflict,
                            {fmt::format("{} chỗ có hai giá trị chờ quyết định", conflicts),
                             fmt::format("{} places with two values to decide", conflicts)},
                            {"Báo cáo in giá trị đang hiện.", "The report prints the value that is shown."}});
        }
        if (year_.counts.local > 0) {
            all_.push_back({ObstacleKind::unsent,
                            {fmt::format("{} thay đổi chỉ có trên máy này", year_.counts.local),
                             fmt::format("{} changes are on this laptop only", year_.counts.local)},
                            {"Gửi và nhận để máy chủ giữ một bản.", "Send and receive, so that the server holds them too."}});
        }
    }

    const BlocSnapshot& bloc_;
    const YearSnapshot& year_;
    std::vector<Obstacle> all_;
};

}  // namespace

std::vector<Obstacle> obstaclesOf(const BlocSnapshot& bloc, const YearSnapshot& year) {
    return ObstacleList(bloc, year).make();
}

}  // namespace hopluu::engine
