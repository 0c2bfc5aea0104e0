#include "journal/journal_samples.h"

#include <fmt/format.h>

namespace hopluu::test {

namespace {

template <std::size_t N>
std::array<std::uint8_t, N> filled(std::uint8_t first) {
    std::array<std::uint8_t, N> bytes{};
    for (std::size_t i = 0; i < N; ++i) {
        bytes[i] = static_cast<std::uint8_t>(first + i);
    }
    return bytes;
}

std::vector<Body> oneOfEachBody() {
    const OperationId other = operationId(7, 12);
    return {
        Value::of(Decimal::fromMillionths(-1'234'500'000), Finality::estimate, "ước theo quý III"),
        ParagraphText{"Năm 2022, các ban đã cấp mới 12 dự án."},
        Score{Decimal::fromMillionths(9'500'000), "đủ minh chứng", {"cell:2022/ha-noi/capital_new.fdi", "0123abcd"}},
        Explanation{"Dự án lớn điều chỉnh vốn."},
        Comment{"Xem lại dòng 7."},
        SubmissionState{SubmissionStep::returned, 3, "Dòng 8 sai đơn vị", {ItemCode{"capital_new.ddi"}}, filled<32>(1)},
        Receipt{other, 2, 80, 21, 30, filled<32>(2), 1'672'531'200'123, filled<64>(3)},
        Refusal{other, "refused.period-locked"},
        FormDocument{R"({"id":"bqlkcn-dbsh"})"},
        CampaignDocument{R"({"period":"2022"})", PeriodPhase::published},
        Adjustment{Decimal::fromMillionths(500'000), "làm tròn theo văn bản gốc", true},
        LockException{"2023-02-15", "mất điện"},
        Invitation{Role::leader, filled<32>(4), -1},
        DeviceRecord{filled<32>(5), Role::board, "Nguyễn Thị Hoa", "laptop của chị Hoa", "k3v9"},
        Revocation{"mất máy"},
        Score{Decimal::fromMillionths(8'000'000), "", {}},
        AttachmentRecord{"bảng lương.pdf", "application/pdf", 1'048'576, false, {"score:IV.1"}},
        HandoverNotice{2, filled<32>(6), filled<32>(7), {"https://192.0.2.7:8443"}, 1'672'531'200'123, filled<64>(8)},
        FrozenReport{{operationId(1, 90), operationId(2, 14)},
                     true,
                     true,
                     true,
                     "bản gửi Bộ",
                     filled<32>(9),
                     {{"bao-cao-2022.pdf", filled<32>(10)}}},
        Publication{"bản gửi Bộ", {{"bao-cao-2022.pdf", {'%', 'P', 'D', 'F', 0, 255}}}},
        BallotRecord{R"({"subject":"Bình xét thi đua"})", true},
    };
}

}  // namespace

std::vector<Operation> oneOfEachTopic() {
    std::vector<Operation> operations;
    std::uint8_t topic = 0;
    for (auto& body : oneOfEachBody()) {
        Operation each = operation(topic % 3 + 1, topic / 3 + 1, (1'672'531'200'000U + topic * 700U) << 16U, std::move(body));
        each.address.topic = static_cast<Topic>(++topic);
        each.address.item.text = fmt::format("item_{}", topic);
        operations.push_back(std::move(each));
    }
    operations[1].supersedes = {operationId(4, 300), operationId(9, 1)};
    operations[7].address = {PeriodId{}, kBloc, Topic::refusal, ItemCode{}};
    return operations;
}

std::vector<std::uint8_t> fromHex(const std::string& hex) {
    std::vector<std::uint8_t> bytes;
    std::string digits;
    for (const char c : hex) {
        if (c != ' ') {
            digits += c;
        }
        if (digits.size() == 2) {
            bytes.push_back(static_cast<std::uint8_t>(std::stoul(digits, nullptr, 16)));
            digits.clear();
        }
    }
    return bytes;
}

std::string toHex(const std::vector<std::uint8_t>& bytes) {
    std::string hex;
    for (const auto each : bytes) {
        hex += fmt::format("{}{:02x}", hex.empty() ? "" : " ", each);
    }
    return hex;
}

}  // namespace hopluu::test
