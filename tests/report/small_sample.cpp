#include "report/sample_input.h"

#include <stdexcept>

namespace hopluu::test {

namespace {

FormItem item(const char* code, Ownership ownership, const char* labelVi, UnitOfMeasure unit, int annexDecimals, int textDecimals) {
    FormItem made;
    made.code = ItemCode(code);
    made.ownership = ownership;
    made.label = {labelVi, labelVi};
    made.unit = unit;
    made.whole = annexDecimals == 0;
    made.annexDecimals = annexDecimals;
    made.textDecimals = textDecimals;
    return made;
}

Form smallForm() {
    Form form;
    form.id = "mau-thu";
    form.year = "2022";
    form.title = {"Biểu tổng hợp thử nghiệm năm 2022", "Trial table of 2022"};
    form.groups = {{"1",
                    ItemCode("ez"),
                    {"Khu kinh tế", "Economic zones"},
                    Measure::stock,
                    {item("ez.area", Ownership::none, "Tổng diện tích", UnitOfMeasure::hectare, 1, 1)}},
                   {"2",
                    ItemCode("capital"),
                    {"Vốn đăng ký trong năm", "Registered capital"},
                    Measure::flow,
                    {item("capital.fdi", Ownership::fdi, "FDI", UnitOfMeasure::millionUsd, 1, 1),
                     item("capital.ddi", Ownership::ddi, "DDI", UnitOfMeasure::billionDong, 1, 1)}},
                   {"3",
                    ItemCode("labour"),
                    {"Lao động", "Labour"},
                    Measure::stock,
                    {item("labour.fdi", Ownership::fdi, "FDI", UnitOfMeasure::person, 0, 0),
                     item("labour.ddi", Ownership::ddi, "DDI", UnitOfMeasure::person, 0, 0)}}};
    form.derived = {{ItemCode("labour.total"), {"Tổng lao động", "All labour"}, UnitOfMeasure::person, "sum(labour.fdi, labour.ddi)", 0, 0},
                    {ItemCode("capital.converted"),
                     {"Vốn quy đổi", "Converted capital"},
                     UnitOfMeasure::billionDong,
                     "billion_dong(capital.fdi) + capital.ddi",
                     1,
                     1}};
    Criterion parent{ItemCode("I"), "I", {"Nhiệm vụ chính trị", "Political tasks"}, decimal("10"), true, false, {}};
    parent.children = {{ItemCode("I.1"), "1", {"Xúc tiến đầu tư", "Promotion"}, decimal("6"), true, false, {}},
                       {ItemCode("I.2"), "2", {"Quy hoạch", "Planning"}, decimal("4"), false, false, {}}};
    form.criteria = {parent};
    form.narrative = {
        {ItemCode("I"), "I", 1, {"Bối cảnh", "Context"}, {}, "Năm {year}, {boards} đơn vị cùng thi đua.\nKhối trưởng là {leader}."},
        {ItemCode("II"), "II", 1, {"Kết quả năm {year}", "Results"}, {}, ""},
        {ItemCode("II.1"),
         "1",
         2,
         {"Đầu tư", "Investment"},
         {},
         "Vốn FDI đạt {capital.fdi}, {capital.fdi:change}; DDI {capital.ddi} {capital.ddi:growth}."},
        {ItemCode("III"), "III", 1, {"Phương hướng năm {next_year}", "Directions"}, {}, "Giữ vững {labour.total:number} việc làm."}};
    return form;
}

Campaign smallCampaign() {
    Campaign campaign;
    campaign.period = {
        PeriodId("2022"), "2022", "mau-thu", 1, "2022-11-30", "2023-01-15", ExchangeRate{decimal("24780"), "nguồn thử", "2022-11-30"},
        PeriodPhase::open};
    campaign.blocName = "Khối thi đua thử nghiệm";
    campaign.blocNameEn = "Trial bloc";
    campaign.members = {{UnitId("bac"), "Ban Quản lý Bắc", "Bắc", "North", "Bắc", false, false},
                        {UnitId("trung"), "Ban Quản lý Trung", "Trung", "Centre", "Trung", true, true},
                        {UnitId("nam"), "Ban Quản lý Nam", "Nam", "South", "Nam", false, false}};
    campaign.letterhead = {{"HỘI ĐỒNG THI ĐUA"},
                           {"KHỐI THI ĐUA", "THỬ NGHIỆM"},
                           "BC-KTĐ",
                           "Hải Phòng",
                           {"KHỐI TRƯỞNG", "TRƯỞNG BAN"},
                           "Nguyễn Văn A",
                           {{"Hội đồng Thi đua", "để b/c"}, {"Các đơn vị", ""}},
                           "VT",
                           {"Căn cứ Luật Thi đua, khen thưởng;"}};
    campaign.bases = {{ItemCode("capital.fdi"), UnitId("bac"), decimal("1210.7"), false, "báo cáo 2021"},
                      {ItemCode("capital.fdi"), UnitId("nam"), decimal("0"), false, "báo cáo 2021"},
                      {ItemCode("capital.fdi"), kBloc, decimal("8072.6"), true, "85,7%"}};
    return campaign;
}

consolidation::Part part(const char* unit, const Value& value) {
    consolidation::Part made;
    made.unit = UnitId(unit);
    made.sourced.value = value;
    made.sourced.enteredBy = "Trần Thị B";
    made.sourced.enteredAtMilliseconds = 1'669'852'800'000;  // 2022-12-01T00:00:00Z
    made.sourced.operation.sequence = 7;
    made.revision = 2;
    return made;
}

Value number(const char* canonical, Finality finality = Finality::final) {
    return Value::of(decimal(canonical), finality);
}

consolidation::Total total(const char* code, UnitOfMeasure unit, const char* amount, std::vector<consolidation::Part> parts) {
    consolidation::Total made;
    made.item = ItemCode(code);
    made.unit = unit;
    if (*amount != '\0') {
        made.amount = decimal(amount);
    }
    for (const consolidation::Part& one : parts) {
        const ValueState state = one.sourced.value.state;
        made.boardsCounted += state == ValueState::number ? 1U : 0U;
        made.boardsExpected += state == ValueState::notApplicable ? 0U : 1U;
        made.estimate = made.estimate || one.sourced.value.finality == Finality::estimate;
        std::vector<UnitId>* lists[] = {&made.notEntered, nullptr, &made.noneArose, &made.notApplicable, &made.notYetAvailable};
        if (auto* list = lists[static_cast<std::size_t>(state)]) {
            list->push_back(one.unit);
        }
    }
    made.parts = std::move(parts);
    return made;
}

consolidation::Consolidation smallConsolidation() {
    consolidation::Consolidation made;
    made.totals.push_back(total("ez.area", UnitOfMeasure::hectare, "375171.7",
                                {part("bac", Value::inState(ValueState::notApplicable)), part("trung", number("375171.7")),
                                 part("nam", Value::inState(ValueState::notApplicable))}));
    made.totals.push_back(total("capital.fdi", UnitOfMeasure::millionUsd, "6918.2",
                                {part("bac", number("1037.8", Finality::estimate)), part("trung", number("5880.4")),
                                 part("nam", Value::inState(ValueState::noneArose))}));
    made.totals.back().change = {decimal("8072.6"), true, "85,7%", decimal("85.7")};
    made.totals.push_back(total(
        "capital.ddi", UnitOfMeasure::billionDong, "19.4",
        {part("bac", number("9.7")), part("trung", Value{}), part("nam", Value::inState(ValueState::notYetAvailable, "Chờ kiểm toán"))}));
    made.totals.back().adjustments.push_back({ItemCode("capital.ddi"), decimal("9.7"), "Bổ sung dự án liên tỉnh", "Lê Văn C", 0, {}});
    made.totals.push_back(total("labour.fdi", UnitOfMeasure::person, "1093926",
                                {part("bac", number("297326")), part("trung", number("796600")), part("nam", number("0"))}));
    made.totals.push_back(total("labour.ddi", UnitOfMeasure::person, "", {part("bac", {}), part("trung", {}), part("nam", {})}));
    made.totals.push_back(total("labour.total", UnitOfMeasure::person, "1093926", {}));
    made.totals.back().change = {decimal("913126"), true, "", decimal("119.8")};
    made.totals.push_back(total("capital.converted", UnitOfMeasure::billionDong, "171452.396", {}));
    made.boards = {{UnitId("bac"), 3, 0, 1, 1, 2, true}, {UnitId("trung"), 3, 0, 2, 0, 2, true}, {UnitId("nam"), 3, 1, 1, 0, 1, false}};
    made.boards[0].lastYear.emplace(ItemCode("capital.fdi"), decimal("1210.7"));
    made.boards[2].lastYear.emplace(ItemCode("capital.fdi"), decimal("0"));
    consolidation::ExplainedFinding finding;
    finding.finding.rule = ItemCode("capital_is_sum");
    finding.finding.unit = UnitId("bac");
    finding.finding.importance = Importance::high;
    finding.finding.critical = true;
    finding.finding.cells = {ItemCode("capital.fdi")};
    finding.finding.left = {decimal("1037.8"), "capital.fdi", {"tổng vốn", "total capital"}};
    finding.finding.right = {decimal("1452.9"), "capital.new + capital.adjusted", {"cấp mới + điều chỉnh", "new + adjusted"}};
    finding.finding.op = RuleOperator::equal;
    finding.finding.difference = decimal("-415.1");
    finding.finding.name = {"Tổng vốn bằng tổng hai phần", "Total capital is the sum of its parts"};
    finding.finding.sentence = {"Hàng 2 FDI là 1.037,8 nhưng tổng là 1.452,9.", "Row 2 FDI is 1,037.8 but the sum is 1,452.9."};
    finding.finding.instruction = {"Kiểm tra lại hai phần.", "Check both parts."};
    finding.explanation = "=1+1 & <b>đã kiểm tra</b> \x01 \xF0\x9F\x98\x80";
    made.findings = {finding};
    return made;
}

}  // namespace

Decimal decimal(std::string_view canonical) {
    const Result<Decimal> parsed = Decimal::parse(canonical);
    if (!parsed) {
        throw std::invalid_argument(std::string(canonical));
    }
    return *parsed;
}

std::unique_ptr<Sample> smallSample() {
    auto sample = std::make_unique<Sample>();
    sample->form = smallForm();
    sample->campaign = smallCampaign();
    sample->consolidation = smallConsolidation();
    sample->selfScores[UnitId("bac")] = {{ItemCode("I.1"), decimal("5.5")}, {ItemCode("I.2"), decimal("4")}};
    return sample;
}

}  // namespace hopluu::test
