#include "engine/text_difference.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <string>
#include <tuple>
#include <vector>

using namespace hopluu::engine;
using Kind = TextPart::Kind;

namespace {

std::string only(const std::vector<TextPart>& parts, Kind kind) {
    std::string text;
    for (const auto& part : parts) {
        text += part.kind == kind || part.kind == Kind::common ? part.text : "";
    }
    return text;
}

std::size_t changed(const std::vector<TextPart>& parts) {
    std::size_t size = 0;
    for (const auto& part : parts) {
        size += part.kind == Kind::common ? 0 : part.text.size();
    }
    return size;
}

}  // namespace

TEST_CASE("One changed word is all that differs") {
    const auto parts = textDifference("Thu hút 12 dự án mới trong năm.", "Thu hút 21 dự án mới trong năm.");
    CHECK(parts ==
          std::vector<TextPart>{
              {Kind::common, "Thu hút "}, {Kind::onlyFirst, "12"}, {Kind::onlySecond, "21"}, {Kind::common, " dự án mới trong năm."}});
}

TEST_CASE("Words that are inserted, taken away or moved keep what stands around them in common") {
    CHECK(changed(textDifference("a b c d", "a b x c d")) == 2);
    CHECK(changed(textDifference("a b x c d", "a b c d")) == 2);
    CHECK(changed(textDifference("", "cả đoạn")) == std::string("cả đoạn").size());
    CHECK(textDifference("như nhau", "như nhau") == std::vector<TextPart>{{Kind::common, "như nhau"}});
    CHECK(textDifference("", "").empty());
}

TEST_CASE("Either text comes out again, whatever the two are") {
    const bool holds = rc::check("both sides can be put together again", [] {
        const auto letter = rc::gen::element('a', 'b', ' ', '\n');
        const auto first = *rc::gen::container<std::string>(letter), second = *rc::gen::container<std::string>(letter);
        const auto parts = textDifference(first, second);
        RC_ASSERT(only(parts, Kind::onlyFirst) == first);
        RC_ASSERT(only(parts, Kind::onlySecond) == second);
    });
    CHECK(holds);
}

TEST_CASE("Two long texts that have nothing in common are told so without being compared word by word") {
    std::string first, second;
    for (int i = 0; i < 50'000; ++i) {
        first += "a" + std::to_string(i) + " ";
        second += "b" + std::to_string(i) + " ";
    }
    const auto parts = textDifference(first, second);
    REQUIRE(parts.size() == 3);  // the last space is common
    CHECK(only(parts, Kind::onlyFirst) == first);
    CHECK(only(parts, Kind::onlySecond) == second);
}
