#include "engine/ballot_records.h"

#include "engine/members.h"
#include "form/ballot_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace hopluu::engine {

namespace {

Error unknownBallot(std::uint32_t number) {
    return {"ballot.unknown",
            {fmt::format("Chưa có biên bản bỏ phiếu số {}.", number), fmt::format("There is no record of a vote {}.", number)},
            {"Ghi từ tệp: hopluu leader ballot --file.", "Record it from its file: hopluu leader ballot --file."},
            std::to_string(number)};
}

Error conflictingBallot(std::uint32_t number) {
    return {"ballot.conflict",
            {fmt::format("Hai máy đã sửa biên bản bỏ phiếu số {} mà chưa biết của nhau.", number),
             fmt::format("Two laptops have changed the record of vote {} without hearing of each other.", number)},
            {"Xem cả hai, rồi ghi lại bản đúng: hopluu leader ballot --file.",
             "Look at both, then record the right one: hopluu leader ballot --file."},
            std::to_string(number)};
}

Error changedBallot() {
    return {"ballot.changed",
            {"Dòng này vừa được sửa hoặc xóa ở máy khác.", "This line has just been changed or removed on another laptop."},
            {"Xem lại dòng ấy như nó đang có, rồi sửa nếu còn cần.",
             "Look at it as it stands now, and change it again if that is still needed."},
            ""};
}

/// Numbers that this program gives: nothing else stands at such an address.
std::optional<std::uint32_t> numberOf(const ItemCode& item) {
    std::uint32_t number = 0;
    std::from_chars(item.text.data(), item.text.data() + item.text.size(), number);
    return number > 0 && std::to_string(number) == item.text ? std::optional(number) : std::nullopt;
}

std::optional<BallotVersion> versionOf(const Operation& operation, const std::vector<MemberDevice>& devices) {
    const auto& record = std::get<BallotRecord>(operation.body);
    auto ballot = readBallotDraft(record.json);
    if (!ballot) {
        return std::nullopt;
    }
    BallotVersion version{operation.id, std::move(*ballot), record.withdrawn, "", "", operation.time.milliseconds()};
    const std::string device = toString(operation.id.device);
    const auto found = std::find_if(devices.begin(), devices.end(), [&](const auto& each) { return each.device == device; });
    if (found != devices.end()) {
        version.person = found->person;
        version.deviceName = found->deviceName;
    }
    return version;
}

Result<std::optional<BallotView>> readOne(const Workspace& workspace, const Campaign& campaign, std::uint32_t number) {
    auto all = readBallots(workspace, campaign);
    if (!all) {
        return fail(all.error());
    }
    for (auto& each : *all) {
        if (each.number == number) {
            return std::optional(std::move(each));
        }
    }
    return std::optional<BallotView>{};
}

Status write(Workspace& workspace, const PeriodId& period, std::uint32_t number, const Ballot& ballot, bool isWithdrawn) {
    auto written = workspace.store().record(std::vector<Draft>{
        {{period, kBloc, Topic::ballot, ItemCode{std::to_string(number)}}, BallotRecord{writeBallot(ballot), isWithdrawn}}});
    return written ? Status{} : Status{fail(written.error())};
}

}  // namespace

