#include "desktop/open_desk.h"
#include "desktop/program.h"

using namespace hopluu;
using hopluu::test::DeskOptions;
using hopluu::test::OpenDesk;

namespace {

const QStringList kPages = {QStringLiteral("overview"), QStringLiteral("annex"),       QStringLiteral("narrative"),
                            QStringLiteral("scores"),   QStringLiteral("attachments"), QStringLiteral("check"),
                            QStringLiteral("exchange"), QStringLiteral("conflicts"),   QStringLiteral("colleagues"),
                            QStringLiteral("import")};

}  // namespace

TEST_CASE("Every page opens without a warning in both languages, both themes and at the ends of the text's size") {
    for (const int textSize : {80, 100, 175}) {
        DeskOptions options;
        options.textSize = textSize;
        OpenDesk desk(options);
        for (const char* language : {"vi", "en"}) {
            desk.program().preferences()->setLanguage(QLatin1String(language));
            for (const char* appearance : {"light", "dark"}) {
                desk.program().preferences()->setAppearance(QLatin1String(appearance));
                for (const QString& page : kPages) {
                    desk.go(page);
                    CAPTURE(textSize, language, appearance, page);
                    CHECK_FALSE(desk.picture().isNull());
                }
            }
        }
    }
}
