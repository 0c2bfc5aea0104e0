#include "text/unicode.h"

#include "support/catch.h"

#include <rapidcheck.h>

#include <string>
#include <utility>
#include <vector>

using namespace hopluu;

namespace {

struct Row {
    std::string in;
    std::string out;
};

TEST_CASE("Accepted spellings of a syllable are one, and different syllables stay apart") {
    const std::pair<const char*, const char*> same[] = {
        {"hoà", "Hòa"}, {"luỹ", "lũy"}, {"KÝ", "kí"}, {"tỷ", "tỉ"}, {"đ\u1ea7u", "đâ\u0300u"}, {"USD", "usd"}};
    for (const auto& [a, b] : same) {
        CAPTURE(a, b);
        CHECK(text::spellingKey(a) == text::spellingKey(b));
    }
    const std::pair<const char*, const char*> apart[] = {{"mới", "mỗi"}, {"tay", "tai"}, {"đo", "do"}, {"cấp", "cập"}};
    for (const auto& [a, b] : apart) {
        CAPTURE(a, b);
        CHECK(text::spellingKey(a) != text::spellingKey(b));
    }
}

}  // namespace

TEST_CASE("Valid UTF-8 is told from everything that only looks like it") {
    for (const std::string good : {"", "abc", "Vốn đầu tư", "\u00a0", "\U0001F600", "\xEF\xBF\xBF"}) {
        INFO(good);
        CHECK(text::isValidUtf8(good));
    }
    const std::vector<std::string> bad{
        "\x80",              // a continuation alone
        "\xC3",              // cut short
        "\xC0\xAF",          // overlong '/'
        "\xE0\x80\xAF",      // overlong in three
        "\xF0\x80\x80\xAF",  // overlong in four
        "\xED\xA0\x80",      // a surrogate
        "\xF4\x90\x80\x80",  // beyond U+10FFFF
        "\xF5\x80\x80\x80",
        "\xFF",
        "V\xF4n",  // Windows-1252
    };
    for (const auto& bytes : bad) {
        CHECK_FALSE(text::isValidUtf8(bytes));
        CHECK_FALSE(text::isValidUtf8("abc" + bytes));
    }
}

TEST_CASE("Text from outside becomes NFC") {
    const std::vector<Row> rows{
        {"", ""},   {"Ha Noi", "Ha Noi"}, {"Vốn", "Vốn"}, {"Vo\u0302\u0301n", "Vốn"}, {"V\u00f4\u0301n", "Vốn"}, {"u\u031b\u0309", "ử"},
        {"đ", "đ"},  // no decomposition
    };
    for (const auto& row : rows) {
        INFO(row.in);
        CHECK(text::normalize(row.in).value() == row.out);
    }
}

TEST_CASE("Bytes of an old code page are refused with what to do, and where they stand") {
    const auto refused = text::normalize("Tong v\xF4n");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "text.not-utf8");
    CHECK(refused.error().place == "byte 6");
    CHECK(refused.error().message.vi.find("Windows-1252") != std::string::npos);
    CHECK(refused.error().remedy.vi.find("CSV UTF-8") != std::string::npos);
}

TEST_CASE("A search without marks finds words with them") {
    const std::vector<Row> rows{
        {"Vốn đầu tư", "von dau tu"},
        {"ĐỒNG BẰNG SÔNG HỒNG", "dong bang song hong"},
        {"hòa", "hoa"},
        {"hoà", "hoa"},
        {"Vo\u0302\u0301n", "von"},  // NFD
        {"  nhiều   khoảng\ttrắng\n", "nhieu khoang trang"},
        {"a\u00a0b", "a b"},
        {"KCN 2022", "kcn 2022"},
        {"ữ ỹ ợ Ẵ", "u y o a"},
        {"", ""},
        {" \t ", ""},
    };
    for (const auto& row : rows) {
        INFO(row.in);
        CHECK(text::fold(row.in) == row.out);
    }
}

TEST_CASE("Length counts characters and elision cuts between them") {
    CHECK(text::length("Vốn") == 3);
    CHECK(text::length("") == 0);
    CHECK(text::elide("Vốn đầu tư", 3) == "Vốn…");
    CHECK(text::elide("Vốn", 3) == "Vốn");
    CHECK(text::elide("Vốn", 0) == "…");
    CHECK(text::elide("", 0).empty());
}

TEST_CASE("A sentence begins with a capital") {
    const std::vector<Row> rows{{"tổng vốn", "Tổng vốn"}, {"đất", "Đất"}, {"ước tính", "Ước tính"},
                                {"KCN", "KCN"},           {"", ""},       {"5 dự án", "5 dự án"}};
    for (const auto& row : rows) {
        CHECK(text::capitalize(row.in) == row.out);
    }
}

TEST_CASE("Normalising and folding done twice change nothing more, whatever the bytes") {
    REQUIRE(rc::check([](const std::string& bytes) {
        const auto once = text::normalize(bytes);
        RC_ASSERT(once.has_value() == text::isValidUtf8(bytes));
        if (once) {
            RC_ASSERT(*text::normalize(*once) == *once);
            RC_ASSERT(text::isValidUtf8(text::fold(*once)));
        }
        const auto cut = text::elide(bytes, 3);
        RC_ASSERT(cut.size() <= bytes.size() + 3);
    }));
    REQUIRE(rc::check([] {
        const auto words = *rc::gen::container<std::vector<std::string>>(
            rc::gen::elementOf(std::vector<std::string>{"Vốn", "đ", "Đ", " ", "u\u031b", "\u0301", "ừ", "a", "Z", "…"}));
        std::string text;
        for (const auto& word : words) {
            text += word;
        }
        const auto nfc = text::normalize(text).value();
        RC_ASSERT(text::fold(nfc) == text::fold(text));
        RC_ASSERT(text::fold(text::fold(nfc)) == text::fold(nfc));
    }));
}

TEST_CASE("UTF-16 becomes UTF-8, and half a pair becomes the sign for what is lost") {
    CHECK(text::fromUtf16(u"Vốn \U0001F600") == "Vốn \U0001F600");
    CHECK(text::fromUtf16(std::u16string{u'a', char16_t{0xD83D}, u'b'}) == "a\uFFFDb");
    CHECK(text::fromUtf16(u"").empty());
}
