// In the English window only the board's own words are Vietnamese: texts, remarks, names of people.
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/pages.h"

#include <QFile>
#include <QRegularExpression>

using namespace hopluu;
using hopluu::test::allPages;
using hopluu::test::DeskOptions;
using hopluu::test::OpenDesk;

namespace {

bool isVietnamese(const QString& text) {
    static const QRegularExpression letters(
        QStringLiteral("[ăâđêôơưĂÂĐÊÔƠƯ\u00e0-\u00e3\u00e8\u00e9\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0129\u0169\u1ea0-\u1ef9]"));
    return text.contains(letters);
}

QString sampleOf(const QString& unit) {
    QFile file(QStringLiteral(HOPLUU_SOURCE_DIR "/shared/samples/2022/boards/%1.csv").arg(unit));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// What a person has written, or is called.
bool isOwnWords(const QString& text, const QString& sample) {
    return sample.contains(text.trimmed()) || text.contains(QStringLiteral("Người của hoa")) || text == QStringLiteral("Tiếng Việt");
}

}  // namespace

TEST_CASE("No page of the English window has a Vietnamese word that is not the board's own") {
    DeskOptions options;
    options.language = QStringLiteral("en");
    options.isFilled = GENERATE(true, false);
    OpenDesk desk(options);
    const QString sample = sampleOf(QStringLiteral("ha-noi"));
    for (const QString& page : allPages()) {
        desk.go(page);
        for (const QString& text : desk.texts()) {
            if (isVietnamese(text) && !isOwnWords(text, sample)) {
                FAIL_CHECK("on the page " << page.toStdString() << ": " << text.toStdString());
            }
        }
    }
}
