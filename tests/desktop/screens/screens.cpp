// screens FOLDER [--store FILE] [--size 1366x728] [--language vi|en] [--look light|dark] [--text-size 80…175] [--only NAME]: a picture of
// every screen, from the real Program and Window on a data file, without a display and without a line. Without --store: first start and the
// sample. tests/desktop/screens/take makes the data file of the year 2022 and takes them all.
#include "desktop/line_source.h"
#include "desktop/program.h"
#include "desktop/qt_text.h"
#include "desktop/window.h"

#include <QCommandLineParser>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QGuiApplication>
#include <QImage>
#include <QKeySequence>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <vector>

namespace {

using namespace hopluu;

struct Screen {
    const char* name;
    const char* page;  // empty: as it stands
    const char* item;
    std::vector<const char*> keys = {};
    const char* popup = "";  // its objectName; another window, or over this one
};

const std::vector<Screen>& screensOfTheYear() {
    static const std::vector<Screen> all = {
        {"overview", "overview", ""},
        {"annex", "annex", ""},
        {"annex-cell", "annex", "capital_realised.fdi"},
        {"annex-find", "annex", "", {"Ctrl+F", "v", "o", "n", "Space", "d", "a", "u"}},
        {"narrative", "narrative", "II.2.1.1"},
        {"scores", "scores", ""},
        {"attachments", "attachments", ""},
        {"check", "check", ""},
        {"exchange", "exchange", ""},
        {"conflicts", "conflicts", ""},
        {"colleagues", "colleagues", ""},
        {"import", "import", ""},
        {"menu", "overview", "", {"Alt+X"}},
        {"settings", "overview", "", {"Ctrl+,"}},
        {"shortcuts", "overview", "", {"Ctrl+/"}},
        {"guide", "annex", "", {"F1"}, "guide"},
    };
    return all;
}

void handleEvents(int milliseconds) {
    const QDeadlineTimer deadline(milliseconds);
    QTimer heartbeat;
    heartbeat.start(5);
    while (!deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

class Photographer {
public:
    Photographer(desktop::Program& program, desktop::Window& window, QString folder)
        : program_(program),
          window_(*qobject_cast<QQuickWindow*>(window.engine().rootObjects().constFirst())),
          folder_(std::move(folder)) {}

    [[nodiscard]] QQuickWindow& window() { return window_; }

    void take(const Screen& screen) {
        if (*screen.page != 0) {
            program_.go(QString::fromLatin1(screen.page), QString::fromUtf8(screen.item));
        }
        settle();
        for (const char* keys : screen.keys) {
            const bool isEnglish = program_.preferences()->language() == QLatin1String("en");
            const QKeySequence sequence(QString::fromLatin1(isEnglish && QLatin1String(keys) == QLatin1String("Alt+X") ? "Alt+V" : keys));
            QTest::keyClick(&window_, sequence[0].key(), sequence[0].keyboardModifiers());
            settle();
        }
        auto* other = *screen.popup == 0 ? nullptr : window_.findChild<QQuickWindow*>(QString::fromLatin1(screen.popup));
        save(other == nullptr ? window_ : *other, screen.name);
        for (int times = 0; times < 2; ++times) {
            QTest::keyClick(other == nullptr ? &window_ : other, Qt::Key_Escape);
        }
        if (other != nullptr) {
            window_.requestActivate();
        }
        settle();
    }

    /// What was asked of the disk is there, and what moves has come to rest.
    void settle() {
        auto isDone = std::make_shared<bool>(false);
        program_.worker().post([isDone] { desktop::onWindowThread([isDone] { *isDone = true; }); });
        while (!*isDone) {
            handleEvents(10);
        }
        handleEvents(150);
    }

    void open() {
        while (program_.stage() == desktop::Program::Stage::Opening) {
            handleEvents(10);
        }
        settle();
    }

private:
    void save(QQuickWindow& window, const char* name) {
        const QString file = QDir(folder_).filePath(QString::fromLatin1(name) + QStringLiteral(".png"));
        if (!window.grabWindow().save(file)) {
            std::fprintf(stderr, "%s was not written\n", qPrintable(file));
        }
    }

    desktop::Program& program_;
    QQuickWindow& window_;
    QString folder_;
};

QSize sizeOf(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize(1366, 728);
}

void choose(desktop::Preferences& preferences, const QCommandLineParser& parser) {
    preferences.setLanguage(parser.value(QStringLiteral("language")));
    preferences.setAppearance(parser.value(QStringLiteral("look")));
    preferences.setTextSize(parser.value(QStringLiteral("text-size")).toInt());
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
    parser.addOptions({option("store", ""), option("size", "1366x728"), option("language", "vi"), option("look", "light"),
                       option("text-size", "100"), option("only", "")});
    parser.process(application);
    const QString folder = parser.positionalArguments().value(0, QStringLiteral(".")), store = parser.value(QStringLiteral("store"));
    QDir().mkpath(folder);

    desktop::Program program(desktop::utf8(store.isEmpty() ? settings.filePath(QStringLiteral("hopluu.store")) : store),
                             std::make_shared<desktop::NoLines>());
    choose(*program.preferences(), parser);
    desktop::Window window(program);
    if (!window.isShown()) {
        return 1;
    }
    Photographer photographer(program, window, folder);
    photographer.window().resize(sizeOf(parser.value(QStringLiteral("size"))));
    photographer.window().requestActivate();
    program.open();
    photographer.open();
    if (store.isEmpty()) {
        photographer.take({"first-start", "", ""});
        program.openSample();
        photographer.open();
        photographer.take({"sample", "overview", ""});
        return 0;
    }
    for (const Screen& screen : screensOfTheYear()) {
        const QString only = parser.value(QStringLiteral("only"));
        if (only.isEmpty() || only == QLatin1String(screen.name)) {
            photographer.take(screen);
        }
    }
    return 0;
}
