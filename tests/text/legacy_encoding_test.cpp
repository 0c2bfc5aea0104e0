#include "text/legacy_encoding.h"

#include "text/unicode.h"

#include "support/catch.h"
#include "support/temporary_folder.h"

#include <rapidcheck.h>

#include <iconv.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace hopluu;
using text::decodeLegacy;
using text::LegacyEncoding;
using text::legacyEncodingOf;

namespace {

std::string utf8(char32_t c) {
    std::string out;
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
    return out;
}

/// Bytes as a program that knows no Vietnamese takes them: 0xA0 and above are the same in Windows-1252 and Unicode.
std::string asExcelStores(const std::string& bytes) {
    std::string out;
    for (const char byte : bytes) {
        out += utf8(static_cast<unsigned char>(byte));
    }
    return out;
}

class Iconv {
public:
    Iconv() : handle_(iconv_open("UTF-8", "TCVN")) {}
    ~Iconv() {
        if (isOpen()) {
            iconv_close(handle_);
        }
    }
    Iconv(const Iconv&) = delete;
    Iconv& operator=(const Iconv&) = delete;
    [[nodiscard]] bool isOpen() const { return handle_ != reinterpret_cast<iconv_t>(-1); }
    std::string convert(std::string bytes) {
        std::array<char, 64> out{};
        char* from = bytes.data();
        char* to = out.data();
        std::size_t fromLeft = bytes.size();
        std::size_t toLeft = out.size();
        iconv(handle_, nullptr, nullptr, nullptr, nullptr);
        iconv(handle_, &from, &fromLeft, &to, &toLeft);
        iconv(handle_, nullptr, nullptr, &to, &toLeft);
        return *text::normalize(std::string(out.data(), to));
    }

private:
    iconv_t handle_;
};

/// Every letter with a mark, as the VNI fonts draw it: written down letter by letter, not derived from the product's table.
const std::vector<std::pair<std::string, std::string>>& vniLetters() {
    static const std::vector<std::pair<std::string, std::string>> letters{
        {"aù", "á"}, {"aø", "à"}, {"aû", "ả"}, {"aõ", "ã"}, {"aï", "ạ"}, {"aâ", "â"}, {"aá", "ấ"}, {"aà", "ầ"}, {"aå", "ẩ"}, {"aã", "ẫ"},
        {"aä", "ậ"}, {"aê", "ă"}, {"aé", "ắ"}, {"aè", "ằ"}, {"aú", "ẳ"}, {"aü", "ẵ"}, {"aë", "ặ"}, {"eù", "é"}, {"eø", "è"}, {"eû", "ẻ"},
        {"eõ", "ẽ"}, {"eï", "ẹ"}, {"eâ", "ê"}, {"eá", "ế"}, {"eà", "ề"}, {"eå", "ể"}, {"eã", "ễ"}, {"eä", "ệ"}, {"í", "í"},  {"ì", "ì"},
        {"æ", "ỉ"},  {"ó", "ĩ"},  {"ò", "ị"},  {"où", "ó"}, {"oø", "ò"}, {"oû", "ỏ"}, {"oõ", "õ"}, {"oï", "ọ"}, {"oâ", "ô"}, {"oá", "ố"},
        {"oà", "ồ"}, {"oå", "ổ"}, {"oã", "ỗ"}, {"oä", "ộ"}, {"ô", "ơ"},  {"ôù", "ớ"}, {"ôø", "ờ"}, {"ôû", "ở"}, {"ôõ", "ỡ"}, {"ôï", "ợ"},
        {"uù", "ú"}, {"uø", "ù"}, {"uû", "ủ"}, {"uõ", "ũ"}, {"uï", "ụ"}, {"ö", "ư"},  {"öù", "ứ"}, {"öø", "ừ"}, {"öû", "ử"}, {"öõ", "ữ"},
        {"öï", "ự"}, {"yù", "ý"}, {"yø", "ỳ"}, {"yû", "ỷ"}, {"yõ", "ỹ"}, {"î", "ỵ"},  {"ñ", "đ"},  {"AÙ", "Á"}, {"AØ", "À"}, {"AÛ", "Ả"},
        {"AÕ", "Ã"}, {"AÏ", "Ạ"}, {"AÂ", "Â"}, {"AÁ", "Ấ"}, {"AÀ", "Ầ"}, {"AÅ", "Ẩ"}, {"AÃ", "Ẫ"}, {"AÄ", "Ậ"}, {"AÊ", "Ă"}, {"AÉ", "Ắ"},
        {"AÈ", "Ằ"}, {"AÚ", "Ẳ"}, {"AÜ", "Ẵ"}, {"AË", "Ặ"}, {"EÙ", "É"}, {"EØ", "È"}, {"EÛ", "Ẻ"}, {"EÕ", "Ẽ"}, {"EÏ", "Ẹ"}, {"EÂ", "Ê"},
        {"EÁ", "Ế"}, {"EÀ", "Ề"}, {"EÅ", "Ể"}, {"EÃ", "Ễ"}, {"EÄ", "Ệ"}, {"Í", "Í"},  {"Ì", "Ì"},  {"Æ", "Ỉ"},  {"Ó", "Ĩ"},  {"Ò", "Ị"},
        {"OÙ", "Ó"}, {"OØ", "Ò"}, {"OÛ", "Ỏ"}, {"OÕ", "Õ"}, {"OÏ", "Ọ"}, {"OÂ", "Ô"}, {"OÁ", "Ố"}, {"OÀ", "Ồ"}, {"OÅ", "Ổ"}, {"OÃ", "Ỗ"},
        {"OÄ", "Ộ"}, {"Ô", "Ơ"},  {"ÔÙ", "Ớ"}, {"ÔØ", "Ờ"}, {"ÔÛ", "Ở"}, {"ÔÕ", "Ỡ"}, {"ÔÏ", "Ợ"}, {"UÙ", "Ú"}, {"UØ", "Ù"}, {"UÛ", "Ủ"},
        {"UÕ", "Ũ"}, {"UÏ", "Ụ"}, {"Ö", "Ư"},  {"ÖÙ", "Ứ"}, {"ÖØ", "Ừ"}, {"ÖÛ", "Ử"}, {"ÖÕ", "Ữ"}, {"ÖÏ", "Ự"}, {"YÙ", "Ý"}, {"YØ", "Ỳ"},
        {"YÛ", "Ỷ"}, {"YÕ", "Ỹ"}, {"Î", "Ỵ"},  {"Ñ", "Đ"},
    };
    return letters;
}

/// The same text through GNU recode, a program with a VNI table of its own.
std::string throughRecode(const std::string& storedUtf8) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "vni.txt";
    std::ofstream(file, std::ios::binary) << storedUtf8;
    REQUIRE(std::system(("recode UTF-8..ISO-8859-1 '" + file.string() + "' && recode VNI..UTF-8 '" + file.string() + "'").c_str()) == 0);
    std::ifstream in(file, std::ios::binary);
    return *text::normalize(std::string(std::istreambuf_iterator<char>(in), {}));
}

}  // namespace

