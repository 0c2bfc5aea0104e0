#include "report/sdmx_codes.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report::sdmx {

namespace {

constexpr UnitOfMeasure kUnits[] = {UnitOfMeasure::zone,
                                    UnitOfMeasure::hectare,
                                    UnitOfMeasure::treatmentPlant,
                                    UnitOfMeasure::project,
                                    UnitOfMeasure::projectAdjustment,
                                    UnitOfMeasure::millionUsd,
                                    UnitOfMeasure::billionDong,
                                    UnitOfMeasure::person};

/// Letters, digits and '_': what an SDMX identifier may hold everywhere.
std::string identifier(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool lower = c >= 'a' && c <= 'z';
        const bool kept = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        out += lower ? static_cast<char>(c - 'a' + 'A') : (kept ? c : '_');
    }
    return out;
}

Codelist areas(const ReportInput& input) {
    Codelist list{"CL_REF_AREA", {"Ban Quản lý thành viên và toàn Khối", "Member boards and the bloc"}, {}};
    for (const MemberUnit& member : input.campaign.members) {
        list.codes.push_back({areaCode(member.id), {member.name, member.nameEn.empty() ? member.name : member.nameEn}});
    }
    list.codes.push_back({areaCode(kBloc), {input.campaign.blocName, input.campaign.blocNameEn}});
    return list;
}

Codelist indicators(const Form& form) {
    Codelist list{"CL_INDICATOR", {"Chỉ tiêu", "Indicators"}, {}};
    const auto add = [&](Code code) {
        if (std::none_of(list.codes.begin(), list.codes.end(), [&](const Code& known) { return known.id == code.id; })) {
            list.codes.push_back(std::move(code));
        }
    };
    for (const IndicatorGroup& group : form.groups) {
        for (const FormItem& item : group.items) {
            const bool split = item.ownership != Ownership::none;
            add({indicatorCode(item), split ? group.name
                                            : BilingualText{fmt::format("{} - {}", group.name.vi, item.label.vi),
                                                            fmt::format("{} - {}", group.name.en, item.label.en)}});
        }
    }
    for (const DerivedItem& item : form.derived) {
        add({indicatorCode(item), item.name});
    }
    return list;
}

Codelist units() {
    Codelist list{"CL_UNIT_MEASURE", {"Đơn vị tính", "Units of measure"}, {}};
    for (const UnitOfMeasure unit : kUnits) {
        list.codes.push_back({unitCode(unit), label(unit)});
    }
    return list;
}

}  // namespace

std::string structureId(const Form& form) {
    return "DSD_" + identifier(form.id);
}
std::string structureVersion(const Form& form) {
    return fmt::format("{}.0.0", form.version);
}
std::string structureReference(const Form& form) {
    return fmt::format("{}:{}({})", kAgency, structureId(form), structureVersion(form));
}

const std::vector<Component>& components() {
    static const std::vector<Component> kComponents = {
        {"FREQ", Role::dimension, "CL_FREQ", "", {"Tần suất", "Frequency"}},
        {"REF_AREA", Role::dimension, "CL_REF_AREA", "", {"Đơn vị báo cáo", "Reporting board"}},
        {"INDICATOR", Role::dimension, "CL_INDICATOR", "", {"Chỉ tiêu", "Indicator"}},
        {"OWNERSHIP", Role::dimension, "CL_OWNERSHIP", "", {"Khu vực vốn", "Ownership of capital"}},
        {"TIME_PERIOD", Role::timeDimension, "", "ObservationalTimePeriod", {"Kỳ báo cáo", "Time period"}},
        {"OBS_VALUE", Role::measure, "", "Decimal", {"Giá trị", "Observation value"}, false},
        {"OBS_STATUS", Role::attribute, "CL_OBS_STATUS", "", {"Trạng thái", "Observation status"}},
        {"UNIT_MEASURE", Role::attribute, "CL_UNIT_MEASURE", "", {"Đơn vị tính", "Unit of measure"}},
        {"DECIMALS", Role::attribute, "", "Integer", {"Số chữ số thập phân khi in", "Decimals when printed"}},
        {"BOARDS_COUNTED", Role::attribute, "", "Integer", {"Số đơn vị có số liệu trong tổng", "Boards with a number in the total"}, false},
        {"BOARDS_EXPECTED", Role::attribute, "", "Integer", {"Số đơn vị thuộc phạm vi của tổng", "Boards the total should cover"}, false},
        {"COMMENT_OBS", Role::attribute, "", "String", {"Ghi chú", "Remark"}, false},
    };
    return kComponents;
}

std::vector<Codelist> codelists(const ReportInput& input) {
    std::vector<Codelist> lists;
    lists.push_back({"CL_FREQ", {"Tần suất", "Frequency"}, {{"A", {"Năm", "Annual"}}}});
    lists.push_back(areas(input));
    lists.push_back(indicators(input.form));
    lists.push_back({"CL_OWNERSHIP",
                     {"Khu vực vốn", "Ownership of capital"},
                     {{"_T", {"Chung", "All"}},
                      {"FDI", {"Đầu tư nước ngoài", "Foreign direct investment"}},
                      {"DDI", {"Đầu tư trong nước", "Domestic investment"}}}});
    lists.push_back({"CL_OBS_STATUS",
                     {"Trạng thái số liệu", "Observation status"},
                     {{"A", {"Chính thức", "Normal value"}},
                      {"E", {"Ước thực hiện", "Estimated value"}},
                      {"L", {"Chưa có, sẽ bổ sung", "Missing value; promised for later"}},
                      {"M", {"Không áp dụng", "Missing value; data cannot exist"}},
                      {"O", {"Chưa nhập", "Missing value; not entered"}},
                      {"Z", {"Không phát sinh", "None arose in the period"}}}});
    lists.push_back(units());
    return lists;
}

std::string indicatorCode(const FormItem& item) {
    const std::string& code = item.code.text;
    const bool split = item.ownership != Ownership::none;
    return identifier(split ? code.substr(0, code.rfind('.')) : code);
}

std::string indicatorCode(const DerivedItem& item) {
    return identifier(item.code.text);
}

std::string_view ownershipCode(Ownership ownership) {
    switch (ownership) {
        case Ownership::none:
            return "_T";
        case Ownership::fdi:
            return "FDI";
        case Ownership::ddi:
            return "DDI";
    }
    return "_T";
}

std::string unitCode(UnitOfMeasure unit) {
    return identifier(code(unit));
}

std::string areaCode(const UnitId& unit) {
    return identifier(unit.text);
}

std::string_view statusCode(const Value& value) {
    switch (value.state) {
        case ValueState::number:
            return value.finality == Finality::estimate ? "E" : "A";
        case ValueState::noneArose:
            return "Z";
        case ValueState::notApplicable:
            return "M";
        case ValueState::notYetAvailable:
            return "L";
        case ValueState::notEntered:
            return "O";
    }
    return "O";
}

}  // namespace hopluu::report::sdmx
