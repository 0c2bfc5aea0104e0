#include "desktop/handover_words.h"

#include "desktop/file_words.h"
#include "desktop/qt_text.h"
#include "desktop/window_remedy.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace hopluu::desktop {

namespace {

constexpr std::size_t kMostShown = 12;

struct Row {
    std::string_view code, vi, en;
};

constexpr Row kRows[] = {
    {"handover.not-a-card", "Hãy chọn tệp danh thiếp mà Khối trưởng mới đã lưu ở bước 1 của họ.",
     "Choose the card that the next leader has saved in step 1 there."},
    {"handover.own-card", "Danh thiếp phải do máy của Khối trưởng mới tạo: chọn tệp khác.",
     "The card has to come from the next leader's computer: choose another file."},
    {"handover.not-a-rehearsal", "Hãy chọn biên bản mà Khối trưởng mới đã lưu sau khi diễn tập.",
     "Choose the statement that the next leader has saved after the rehearsal."},
    {"handover.foreign-rehearsal", "Hãy kiểm tra đã chọn đúng danh thiếp và đúng biên bản; nếu cần, đóng gói và diễn tập lại.",
     "See that the card and the statement are the right ones; if need be pack and rehearse again."},
    {"handover.state-changed", "Hãy đóng gói lại (bước 2) và diễn tập lại ở máy mới, rồi bàn giao ngay sau đó, lúc không ai gửi nhận.",
     "Pack again (step 2) and rehearse again on the new computer, then hand over right afterwards, while nobody sends."},
    {"handover.not-a-package", "Hãy chọn tệp .hopluu-bloc mà Khối trưởng cũ đưa.",
     "Choose the .hopluu-bloc file that came from the leader before."},
    {"handover.damaged-package", "Hãy chép lại tệp từ máy Khối trưởng cũ và so kích thước hai tệp; nếu vẫn lỗi, nhờ họ lưu lại gói.",
     "Copy the file again from the other computer and compare the sizes; if it stays, have it saved there again."},
    {"handover.for-another-server", "Hãy đưa danh thiếp của máy này cho Khối trưởng cũ để đóng gói lại.",
     "Give this computer's card to the leader before, who then packs again."},
    {"handover.only-rehearsed", "Đây là gói diễn tập. Hãy lấy gói mà Khối trưởng cũ lưu khi bấm Bàn giao.",
     "This is the package to rehearse with. Take the one that was saved when the leader before pressed Hand over."},
    {"handover.data-not-empty", "Hãy chọn một thư mục mới ở ô Dữ liệu máy chủ, tạo danh thiếp mới và nhờ Khối trưởng cũ đóng gói lại.",
     "Choose a new folder for the server's data, make a new card and have the leader before pack again."},
    {"handover.other-certificate", "Hãy tạo danh thiếp mới ở bước 1 và nhờ Khối trưởng cũ đóng gói lại.",
     "Make a new card in step 1 and have the leader before pack again."},
    {"handover.no-space", "Chưa có gì thay đổi. Hãy giải phóng chỗ trống hoặc lưu vào ổ đĩa khác.",
     "Nothing has changed yet. Free some space, or save to another disk."},
    {"server.disk-full", "Ổ đĩa đầy, gói chưa ghi xong và đã bỏ đi. Hãy giải phóng chỗ trống hoặc lưu vào ổ đĩa khác, rồi làm lại.",
     "The disk is full; what had been written was removed. Free some space or save to another disk, and do it again."},
    {"handover.cancelled", "Làm lại bước này khi cần.", "Do this step again when you like."},
    {"server.data-in-use", "Hãy dừng máy chủ trên máy này trước, rồi làm lại.",
     "Stop the server on this computer first, then do it again."},
    {"server.no-data", "Hãy tạo danh thiếp (bước 1) trước.", "Make the card first (step 1)."},
};

BilingualText grouped(std::int64_t number) {
    const Decimal value = Decimal::fromInteger(number).value_or(Decimal{});
    return {engine::numberText(value, 0, engine::Language::vietnamese), engine::numberText(value, 0, engine::Language::english)};
}

}  // namespace

BilingualText countsText(const HandoverCounts& counts) {
    const BilingualText operations = grouped(counts.operations), submissions = grouped(counts.submissions), files = grouped(counts.files);
    const auto size = [&](engine::Language language) { return utf8(sizeText(static_cast<std::uint64_t>(counts.bytes), language)); };
    BilingualText text{fmt::format("{} thao tác của {} đơn vị, {} lần nộp, {} tệp đính kèm ({}).", operations.vi, counts.units,
                                   submissions.vi, files.vi, size(engine::Language::vietnamese)),
                       fmt::format("{} operations of {} units, {} submissions, {} attachments ({}).", operations.en, counts.units,
                                   submissions.en, files.en, size(engine::Language::english))};
    if (counts.conflicts != 0 || counts.refused != 0) {
        text.vi += fmt::format(" Trong đó {} chỗ có hai giá trị chưa quyết định, {} thao tác bị từ chối; tất cả đi theo khối.",
                               counts.conflicts, counts.refused);
        text.en += fmt::format(" Among them {} places with two values that nobody has decided, {} refused operations; all go along.",
                               counts.conflicts, counts.refused);
    }
    return text;
}

HandoverCounts countsOf(const sync::BlocState& state) {
    HandoverCounts counts;
    counts.operations = static_cast<std::int64_t>(state.operations);
    counts.refused = static_cast<std::int64_t>(state.refused);
    counts.conflicts = static_cast<std::int64_t>(state.conflicts);
    counts.units = static_cast<std::int64_t>(state.units.size());
    counts.submissions = static_cast<std::int64_t>(state.submissions.size());
    counts.files = static_cast<std::int64_t>(state.files.size());
    for (const auto& [name, proof] : state.files) {
        counts.bytes += static_cast<std::int64_t>(proof.size);
    }
    return counts;
}

BilingualText handoverRemedy(const Error& error) {
    const auto* row = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& each) { return each.code == error.code; });
    return row == std::end(kRows) ? remedyInWindow(error) : BilingualText{std::string(row->vi), std::string(row->en)};
}

BilingualText differencesText(const std::vector<BilingualText>& differences) {
    BilingualText all;
    for (std::size_t i = 0; i < std::min(differences.size(), kMostShown); ++i) {
        all.vi += "\n– " + differences[i].vi;
        all.en += "\n– " + differences[i].en;
    }
    if (differences.size() > kMostShown) {
        all.vi += fmt::format("\n… và {} chỗ khác nữa", differences.size() - kMostShown);
        all.en += fmt::format("\n… and {} more", differences.size() - kMostShown);
    }
    return all;
}

}  // namespace hopluu::desktop
