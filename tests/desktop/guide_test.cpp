#include "desktop/guide.h"

#include "desktop/open_desk.h"
#include "desktop/pages.h"

#include <QFile>
#include <QRegularExpression>

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
    const QString annex = guide.section(guide.indexOf("annex"), 600);
    CHECK(annex.contains("Biểu tổng hợp"));
    CHECK(annex.contains("<table"));
    CHECK_FALSE(annex.contains("page: annex"));
    CHECK_FALSE(annex.contains("## "));
    CHECK(guide.section(-1, 600).isEmpty());
    CHECK(guide.section(1000, 600).isEmpty());
    CHECK(guide.indexOf("no-such-page") == 0);
}

TEST_CASE("Its pictures are in the program, in the language that is read, and no wider than the column") {
    for (const QString& language : {QStringLiteral("vi"), QStringLiteral("en")}) {
        Guide guide;
        guide.setLanguage(language);
        int count = 0;
        for (int section = 0; section < guide.titles().size(); ++section) {
            const QString html = guide.section(section, 500);
            static const QRegularExpression kPicture(QStringLiteral("<img src=\"([^\"]*)\"( width=\"([0-9]+)\")?"));
            for (auto each = kPicture.globalMatch(html); each.hasNext(); ++count) {
                const auto found = each.next();
                CAPTURE(found.captured(1).toStdString());
                CHECK(found.captured(1).startsWith(QStringLiteral("qrc:/guide/pictures/")));
                CHECK(found.captured(1).endsWith(QStringLiteral(".%1.png").arg(language)));
                CHECK(QFile::exists(found.captured(1).mid(3)));
                CHECK(found.captured(3).toInt() == 500);
            }
        }
        CHECK(count > 5);
    }
}
