#include "engine/sample_maker.h"

#include "domain/calendar.h"
#include "engine/board_desk.h"
#include "engine/leader_desk.h"
#include "engine/workspace.h"
#include "form/board_csv.h"
#include "form/builtin.h"
#include "form/campaign_reader.h"
#include "sample_documents.h"
#include "sync/client_session.h"
#include "sync/session_line.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hopluu::engine {

namespace {

constexpr int kDaysUntilDeadline = 12;
const UnitId kBoard{"ha-noi"};
const PeriodId kPeriod{"2022"};

/// Typed later, promised, or still open; all others come from the file of the year 2022.
const std::set<std::string> kNotFromFile = {"capital_realised.fdi", "imports.fdi", "revenue.fdi", "labour.fdi",
                                            "labour.ddi",           "budget.fdi",  "budget.ddi",  "exports.ddi"};

class SessionLine final : public sync::Transport {
public:
    explicit SessionLine(sync::ServerSession& session) : session_(session) {}
    Result<sync::Reply> send(const sync::Request& request) override { return sync::answerOf(session_, request); }

private:
    sync::ServerSession& session_;
};

/// Each step is taken only when all before it went well.
class Play {
public:
    Play(sync::ServerSession& session, const WallClock& wall) : session_(session), line_(session), wall_(wall) {}

    [[nodiscard]] const Status& status() const { return status_; }

    std::optional<Workspace> open(const std::filesystem::path& file) { return take(Workspace::open(file, true, wall_)); }

    void openPeriod(Workspace& leader) {
        if (auto invitation = take(session_.inviteFirstLeader({"https://localhost"}, {}))) {
            take(sync::join(leader.store(), line_, *invitation, "Văn phòng Khối trưởng", "Máy Khối trưởng"));
        }
        auto campaign = first(readCampaign(embedded::sampleCampaign));
        auto desk = take(LeaderDesk::open(leader));
        if (campaign && desk) {
            campaign->period.deadline = writeIsoDate(dayInVietnam(wall_()) + std::chrono::days{kDaysUntilDeadline});
            first(desk->publish(std::string(builtinForm2022()), writeCampaign(*campaign)));
        }
        exchange(leader);
    }

    void admit(Workspace& leader, Workspace& board, const std::string& person, const std::string& device) {
        auto desk = take(LeaderDesk::open(leader));
        auto invitation = desk ? take(desk->invite(kPeriod, kBoard, 30)) : std::nullopt;
        exchange(leader);
        if (invitation) {
            take(sync::join(board.store(), line_, *invitation, person, device));
        }
        exchange(board);
    }

    void exchange(Workspace& workspace) {
        if (status_) {
            take(sync::exchange(workspace.store(), line_));
        }
    }

    std::optional<BoardDesk> desk(Workspace& board) { return status_ ? take(BoardDesk::open(board, kPeriod, kBoard)) : std::nullopt; }

    void importPart(BoardDesk& desk) {
        auto content = first(readBoardCsv(embedded::sampleBoard, "ha-noi.csv", *desk.setup().form, kPeriod, kBoard));
        if (!content) {
            return;
        }
        std::erase_if(content->cells, [](const auto& cell) { return kNotFromFile.contains(cell.first.text); });
        take(desk.import(*content));
    }

    void set(BoardDesk& desk, const char* item, const char* text, Finality finality = Finality::final, const char* remark = "") {
        const FormItem* found = desk.setup().form->findItem(ItemCode{item});
        auto value = found != nullptr ? take(readCell(text, *found)) : std::nullopt;
        if (value) {
            value->finality = finality;
            value->remark = remark;
            take(desk.set(ItemCode{item}, *value));
        }
    }

    void write(BoardDesk& desk, const char* section, const char* text) { take(desk.setNarrative(ItemCode{section}, text)); }

    /// For each critical finding the one honest explanation: that is how it was printed.
    void explainCritical(BoardDesk& desk) {
        auto findings = take(desk.findings());
        for (const auto& found : findings ? *findings : std::vector<ExplainedFinding>{}) {
            if (found.finding.critical) {
                take(desk.explain(found.finding.rule, "Giữ đúng số đã in trong báo cáo năm 2022; Ban đang rà soát lại."));
            }
        }
    }

