#include "desktop/guide.h"

#include "desktop/open_desk.h"
#include "desktop/pages.h"

using hopluu::desktop::Guide;
using hopluu::test::allPages;

TEST_CASE("The guide says the same in both languages: the same sections in the same order, one for every page") {
    Guide vietnamese, english;
    vietnamese.setLanguage("vi");
    english.setLanguage("en");
    REQUIRE(vietnamese.titles().size() > 10);
    CHECK(english.titles().size() == vietnamese.titles().size());
    for (const QString& page : allPages() + QStringList{"start"}) {
        CAPTURE(page);
        CHECK(vietnamese.indexOf(page) > 0);
        CHECK(english.indexOf(page) == vietnamese.indexOf(page));
    }
}

TEST_CASE("A section begins with its title and has no marks of the file in it") {
    Guide guide;
    guide.setLanguage("vi");
    const QString annex = guide.section(guide.indexOf("annex"));
    CHECK(annex.contains("Biểu tổng hợp"));
    CHECK(annex.contains("<table"));
    CHECK_FALSE(annex.contains("page: annex"));
    CHECK_FALSE(annex.contains("## "));
    CHECK(guide.section(-1).isEmpty());
    CHECK(guide.section(1000).isEmpty());
    CHECK(guide.indexOf("no-such-page") == 0);
}
