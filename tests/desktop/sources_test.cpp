// What the views' sources must not contain, and must not forget.
#include "desktop/open_desk.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace {

QString read(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QStringList viewsIn(const char* folder) {
    QStringList all;
    QDirIterator each(QStringLiteral(HOPLUU_SOURCE_DIR "/") + QLatin1String(folder), {QStringLiteral("*.qml")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        all += each.next();
    }
    all.sort();
    return all;
}

}  // namespace

TEST_CASE("No view reads or writes a figure: C++ gives strings that are ready to be shown") {
    // parseFloat, Number("…"), toFixed, toLocaleString and the like turn figures into binary fractions, or format them past the engine.
    const QRegularExpression figures(
        QStringLiteral("parseFloat|parseInt|\\bNumber\\(|\\btoFixed\\b|\\btoPrecision\\b|\\btoLocaleString\\b|Qt\\.locale"));
    const QStringList views = viewsIn("qml");
    REQUIRE(views.size() > 30);
    for (const QString& view : views) {
        const QRegularExpressionMatch found = figures.match(read(view));
        if (found.hasMatch()) {
            FAIL_CHECK(view.toStdString() << " has " << found.captured().toStdString());
        }
    }
}

TEST_CASE("No two views have the same name: the module would not open") {
    QStringList names;
    for (const QString& view : viewsIn("qml")) {
        const QString name = QFileInfo(view).baseName();
        if (names.contains(name)) {
            FAIL_CHECK(view.toStdString() << " has the name of another view");
        }
        names += name;
    }
}

TEST_CASE("Every control stands in the gallery") {
    const QString gallery = read(QStringLiteral(HOPLUU_SOURCE_DIR "/tests/desktop/gallery/Gallery.qml"));
    for (const QString& control : viewsIn("qml/controls")) {
        const QString name = QFileInfo(control).baseName();
        // A page is the frame of a whole window; every test of a page shows it.
        if (name != QStringLiteral("DeskPage") && !gallery.contains(QRegularExpression("\\b" + name + " ?\\{|delegate: " + name))) {
            FAIL_CHECK(name.toStdString() << " is not in tests/desktop/gallery/Gallery.qml");
        }
    }
}
