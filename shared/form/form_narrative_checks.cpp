#include "form/form_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

namespace hopluu {

namespace {

constexpr std::array<std::string_view, 5> kNames{"boards", "year", "next_year", "last_year", "leader"};
constexpr std::array<std::string_view, 3> kStyles{"number", "change", "growth"};

bool isBinding(const Form& form, std::string_view binding) {
    if (std::find(kNames.begin(), kNames.end(), binding) != kNames.end()) {
        return true;
    }
    const auto colon = binding.find(':');
    if (colon != std::string_view::npos && std::find(kStyles.begin(), kStyles.end(), binding.substr(colon + 1)) == kStyles.end()) {
        return false;
    }
    const ItemCode code(std::string(binding.substr(0, colon)));
    return form.findItem(code) != nullptr || form.findDerived(code) != nullptr;
}

void checkBindings(const Form& form, std::string_view text, const std::string& place, Errors& errors) {
    while (true) {
        const auto brace = text.find_first_of("{}");
        if (brace == std::string_view::npos) {
            return;
        }
        const auto end = text.find_first_of("{}", brace + 1);
        if (text[brace] == '}' || end == std::string_view::npos || text[end] == '{') {
            errors.push_back({"form.binding-syntax",
                              {fmt::format("Dấu ngoặc nhọn không khớp gần “{}”.", text.substr(brace, 20)),
                               fmt::format("Braces do not match near \"{}\".", text.substr(brace, 20))},
                              {"Viết số liệu gắn với biểu là {mã}, {mã:number}, {mã:change} hoặc {mã:growth}.",
                               "Write bound figures as {code}, {code:number}, {code:change} or {code:growth}."},
                              place});
            text.remove_prefix(brace + 1);
            continue;
        }
        const std::string_view binding = text.substr(brace + 1, end - brace - 1);
        if (!isBinding(form, binding)) {
            errors.push_back({"form.unknown-binding",
                              {fmt::format("“{{{}}}” không gắn với chỉ tiêu nào của biểu mẫu.", binding),
                               fmt::format("\"{{{}}}\" is bound to no figure of the form.", binding)},
                              {"Sửa mã chỉ tiêu, hoặc kiểu in sau dấu hai chấm (number, change, growth).",
                               "Correct the code, or the style after the colon (number, change, growth)."},
                              place});
        }
        text.remove_prefix(end + 1);
    }
}

void checkPosition(const NarrativeSection& section, const std::set<ItemCode>& above, const std::string& place, Errors& errors) {
    const auto depth = 1 + std::count(section.code.text.begin(), section.code.text.end(), '.');
    if (depth != section.level) {
        errors.push_back(
            {"form.section-level",
             {fmt::format("Mục “{}” ghi cấp {} nhưng mã ở cấp {}.", section.code.text, section.level, depth),
              fmt::format("Section \"{}\" says level {}, but its code is at level {}.", section.code.text, section.level, depth)},
             {"Sửa “level” hoặc “code”.", "Correct \"level\" or \"code\"."},
             place + "/level"});
    }
    const auto dot = section.code.text.rfind('.');
    if (dot != std::string::npos && above.count(ItemCode(section.code.text.substr(0, dot))) == 0) {
        errors.push_back({"form.section-parent",
                          {fmt::format("Mục “{}” không có mục cha ở phía trên.", section.code.text),
                           fmt::format("Section \"{}\" has no parent above it.", section.code.text)},
                          {"Thêm mục cha, hoặc sửa mã.", "Add the parent, or correct the code."},
                          place + "/code"});
    }
}

}  // namespace

void checkNarrative(const Form& form, Errors& errors) {
    std::set<ItemCode> above;
    for (std::size_t s = 0; s < form.narrative.size(); ++s) {
        const NarrativeSection& section = form.narrative[s];
        const std::string place = fmt::format("/narrative/{}", s);
        checkPosition(section, above, place, errors);
        checkBindings(form, section.reportDraft, place + "/reportDraft", errors);
        above.insert(section.code);
    }
}

}  // namespace hopluu
