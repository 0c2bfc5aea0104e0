#include "engine/typed_date.h"

#include "support/catch.h"

using hopluu::engine::isoFromTyped;

TEST_CASE("A day is typed as one writes it, or as the files do") {
    for (const char* text : {"15/1/2023", "15/01/2023", " 15-1-2023 ", "15.01.2023", "2023-01-15"}) {
        CAPTURE(text);
        CHECK(isoFromTyped(text) == "2023-01-15");
    }
}

TEST_CASE("What is no day is not made one") {
    for (const char* text : {"", "15/1", "31/2/2023", "15/1/23", "1/15/2023", "15/1/2023/4", "mai", "//2023", "-1/1/2023"}) {
        CAPTURE(text);
        CHECK(isoFromTyped(text) == text);
    }
}