Result<std::vector<BallotView>> readBallots(const Workspace& workspace, const Campaign& campaign) {
    auto entries = workspace.store().entries(campaign.period.id, kBloc, Topic::ballot);
    if (!entries) {
        return fail(entries.error());
    }
    std::vector<BallotView> views;
    if (entries->empty()) {
        return views;
    }
    auto devices = memberDevices(workspace);
    if (!devices) {
        return fail(devices.error());
    }
    for (const auto& entry : *entries) {
        const auto number = numberOf(entry.address.item);
        BallotView view{number.value_or(0), {}, {}};
        for (const auto& head : entry.contents.heads) {
            if (auto version = versionOf(head, *devices)) {
                view.versions.push_back(std::move(*version));
            }
        }
        if (!number || view.versions.empty()) {
            continue;
        }
        const bool agree = std::all_of(view.versions.begin(), view.versions.end(), [&](const BallotVersion& each) {
            return each.ballot == view.ballot() && each.isWithdrawn == view.isWithdrawn();
        });
        if (agree) {
            view.versions.erase(view.versions.begin() + 1, view.versions.end());
        }
        if (auto finished = readBallot(writeBallot(view.ballot()), campaign); !finished) {
            view.problems = std::move(finished.error());
        }
        views.push_back(std::move(view));
    }
    std::sort(views.begin(), views.end(), [](const auto& one, const auto& other) { return one.number < other.number; });
    return views;
}

Ballot newBallot(const Campaign& campaign) {
    Ballot ballot;
    ballot.subject = "Bình xét, suy tôn danh hiệu thi đua của Khối năm " + campaign.period.year;
    ballot.place = campaign.letterhead.place;
    for (const auto& member : campaign.members) {
        ballot.voters.push_back({member.id, "", "", Attendance::present});
    }
    return ballot;
}

bool isCountable(const BallotView& view) {
    return std::none_of(view.problems.begin(), view.problems.end(), [](const Error& each) {
        return each.code == "ballot.threshold" || each.code == "ballot.too-many-votes" || each.place.starts_with("/threshold");
    });
}

Checked<Ballot> finishedBallot(const Workspace& workspace, const Campaign& campaign, std::uint32_t number) {
    auto view = readOne(workspace, campaign, number);
    if (!view) {
        return fail(Errors{view.error()});
    }
    if (!*view || (*view)->isWithdrawn()) {
        return fail(Errors{unknownBallot(number)});
    }
    if ((*view)->inConflict()) {
        return fail(Errors{conflictingBallot(number)});
    }
    return readBallot(writeBallot((*view)->ballot()), campaign);
}

Checked<void> recordBallot(Workspace& workspace, const PeriodId& period, std::uint32_t number, const Ballot& ballot) {
    auto checked = readBallotDraft(writeBallot(ballot));
    if (!checked) {
        return fail(std::move(checked.error()));
    }
    if (auto written = write(workspace, period, number, *checked, false); !written) {
        return fail(Errors{written.error()});
    }
    return {};
}

Checked<void> changeBallot(Workspace& workspace, const Campaign& campaign, std::uint32_t number, const BallotChange& change) {
    auto view = readOne(workspace, campaign, number);
    if (!view) {
        return fail(Errors{view.error()});
    }
    if (!*view || (*view)->isWithdrawn()) {
        return fail(Errors{unknownBallot(number)});
    }
    if ((*view)->inConflict()) {
        return fail(Errors{conflictingBallot(number)});
    }
    Ballot ballot = (*view)->ballot();
    if (!change(ballot)) {
        return fail(Errors{changedBallot()});
    }
    return ballot == (*view)->ballot() ? Checked<void>{} : recordBallot(workspace, campaign.period.id, number, ballot);
}

Status takeBallot(Workspace& workspace, const Campaign& campaign, std::uint32_t number, const OperationId& version) {
    auto view = readOne(workspace, campaign, number);
    if (!view) {
        return fail(view.error());
    }
    for (const auto& each : *view ? (*view)->versions : std::vector<BallotVersion>{}) {
        if (each.operation == version) {
            return write(workspace, campaign.period.id, number, each.ballot, each.isWithdrawn);
        }
    }
    return fail(unknownBallot(number));
}

Status withdrawBallot(Workspace& workspace, const Campaign& campaign, std::uint32_t number) {
    auto view = readOne(workspace, campaign, number);
    if (!view) {
        return fail(view.error());
    }
    if (!*view) {
        return fail(unknownBallot(number));
    }
    return write(workspace, campaign.period.id, number, (*view)->ballot(), true);
}

}  // namespace hopluu::engine
