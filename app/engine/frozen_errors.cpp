#include "engine/frozen_errors.h"

#include <fmt/format.h>

namespace hopluu::engine::errors {

Error unknownFrozen(std::uint32_t number) {
    return {
        "frozen.unknown",
        {fmt::format("Chưa chốt báo cáo số {} cho kỳ này.", number), fmt::format("No report {} has been frozen for this period.", number)},
        {"Hãy xem danh sách các bản đã chốt.", "See the list of frozen reports."},
        std::to_string(number)};
}

Error frozenSame(std::uint32_t number) {
    return {"frozen.same",
            {fmt::format("Không có gì khác bản đã chốt số {}.", number), fmt::format("Nothing differs from frozen report {}.", number)},
            {"Chỉ chốt bản mới khi có số liệu hoặc lời văn thay đổi.", "Freeze another one once a figure or a sentence has changed."},
            std::to_string(number)};
}

Error frozenDiffers(std::uint32_t number) {
    return {"frozen.differs",
            {fmt::format("Không lập lại được đúng bản đã chốt số {} từ dữ liệu trên máy này.", number),
             fmt::format("Frozen report {} cannot be made again as it was from what this laptop holds.", number)},
            {"Hãy gửi và nhận để có đủ các thay đổi của lúc đó, rồi thử lại; các tệp đã lưu khi chốt vẫn là bản đúng.",
             "Send and receive to get every change of that time, then try again; the files that were saved then are the right ones."},
            std::to_string(number)};
}

Error tooManyDevices() {
    return {"frozen.too-many-devices",
            {"Có quá nhiều máy đã ghi số liệu để chốt báo cáo.", "Too many laptops have written for a report to be frozen."},
            {"Hãy báo người làm ra chương trình.", "Tell the makers of the program."},
            ""};
}

Error publicationTooLarge(const std::string& file) {
    return {"frozen.too-large",
            {"Tệp quá lớn để gửi cho các Ban (tối đa 2 MB).", "The file is too large to be sent to the boards (at most 2 MB)."},
            {"Hãy gửi tệp này bằng cách khác, ví dụ thư điện tử.", "Send this file in another way, for example by e-mail."},
            file};
}

}  // namespace hopluu::engine::errors
