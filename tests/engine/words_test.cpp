#include "engine/completeness_words.h"
#include "engine/wording.h"
#include "support/catch.h"

using namespace hopluu;
using engine::Language;

TEST_CASE("How complete the annex is leaves out what there is none of") {
    engine::Completeness done;
    done.items = 42;
    done.complete = 42;
    CHECK(engine::completenessText(done).vi == "42/42 ô đã xong");
    done.complete = 34;
    done.notEntered = 7;
    done.notYetAvailable = 1;
    done.estimates = 1;
    CHECK(engine::completenessText(done).vi == "34/42 ô đã xong · 7 chưa nhập · 1 chưa có số liệu · 1 số ước");
    CHECK(engine::completenessText(done).en == "34/42 cells done · 7 not entered · 1 not yet available · 1 estimate");
}

TEST_CASE("A time of day is Vietnam's for who reads Vietnamese, whatever zone the computer is in") {
    constexpr std::int64_t kNoonInLondon = 1'669'377'605'000;  // 2022-11-25 12:00:05 UTC
    CHECK(engine::clockText(kNoonInLondon, Language::vietnamese) == "19:00:05");
    CHECK(engine::clockText(kNoonInLondon, Language::english) == "12:00:05 UTC");
}
