#include "engine/attachment_errors.h"

#include <fmt/format.h>

namespace hopluu::engine::errors {

Error unknownTarget(const std::string& target) {
    return {"attachment.target",
            {fmt::format("Không rõ tệp là minh chứng cho \"{}\".", target),
             fmt::format("\"{}\" is nothing a file can be evidence of.", target)},
            {"Hãy ghi cell:MÃ_Ô, score:MÃ_TIÊU_CHÍ hoặc section:MÃ_MỤC.", "Write cell:CODE, score:CRITERION or section:SECTION."},
            target};
}

Error unknownAttachment(const std::string& beginning) {
    return {"attachment.unknown",
            {fmt::format("Kỳ này không có tệp đính kèm nào mang mã \"{}\".", beginning),
             fmt::format("No attachment of this period has the code \"{}\".", beginning)},
            {"Hãy xem mã tệp bằng lệnh: hopluu attachments.", "List the codes with: hopluu attachments."},
            beginning};
}

Error ambiguousAttachment(const std::string& beginning) {
    return {"attachment.ambiguous",
            {fmt::format("Có nhiều tệp mang mã bắt đầu bằng \"{}\".", beginning),
             fmt::format("Several attachments have a code that begins with \"{}\".", beginning)},
            {"Hãy ghi thêm chữ số của mã.", "Give more digits of the code."},
            beginning};
}

}  // namespace hopluu::engine::errors
