#include "desktop/report_file_words.h"

namespace hopluu::desktop {

BilingualText reportFileWords(std::string_view name) {
    const auto endsWith = [&](std::string_view end) { return name.ends_with(end); };
    if (endsWith(".docx")) {
        return {"báo cáo, sửa được trong Word", "the report, to be edited in Word"};
    }
    if (endsWith(".pdf")) {
        return {"báo cáo, để ký và lưu", "the report, to be signed and kept"};
    }
    if (endsWith(".html")) {
        return {"báo cáo, đọc trên điện thoại", "the report, to be read on a telephone"};
    }
    if (endsWith(".xlsx")) {
        return {"biểu với công thức, biểu đồ, từng Ban", "the annex with formulas, charts, each board"};
    }
    if (endsWith(".dsd.xml")) {
        return {"cấu trúc dữ liệu SDMX", "the SDMX data structure"};
    }
    if (endsWith(".csv")) {
        return {"mọi số liệu, SDMX-CSV", "every observation, SDMX-CSV"};
    }
    return {"kết quả kiểm tra", "the findings"};
}

}  // namespace hopluu::desktop