TEST_CASE("The font of a cell says what its bytes are written in") {
    const std::pair<const char*, LegacyEncoding> fonts[] = {
        {".VnTime", LegacyEncoding::tcvn3},
        {".VnArial", LegacyEncoding::tcvn3},
        {".vntime", LegacyEncoding::tcvn3},
        {".VnArial Narrow", LegacyEncoding::tcvn3},
        {".VnTimeH", LegacyEncoding::tcvn3Capitals},
        {".VNTIMEH", LegacyEncoding::tcvn3Capitals},
        {".VnArial NarrowH", LegacyEncoding::tcvn3Capitals},
        {"VNI-Times", LegacyEncoding::vni},
        {"VNI-Helve-Condense", LegacyEncoding::vni},
        {"vni-times", LegacyEncoding::vni},
        {"Times New Roman", LegacyEncoding::none},
        {"Arial", LegacyEncoding::none},
        {"VNTime", LegacyEncoding::none},
        {"VNI", LegacyEncoding::none},
        {"", LegacyEncoding::none},
    };
    for (const auto& [name, encoding] : fonts) {
        INFO(name);
        CHECK(legacyEncodingOf(name) == encoding);
    }
}

TEST_CASE("Headings of old annexes read as they are printed") {
    CHECK(decodeLegacy("Céng hoµ x· héi chñ nghÜa ViÖt Nam", LegacyEncoding::tcvn3) == "Cộng hoà xã hội chủ nghĩa Việt Nam");
    CHECK(decodeLegacy("Vèn ®¨ng ký cÊp míi trong n¨m (triÖu USD)", LegacyEncoding::tcvn3) == "Vốn đăng ký cấp mới trong năm (triệu USD)");
    CHECK(decodeLegacy("H\u00adng Yªn – Th¸i B×nh “ViÖt”", LegacyEncoding::tcvn3) == "Hưng Yên – Thái Bình “Việt”");
    CHECK(decodeLegacy("biÓu tæng hîp n¨m 2022", LegacyEncoding::tcvn3Capitals) == "BIỂU TỔNG HỢP NĂM 2022");
    CHECK(decodeLegacy("abc", LegacyEncoding::tcvn3Capitals) == "ABC");
    CHECK(decodeLegacy("Voán ñaêng kyù caáp môùi trong naêm (trieäu USD)", LegacyEncoding::vni) ==
          "Vốn đăng ký cấp mới trong năm (triệu USD)");
    CHECK(decodeLegacy("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", LegacyEncoding::vni) == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    CHECK(decodeLegacy("Höng Yeân", LegacyEncoding::vni) == "Hưng Yên");
}

TEST_CASE("Text in a Unicode font is never touched") {
    for (const std::string stored : {"Vèn ®¨ng ký", "Höng Yeân", "Vốn đăng ký", "", "café"}) {
        CHECK(decodeLegacy(stored, LegacyEncoding::none) == stored);
    }
}

TEST_CASE("Unicode typed into a cell that kept its old font stays as it was typed") {
    for (const std::string typed :
         {"Vốn đăng ký cấp mới", "Hà Nội", "Hà", "ĐĂNG KÝ", "Khu kinh tế", "Vo\u0302\u0301n", "日本", "\U0001F600"}) {
        INFO(typed);
        CHECK(decodeLegacy(typed, LegacyEncoding::tcvn3) == typed);
        CHECK(decodeLegacy(typed, LegacyEncoding::tcvn3Capitals) == typed);
        CHECK(decodeLegacy(typed, LegacyEncoding::vni) == typed);
    }
}

TEST_CASE("Digits, Latin letters and signs are the same in every old font") {
    const std::string plain = "FDI 1.234,5 (USD/m²) 25° = 100% - \"ISO 9001:2015\"; \u00a0x\ty\n";
    CHECK(decodeLegacy(plain, LegacyEncoding::tcvn3) == plain);
    CHECK(decodeLegacy(plain, LegacyEncoding::vni) == plain);
}

TEST_CASE("Every letter of TCVN3 is the letter that iconv has for the byte") {
    Iconv iconv;
    REQUIRE(iconv.isOpen());
    std::size_t letters = 0;
    for (int byte = 0xA1; byte <= 0xFE; ++byte) {
        const std::string one(1, static_cast<char>(byte));
        const std::string decoded = decodeLegacy(asExcelStores(one), LegacyEncoding::tcvn3);
        INFO("byte " << std::hex << byte << ": " << decoded);
        // Bytes of VN1 alone (capitals with two marks, and five marks of their own) are no letters of the fonts: they stay.
        if (decoded != asExcelStores(one)) {
            ++letters;
            CHECK(decoded == iconv.convert(one));
        }
    }
    CHECK(letters == 67 + 7 - 1);  // ý is where Windows-1252 has it too
}

TEST_CASE("The letters of TCVN3 are all of them: 67 small ones and seven capitals") {
    std::map<std::string, int> seen;
    for (int byte = 0xA1; byte <= 0xFE; ++byte) {
        const std::string stored = asExcelStores(std::string(1, static_cast<char>(byte)));
        if (const std::string letter = decodeLegacy(stored, LegacyEncoding::tcvn3); letter != stored || letter == "ý") {
            ++seen[letter];
        }
    }
    std::size_t small = 0;
    for (const auto& [stored, letter] : vniLetters()) {
        if (letter == text::capitalize(letter)) {
            continue;
        }
        ++small;
        INFO(letter);
        CHECK(seen[letter] == 1);
    }
    CHECK(small == 67);
    for (const std::string capital : {"Ă", "Â", "Ê", "Ô", "Ơ", "Ư", "Đ"}) {
        CHECK(seen[capital] == 1);
    }
}

TEST_CASE("Every letter of VNI is the letter that was written down for its bytes") {
    CHECK(vniLetters().size() == 134);
    for (const auto& [stored, letter] : vniLetters()) {
        INFO(stored);
        CHECK(decodeLegacy(stored, LegacyEncoding::vni) == letter);
        CHECK(decodeLegacy("x" + stored + "n", LegacyEncoding::vni) == "x" + letter + "n");
    }
    CHECK(decodeLegacy("Aù Aâ", LegacyEncoding::vni) == "Á Â");  // typed with the caps lock on: the mark stays small
}

TEST_CASE("Every letter of VNI is the letter that recode has for its bytes") {
    std::string stored;
    std::string expected;
    for (const auto& [bytes, letter] : vniLetters()) {
        if (letter == "Ắ" || letter == "Ằ") {
            continue;  // recode 3.6 has these two the other way round, against its own small letters
        }
        stored += bytes + "\n";
        expected += letter + "\n";
    }
    CHECK(throughRecode(stored) == expected);
}

TEST_CASE("Any Vietnamese text written in VNI reads back the same") {
    rc::check([] {
        const auto indices = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, vniLetters().size() + 5));
        std::string stored;
        std::string expected;
        for (const std::size_t index : indices) {
            const bool plain = index >= vniLetters().size();
            stored += plain ? std::string(1, " bngt"[index - vniLetters().size()]) : vniLetters()[index].first;
            expected += plain ? std::string(1, " bngt"[index - vniLetters().size()]) : vniLetters()[index].second;
        }
        RC_ASSERT(decodeLegacy(stored, LegacyEncoding::vni) == expected);
    });
}
