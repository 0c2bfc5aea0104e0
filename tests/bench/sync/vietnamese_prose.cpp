#include "bench/sync/vietnamese_prose.h"

#include <span>
#include <string_view>

namespace hopluu::bench {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view kOpenings[] = {"Trong năm",    "Nhìn chung", "Tuy nhiên",      "Bên cạnh đó",     "Đến nay",
                                          "Ngoài ra",     "Do đó",      "So với cùng kỳ", "Về phía",         "Từ quý",
                                          "Theo báo cáo", "Sau khi",    "Nhờ vậy",        "Đối với",         "Riêng",
                                          "Cụ thể",       "Mặt khác",   "Cùng với",       "Trước tình hình", "Để đạt được"};
constexpr std::string_view kNouns[] = {
    "Ban Quản lý", "khu",       "công nghiệp", "kinh tế",   "dự án",      "đầu tư",     "doanh nghiệp", "nhà máy",     "lao động",
    "công nhân",   "vốn",       "đất",         "hạ tầng",   "kỹ thuật",   "môi trường", "nước thải",    "đường",       "cảng",
    "điện",        "nguồn",     "thuế",        "ngân sách", "xuất khẩu",  "nhập khẩu",  "doanh thu",    "giá trị",     "sản xuất",
    "hồ sơ",       "thủ tục",   "giấy phép",   "quy hoạch", "xây dựng",   "cụm",        "huyện",        "tỉnh",        "thành phố",
    "bộ",          "ngành",     "chính phủ",   "nghị định", "thông tư",   "kế hoạch",   "chỉ tiêu",     "mục tiêu",    "giải pháp",
    "khó khăn",    "vướng mắc", "kết quả",     "tiến độ",   "chất lượng", "an toàn",    "phòng cháy",   "nhà ở",       "bảo hiểm",
    "tiền lương",  "hợp đồng",  "thanh tra",   "kiểm tra",  "vi phạm",    "đơn vị",     "cơ quan",      "địa phương",  "người dân",
    "thị trường",  "công nghệ", "điện tử",     "linh kiện", "dệt may",    "cơ khí",     "thực phẩm",    "vật liệu",    "giá",
    "chi phí",     "lãi suất",  "tỷ giá",      "đơn hàng",  "mặt bằng",   "giải phóng", "bồi thường",   "tái định cư", "diện tích",
    "tỷ lệ",       "lô",        "ha",          "cán bộ",    "nhân lực",   "trình độ",   "đào tạo",      "trường",      "hải quan",
    "logistics",   "kho",       "bãi",         "vận tải",   "năng lượng", "khí",        "chất thải",    "rác",         "trạm",
    "tuyến"};
constexpr std::string_view kVerbs[] = {
    "thực hiện",  "triển khai", "tăng",      "giảm",      "đạt",       "hoàn thành", "phối hợp", "tham mưu", "ban hành",   "thu hút",
    "cấp",        "điều chỉnh", "thu hồi",   "chấm dứt",  "mở rộng",   "khởi công",  "bàn giao", "vận hành", "tháo gỡ",    "hỗ trợ",
    "rà soát",    "đề xuất",    "kiến nghị", "phê duyệt", "thẩm định", "giám sát",   "xử lý",    "nộp",      "giải quyết", "duy trì",
    "phát triển", "chuyển đổi", "nâng cao",  "bảo đảm",   "khắc phục", "tuyển",      "trả",      "thuê",     "mua",        "bán",
    "góp",        "vay",        "tiếp nhận", "xem xét",   "báo cáo",   "công bố",    "ký",       "lập",      "giao",       "chậm"};
constexpr std::string_view kSmall[] = {"và",   "của",  "các",    "những", "cho",   "với",  "tại", "từ",   "đến", "trên", "trong",
                                       "theo", "được", "đã",     "đang",  "sẽ",    "còn",  "do",  "vì",   "nên", "mà",   "để",
                                       "khi",  "sau",  "cũng",   "chưa",  "không", "rất",  "hơn", "nhất", "lại", "vẫn",  "phải",
                                       "cần",  "mới",  "một số", "nhiều", "toàn",  "từng", "mỗi", "cùng", "về",  "bởi",  "ở"};
constexpr std::string_view kQualities[] = {
    "lớn",        "nhỏ",      "cao",        "thấp",      "ổn định",    "kịp thời",   "hiệu quả",   "bền vững", "đồng bộ", "chặt chẽ",
    "thuận lợi",  "phức tạp", "cơ bản",     "chủ yếu",   "quan trọng", "kéo dài",    "nghiêm túc", "đầy đủ",   "rõ rệt",  "đáng kể",
    "trọng điểm", "hiện đại", "thông minh", "sinh thái", "trực tiếp",  "nước ngoài", "trong nước", "hằng năm", "lũy kế",  "chung"};
// Most words are two syllables, and many of them stand here once: in each other's company these make the rare words of a text.
constexpr std::string_view kSyllables[] = {
    "ăn",    "anh",    "bàn",    "bao",   "bắc",    "bậc",   "bến",   "biên",  "bình",   "bổ",    "bờ",    "bước",   "cải",   "cam",
    "cảnh",  "cao",    "căn",    "cấu",   "chăm",   "chân",  "chất",  "chế",   "chỉ",    "chiếm", "chính", "chuẩn",  "chuỗi", "chương",
    "cổ",    "còng",   "cơ",     "cục",   "cung",   "cử",    "cường", "dài",   "dân",    "dẫn",   "dầu",   "dịch",   "diễn",  "dịp",
    "dùng",  "dư",     "dưới",   "đảo",   "đáp",    "đặc",   "đầu",   "đê",    "đêm",    "đích",  "điểm",  "đình",   "đoàn",  "đô",
    "đối",   "đông",   "đợt",    "đủ",    "đưa",    "gạch",  "gần",   "gắn",   "ghép",   "gia",   "gió",   "giới",   "giữ",   "gốc",
    "gỗ",    "gửi",    "hàng",   "hạn",   "hậu",    "hệ",    "hiểm",  "hình",  "hoạt",   "học",   "hội",   "hùng",   "huy",   "hưng",
    "hướng", "hữu",    "ích",    "im",    "kênh",   "khai",  "khách", "khảo",  "khâu",   "khoa",  "khoản", "khối",   "khớp",  "khung",
    "kiến",  "kiểu",   "kín",    "kỷ",    "lạnh",   "lãnh",  "lắp",   "lâm",   "lẻ",     "liên",  "lịch",  "lộ",     "lợi",   "luật",
    "lực",   "lưới",   "lượng",  "máy",   "mạng",   "mặn",   "mẫu",   "mây",   "miễn",   "minh",  "mốc",   "mô",     "mua",   "mục",
    "nam",   "nạp",    "nặng",   "nền",   "nếp",    "ngại",  "ngân",  "nghề",  "nghiệm", "ngoài", "ngõ",   "nguyên", "nhanh", "nhận",
    "nhóm",  "nhựa",   "niêm",   "nông",  "nội",    "nợ",    "nuôi",  "ổn",    "phạm",   "phản",  "phân",  "phép",   "phiếu", "phó",
    "phong", "phụ",    "phương", "quan",  "quặng",  "quân",  "quốc",  "quyền", "quyết",  "rải",   "rừng",  "rút",    "rủi",   "sàn",
    "sáng",  "sắt",    "sâu",    "siết",  "sinh",   "song",  "số",    "sông",  "suất",   "sửa",   "sức",   "tác",    "tài",   "tán",
    "tạo",   "tân",    "tầm",    "tây",   "thạch",  "thái",  "thẩm",  "thân",  "thế",    "thép",  "thi",   "thiết",  "thoát", "thô",
    "thông", "thời",   "thuật",  "thúc",  "thuyền", "thừa",  "thực",  "tích",  "tiên",   "tiếp",  "tiêu",  "tĩnh",   "tôn",   "tốt",
    "tổng",  "trách",  "trại",   "trang", "trạng",  "tranh", "tràn",  "trắc",  "trí",    "triệt", "trình", "trọng",  "trồng", "trung",
    "trục",  "trường", "truyền", "tu",    "tuần",   "tục",   "tương", "ước",   "ưu",     "vai",   "vành",  "vay",    "văn",   "vắng",
    "vận",   "vật",    "ven",    "việc",  "viên",   "vinh",  "vòng",  "vùng",  "vụ",     "xa",    "xanh",  "xăng",   "xi",    "xu",
    "xuân",  "xung",   "xưởng",  "yên",   "yếu"};
constexpr std::string_view kUnits[] = {"dự án", "triệu USD", "tỷ đồng", "ha", "người", "doanh nghiệp", "%", "lượt", "hồ sơ", "m³/ngày đêm"};

std::string_view one(Words words, test::SeededRandom& random) {
    return words[random.below(words.size())];
}

/// As one writes it in Vietnamese: a dot at the thousands, a comma before the decimals.
std::string figure(test::SeededRandom& random) {
    const std::size_t number = random.below(random.oneIn(3) ? 9000 : 400) + 1;
    std::string text = std::to_string(number);
    if (text.size() > 3) {
        text.insert(text.size() - 3, ".");
    }
    return random.oneIn(2) ? text : text + "," + std::to_string(random.below(99) + 1);
}

void addWord(std::string& sentence, test::SeededRandom& random) {
    const std::size_t dice = random.below(100);
    if (dice < 20) {
        sentence += one(kSyllables, random);
        sentence += ' ';
        sentence += one(kSyllables, random);
    } else if (dice < 44) {
        sentence += one(kNouns, random);
    } else if (dice < 58) {
        sentence += one(kVerbs, random);
    } else if (dice < 82) {
        sentence += one(kSmall, random);
    } else if (dice < 93) {
        sentence += one(kQualities, random);
    } else {
        sentence += figure(random);
        sentence += ' ';
        sentence += one(kUnits, random);
    }
}

}  // namespace

std::string vietnameseParagraph(std::size_t bytes, test::SeededRandom& random) {
    std::string text;
    while (text.size() < bytes) {
        text += text.empty() ? "" : " ";
        text += one(kOpenings, random);
        const std::size_t words = 10 + random.below(14);
        for (std::size_t i = 0; i < words; ++i) {
            text += i > 3 && random.oneIn(9) ? ", " : " ";
            addWord(text, random);
        }
        text += '.';
    }
    return text;
}

}  // namespace hopluu::bench
