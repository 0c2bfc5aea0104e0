// Sentences as the report of 2022 has them, with its own figures and with wrong ones.
#include "report/contradictions.h"
#include "report/prose.h"
#include "report/sample_input.h"
#include "support/catch.h"

#include <string>
#include <vector>

namespace hopluu::test {

namespace {

const Sample& year2022() {
    static const auto sample = sampleOf2022();
    return *sample;
}

std::vector<report::Contradiction> found(std::string_view text) {
    const Sample& sample = year2022();
    return report::findContradictions(text, {sample.form, sample.campaign, sample.consolidation}, nullptr);
}

struct Wrong {
    const char* text;
    const char* item;
    const char* typed;
    const char* right;
    const char* bound;
};

}  // namespace

TEST_CASE("A typed figure that the annex knows otherwise is pointed at, with both phrases to take over") {
    const Wrong cases[] = {
        {"Tổng vốn đăng ký đầu tư cấp mới và điều chỉnh tăng thêm trong năm ước đạt của các dự án FDI là 6.981,2 triệu USD, bằng 85.7% so "
         "với "
         "năm 2021 và dự án DDI ước đạt là 68.041,2 tỷ đồng.",
         "capital_total.fdi", "6.981,2 triệu USD", "6.918,2 triệu USD", "{capital_total.fdi}"},
        {"Tổng vốn đăng ký đầu tư cấp mới và điều chỉnh của các dự án FDI là 6.918,2 triệu USD, bằng 87,5% so với năm 2021",
         "capital_total.fdi", "bằng 87,5% so với năm 2021", "bằng 85,7% so với năm 2021", "{capital_total.fdi:change}"},
        {"Tổng vốn đăng ký cấp mới và điều chỉnh FDI đạt 6.918,2 triệu USD, tăng 14,3% so với năm 2021", "capital_total.fdi",
         "tăng 14,3% so với năm 2021", "giảm 14,3% so với năm 2021", "{capital_total.fdi:growth}"},
        {"Vốn đăng ký cấp mới của khu vực FDI đạt 6.918,2 triệu USD.", "capital_new.fdi", "6.918,2 triệu USD", "3.155,8 triệu USD",
         "{capital_new.fdi}"},
        {"Vốn đăng ký cấp mới 3,16 tỷ USD, vốn điều chỉnh 4,28 tỷ USD", "capital_adjusted.fdi", "4,28 tỷ USD", "4,18 tỷ USD",
         "{capital_adjusted.fdi}"},
        {"Cấp mới Giấy chứng nhận đăng ký đầu tư cho 296 dự án, gồm 117 dự án có vốn đầu tư nước ngoài (FDI) và 125 dự án đầu tư trong "
         "nước "
         "(DDI)",
         "projects_new.fdi", "117 dự án", "171 dự án", "{projects_new.fdi}"},
        {"Cấp mới GCNĐKĐT cho 269 dự án, gồm 171 dự án FDI và 125 dự án DDI", "projects_new.total", "269 dự án", "296 dự án",
         "{projects_new.total}"},
        {"Cấp mới GCNĐKĐT cho 296 dự án; thực hiện điều chỉnh Giấy chứng nhận đăng ký đầu tư cho 729 lượt dự án", "projects_adjusted.total",
         "729 lượt dự án", "792 lượt dự án", "{projects_adjusted.total}"},
        {"trong đó có 652 lượt dự án FDI điều chỉnh và 167 lượt dự án DDI", "projects_adjusted.fdi", "652 lượt dự án", "625 lượt dự án",
         "{projects_adjusted.fdi}"},
        {"có 9 Khu kinh tế theo quy hoạch được phê duyệt với tổng diện tích 442.244 ha", "ez_planned.count", "9 Khu", "8 Khu",
         "{ez_planned.count}"},
        {"có 8 Khu kinh tế theo quy hoạch được phê duyệt với tổng diện tích 424.244 ha", "ez_planned.area", "424.244 ha", "442.244 ha",
         "{ez_planned.area}"},
        {"125 Khu công nghiệp, Khu chế xuất theo quy hoạch được duyệt với tổng diện tích 48.884 ha", "ip_planned.count", "125 Khu",
         "152 Khu", "{ip_planned.count}"},
        {"Số Khu CN, KCX đã đi vào hoạt động là 95 khu với tổng diện tích 21.419,1 ha.", "ip_operating.count", "95 khu", "90 khu",
         "{ip_operating.count}"},
        {"- Tổng doanh thu Khối doanh nghiệp FDI ước đạt 150.018,7 triệu USD, bằng 105,1% so với năm 2021;", "revenue.fdi",
         "bằng 105,1% so với năm 2021", "bằng 101,5% so với năm 2021", "{revenue.fdi:change}"},
        {"- Tổng doanh thu Khối doanh nghiệp FDI ước đạt 150.018,7 triệu USD; Khối doanh nghiệp DDI ước đạt 378.298,1 tỷ đồng",
         "revenue.ddi", "378.298,1 tỷ đồng", "387.298,1 tỷ đồng", "{revenue.ddi}"},
        {"Nộp ngân sách Nhà nước Khối doanh nghiệp FDI ước đạt 45.112 triệu USD", "budget.fdi", "45.112 triệu USD", "4.511,2 triệu USD",
         "{budget.fdi}"},
        // as printed: the boards' figures give a tenth more
        {"- Nộp ngân sách Nhà nước Khối doanh nghiệp FDI ước đạt 4.511,2 triệu USD; Khối doanh nghiệp DDI ước đạt 36.080,8 tỷ đồng.",
         "budget.ddi", "36.080,8 tỷ đồng", "36.080,9 tỷ đồng", "{budget.ddi}"},
        {"nộp ngân sách DDI 36 nghìn tỷ đồng, FDI 4,6 tỷ USD", "budget.fdi", "4,6 tỷ USD", "4,5 tỷ USD", "{budget.fdi}"},
        {"Tổng số lao động làm việc trong các KCN là 1.247.768 lao động", "labour.total", "1.247.768 lao động", "1.274.768 lao động",
         "{labour.total:number} lao động"},
        {"Giá trị xuất khẩu của khu vực FDI đạt gần 74.000 triệu USD", "exports.fdi", "74.000 triệu USD", "74.745,3 triệu USD",
         "{exports.fdi}"},
        {"kim ngạch nhập khẩu khu vực FDI hơn 60.000 triệu USD", "imports.fdi", "60.000 triệu USD", "57.220,7 triệu USD", "{imports.fdi}"},
        {"Vốn FDI đạt {capital_total.fdi}, bằng 80% so với cùng kỳ năm 2021", "capital_total.fdi", "bằng 80% so với cùng kỳ năm 2021",
         "bằng 85,7% so với năm 2021", "{capital_total.fdi:change}"},
        {"doanh thu khu vực FDI tăng 12,4% so với năm 2021", "revenue.fdi", "tăng 12,4% so với năm 2021", "tăng 1,5% so với năm 2021",
         "{revenue.fdi:growth}"},
        {"Lũy kế đến nay có 5.203 dự án DDI còn hiệu lực", "projects_cumulative.ddi", "5.203 dự án", "2.405 dự án",
         "{projects_cumulative.ddi}"},
        {"Luỹ kế vốn đăng kí khu vực FDI đến hết tháng 11 là 77.571,4 triệu USD", "capital_cumulative.fdi", "77.571,4 triệu USD",
         "77.517,5 triệu USD", "{capital_cumulative.fdi}"},
    };
    for (const Wrong& one : cases) {
        CAPTURE(one.text);
        const auto all = found(one.text);
        REQUIRE(all.size() == 1);
        CHECK(all[0].item.text == one.item);
        CHECK(all[0].typed == one.typed);
        CHECK(all[0].right == one.right);
        CHECK(all[0].bound == one.bound);
        CHECK(std::string_view(one.text).substr(all[0].begin, all[0].size) == one.typed);
    }
}

TEST_CASE("What agrees with the annex, or speaks of something else, is left alone") {
    const char* cases[] = {
        // the report's own figures
        "Cấp mới Giấy chứng nhận đăng ký đầu tư cho 296 dự án, gồm 171 dự án có vốn đầu tư nước ngoài (FDI) và 125 dự án đầu tư trong nước "
        "(DDI); Thực hiện điều chỉnh Giấy chứng nhận đăng ký đầu tư cho 792 lượt dự án, trong đó có 625 lượt dự án FDI và 167 lượt dự án "
        "DDI; "
        "Tổng vốn đăng ký đầu tư cấp mới và điều chỉnh tăng thêm trong năm ước đạt của các dự án FDI là 6.918,2 triệu USD, bằng 85.7% so "
        "với "
        "năm 2021 và dự án DDI ước đạt là 68.041,2 tỷ đồng.",
        "Tính đến nay, tại 11 tỉnh, thành phố khu vực đồng bằng sông Hồng có 8 Khu kinh tế theo quy hoạch được phê duyệt với tổng diện "
        "tích "
        "442.244 ha; 152 Khu công nghiệp, Khu chế xuất theo quy hoạch được duyệt với tổng diện tích 48.884 ha; Số Khu CN, KCX đã đi vào "
        "hoạt "
        "động là 90 khu với tổng diện tích 21.419,1 ha.",
        "- Tổng doanh thu Khối doanh nghiệp FDI ước đạt 150.018,7 triệu USD, bằng 101,5% so với năm 2021; Khối doanh nghiệp DDI ước đạt "
        "387.298,1 tỷ đồng, bằng 146% so với năm 2021;",
        // rounded, in other units, about
        "Tổng vốn đăng ký cấp mới và điều chỉnh FDI đạt 6,92 tỷ USD",
        "Tổng vốn đăng ký cấp mới và điều chỉnh FDI đạt hơn 6,9 tỷ USD",
        "Tổng vốn đăng ký cấp mới và điều chỉnh FDI đạt khoảng 7.000 triệu USD",
        "Tổng số lao động gần 1,3 triệu người",
        // dates, numbers of papers, years, headings, standards
        "Nghị định số 35/2022/NĐ-CP ngày 28/5/2022 quy định về Quản lý Khu công nghiệp và Khu kinh tế.",
        "Nghị quyết số 30-NQ/TW ngày 23/11/2022 của Bộ Chính trị",
        "2.1.1. Công tác xúc tiến, thu hút đầu tư",
        "1. Cấp mới 171 dự án FDI.",
        "kế hoạch phát triển kinh tế xã hội 5 năm 2021-2025, dịch bệnh Covid-19, TCVN ISO 9001:2015",
        "cung cấp 100% dịch vụ công trực tuyến ở mức độ 2, tối đa mức độ 3, 4",
        // a part, a plan, another year, a difference, a place
        "trong đó cấp mới 12 dự án tại KCN Yên Phong với vốn đăng ký cấp mới 200 triệu USD",
        "Nhà đầu tư Hàn Quốc có 60 dự án FDI cấp mới",
        "Kế hoạch năm 2022: vốn đăng ký cấp mới FDI 2.900 triệu USD",
        "Năm 2021, vốn đăng ký cấp mới FDI đạt 2.900 triệu USD",
        "6 tháng đầu năm vốn đăng ký cấp mới FDI đạt 2.900 triệu USD",
        "vốn đăng ký cấp mới FDI tăng 300 triệu USD so với năm 2021",
        "doanh thu FDI đạt 98% so với kế hoạch, tăng 3% so với năm 2020",
        "tổ chức tập huấn cho 200 lao động, giải quyết việc làm cho 5.000 lao động FDI",
        "xảy ra 2 vụ tai nạn lao động làm 3 người bị thương",
        "phối hợp kiểm tra 45 dự án FDI cấp mới",
        "kim ngạch xuất nhập khẩu FDI đạt 131.966 triệu USD",
        "Vốn đăng ký của khu vực FDI đạt 5.000 triệu USD",
        "Có 45 doanh nghiệp FDI cấp mới, bằng 80% so với năm 2021",
        "Lũy kế có 1.000 dự án FDI, vốn thực hiện 5.000 triệu USD",
        "Trong năm đã đưa 300 lượt cán bộ đi học",
        // bound already
        "Tổng vốn đăng ký cấp mới và điều chỉnh FDI đạt {capital_total.fdi}, {capital_total.fdi:change}",
        "",
        "{",
        "{{ 45 dự án",
    };
    for (const char* text : cases) {
        CAPTURE(text);
        const auto all = found(text);
        for (const auto& one : all) {
            CAPTURE(one.item.text, one.typed, one.right);
            CHECK(one.typed.empty());
        }
    }
}

TEST_CASE("The form's own drafts, filled, contradict nothing") {
    const Sample& sample = year2022();
    for (const auto& section : sample.form.narrative) {
        const auto filled = report::fillBindings(section.reportDraft, sample.input());
        REQUIRE(filled);
        CAPTURE(section.code.text);
        for (const auto& text : {*filled, section.reportDraft}) {
            for (const auto& one : found(text)) {
                CAPTURE(one.item.text, one.typed, one.right);
                CHECK(one.typed.empty());
            }
        }
    }
}

TEST_CASE("Numbers of prose are told from dates, papers and enumerations") {
    struct Case {
        const char* text;
        const char* number;  // canonical; empty: none
    };
    const Case cases[] = {{"1.037,8 triệu", "1037.8"},
                          {"1.234", "1234"},
                          {"85.7%", "85.7"},
                          {"12", "12"},
                          {"1.093.926 người", "1093926"},
                          {"6.105,2ha", "6105.2"},
                          {"0,5 điểm", "0.5"},
                          {"30/2020/NĐ-CP", ""},
                          {"2021-2025", ""},
                          {"2.1.1.", ""},
                          {"K15", ""},
                          {"1. Mục", ""},
                          {"1) Mục", ""},
                          {"01/7/2025", ""},
                          {"9001:2015", ""},
                          {"12.34.56", ""},
                          {"1,2,3", ""}};
    for (const Case& one : cases) {
        CAPTURE(one.text);
        std::string read;
        for (const auto& word : report::readProse(one.text)) {
            if (word.kind == report::ProseKind::number) {
                read += word.number.toString();
            }
        }
        CHECK(read == one.number);
    }
}

}  // namespace hopluu::test
