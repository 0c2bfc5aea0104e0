#include "domain/calendar.h"

#include "support/catch.h"

using namespace hopluu;

TEST_CASE("Only days that exist, written year-month-day, are days") {
    for (const char* text : {"2022-11-30", "2024-02-29", "0001-01-01", "9999-12-31"}) {
        CAPTURE(text);
        REQUIRE(parseIsoDate(text));
        CHECK(writeIsoDate(*parseIsoDate(text)) == text);
    }
    for (const char* text :
         {"", "2022-11-31", "2023-02-29", "30/11/2022", "2022-1-30", "2022-11-3a", "-022-11-30", "2022-11- 3", "2022-11-300"}) {
        CAPTURE(text);
        CHECK_FALSE(parseIsoDate(text));
    }
}

TEST_CASE("A day in Vietnam begins seven hours before that of Greenwich") {
    const std::int64_t noon = std::chrono::milliseconds(parseIsoDate("2023-01-15")->time_since_epoch()).count() + 12 * 3'600'000LL;
    CHECK(writeIsoDate(dayInVietnam(noon)) == "2023-01-15");
    CHECK(writeIsoDate(dayInVietnam(noon + 5 * 3'600'000LL - 1)) == "2023-01-15");
    CHECK(writeIsoDate(dayInVietnam(noon + 5 * 3'600'000LL)) == "2023-01-16");
}
