// Head, title and foot of the official report after Decree 30/2020/NĐ-CP, Appendix I.
#pragma once

#include "report/report.h"
#include "report/word_ml.h"

#include <pugixml.hpp>

#include <string>

namespace hopluu::report {

/// The two-column head: bodies and number on the left, state name, motto, place and date on the right.
/// The number and the date are blank slots: the clerk fills them.
void appendLetterhead(pugi::xml_node body, const ReportInput& input, int width);
/// BÁO CÁO, the subject and the rule under it.
void appendTitle(pugi::xml_node body, const ReportInput& input, int width);
/// The recipients on the left, who signs on the right.
void appendSignature(pugi::xml_node body, const ReportInput& input, int width);

/// "Tổng kết công tác thi đua, khen thưởng năm 2022 và phương hướng, nhiệm vụ năm 2023".
[[nodiscard]] std::string reportSubject(const Campaign& campaign);
/// "/BC-KTĐ" after a blank slot for the number.
[[nodiscard]] std::string numberSlot(const Letterhead& letterhead);
/// "ngày      tháng      năm        ".
[[nodiscard]] std::string dateSlot();

}  // namespace hopluu::report
