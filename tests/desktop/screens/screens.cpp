// screens FOLDER --data FOLDER [--size 1366x728] [--language vi|en] [--look light|dark] [--text-size 80…175] [--only NAME,NAME] [--small]:
// a picture of every screen and state (screen_list.cpp), from the real Program and Window, without a display, where no server answers.
// --data: what make-data has made. --small: for a document. tests/desktop/screens/take does it all.
#include "desktop/line_source.h"
#include "desktop/program.h"
#include "desktop/qt_text.h"
#include "desktop/screens/photographer.h"
#include "desktop/screens/screen_list.h"
#include "desktop/window.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace {

using namespace hopluu;
using test::Screen;

QSize sizeOf(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize(1366, 728);
}

/// A copy of the data file and of the attachments beside it: every picture begins with what make-data has made.
std::filesystem::path copyOf(const QString& store, const std::filesystem::path& data, const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::directory_iterator(data)) {
        if (desktop::qt(entry.path().filename().string()).startsWith(store + QLatin1Char('.'))) {
            std::filesystem::copy(entry.path(), folder / entry.path().filename(), std::filesystem::copy_options::recursive);
        }
    }
    return folder / desktop::utf8((store == QStringLiteral("none") ? QStringLiteral("hopluu") : store) + QStringLiteral(".store"));
}

bool take(const Screen& screen, const QCommandLineParser& parser, const QString& data, const QString& picture) {
    const QTemporaryDir folder;
    const auto store = copyOf(QString::fromLatin1(screen.store), desktop::utf8(data), desktop::utf8(folder.path()));
    QSettings().clear();
    desktop::Program program(store, std::make_shared<desktop::NetworkLines>());
    program.preferences()->setLanguage(parser.value(QStringLiteral("language")));
    program.preferences()->setAppearance(parser.value(QStringLiteral("look")));
    program.preferences()->setTextSize(parser.value(QStringLiteral("text-size")).toInt());
    program.preferences()->remember(QStringLiteral("exchange/automatic"), QStringLiteral("no"));
    desktop::Window window(program);
    if (!window.isShown()) {
        return false;
    }
    auto& shown = *qobject_cast<QQuickWindow*>(window.engine().rootObjects().constFirst());
    shown.resize(sizeOf(parser.value(QStringLiteral("size"))));
    shown.requestActivate();
    program.open();
    test::Photographer photographer(program, shown, data);
    while (program.stage() == desktop::Program::Stage::Opening) {
        photographer.settle(5);
    }
    return photographer.take(screen, picture, parser.isSet(QStringLiteral("small")));
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QGuiApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    desktop::dressApplication();
    const auto option = [](const char* name, const char* value) {
        return QCommandLineOption(QString::fromLatin1(name), {}, QString::fromLatin1(name), QString::fromLatin1(value));
    };
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where the pictures go"));
    parser.addOptions({option("data", ""), option("size", "1366x728"), option("language", "vi"), option("look", "light"),
                       option("text-size", "100"), option("only", ""), QCommandLineOption(QStringLiteral("small"))});
    parser.process(application);
    const QString folder = parser.positionalArguments().value(0, QStringLiteral("."));
    const QStringList only = parser.value(QStringLiteral("only")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    QDir().mkpath(folder);

    int failed = 0;
    for (const Screen& screen : test::allScreens()) {
        if (only.isEmpty() || only.contains(QLatin1String(screen.name))) {
            const QString picture = QDir(folder).filePath(QString::fromLatin1(screen.name) + QStringLiteral(".png"));
            failed += take(screen, parser, parser.value(QStringLiteral("data")), picture) ? 0 : 1;
        }
    }
    return failed == 0 ? 0 : 1;
}