    void submit(BoardDesk& desk) { take(desk.submit()); }

    void giveBack(Workspace& leader, const char* reason, const std::vector<ItemCode>& cells) {
        exchange(leader);
        if (auto desk = status_ ? take(LeaderDesk::open(leader)) : std::nullopt) {
            take(desk->returnSubmission(kPeriod, kBoard, reason, cells));
        }
        exchange(leader);
    }

private:
    template <class T>
    std::optional<T> take(Result<T> result) {
        if (!status_) {
            return std::nullopt;
        }
        if (!result) {
            status_ = fail(result.error());
            return std::nullopt;
        }
        return std::optional<T>(std::move(*result));
    }
    void take(Status result) {
        if (status_) {
            status_ = std::move(result);
        }
    }
    template <class T>
    std::optional<T> first(Checked<T> checked) {
        return checked ? take(Result<T>{std::move(*checked)}) : take(Result<T>{fail(checked.error().front())});
    }

    sync::ServerSession& session_;
    SessionLine line_;
    const WallClock& wall_;
    Status status_;
};

void fillInAndSubmit(Play& play, BoardDesk& desk) {
    play.importPart(desk);
    play.set(desk, "imports.fdi", "not_yet_available", Finality::final, "Chờ số liệu của Hải quan, hẹn trước hạn nộp.");
    play.set(desk, "revenue.fdi", "604,5", Finality::estimate, "Ước cả năm theo báo cáo 11 tháng.");
    play.explainCritical(desk);
    play.submit(desk);
}

/// Two people, one cell and one paragraph, neither knowing of the other: both stay until somebody decides.
void writeWithoutKnowing(Play& play, BoardDesk& mine, BoardDesk& theirs) {
    play.set(mine, "capital_realised.fdi", "155");
    play.write(
        mine, "II.2.1.1",
        "Trong năm, các KCN Hà Nội có 4 dự án FDI và 5 dự án DDI được cấp mới Giấy chứng nhận đăng ký đầu tư; vốn đăng ký cấp mới là "
        "11,9 triệu USD và 855,5 tỷ đồng.");
    play.set(theirs, "capital_realised.fdi", "145,5", Finality::estimate, "Theo báo cáo tháng 10 của các doanh nghiệp.");
    play.set(theirs, "exports.ddi", "1561");
    play.write(theirs, "II.2.1.1",
               "Thu hút đầu tư năm 2022 chủ yếu từ điều chỉnh vốn: 13 lượt dự án FDI tăng 423,8 triệu USD, 4 lượt dự án DDI tăng 771,6 tỷ "
               "đồng.");
}

}  // namespace

Status makeSample(sync::ServerSession& session, const SamplePlaces& places, const WallClock& wall) {
    Play play(session, wall);
    auto leader = play.open(places.leader);
    auto board = play.open(places.board);
    auto colleague = play.open(places.colleague);
    if (!play.status()) {
        return play.status();
    }
    play.openPeriod(*leader);
    play.admit(*leader, *board, "Phòng Quản lý đầu tư", "Máy này");
    auto mine = play.desk(*board);
    if (!mine) {
        return play.status();
    }
    fillInAndSubmit(play, *mine);
    play.exchange(*board);
    play.giveBack(
        *leader,
        "Số khu đang xây dựng (hàng 3) vượt số khu theo quy hoạch; còn thiếu nộp ngân sách (hàng 20) và lao động (hàng 21). Đề nghị "
        "bổ sung rồi nộp lại.",
        {ItemCode{"ip_building.count"}, ItemCode{"budget.fdi"}, ItemCode{"budget.ddi"}, ItemCode{"labour.fdi"}, ItemCode{"labour.ddi"}});
    play.exchange(*board);
    play.admit(*leader, *colleague, "Phòng Quản lý lao động", "Máy thứ hai của Ban");
    auto theirs = play.desk(*colleague);
    if (!theirs) {
        return play.status();
    }
    writeWithoutKnowing(play, *mine, *theirs);
    play.exchange(*colleague);
    play.exchange(*board);
    play.set(*mine, "labour.fdi", "116000");  // after the last exchange: on this laptop only
    return play.status();
}

}  // namespace hopluu::engine
