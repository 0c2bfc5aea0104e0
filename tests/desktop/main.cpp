// One program for all *_test.cpp of this folder, with a window system that needs no screen.
#define CATCH_CONFIG_RUNNER
#include "desktop/warnings.h"
#include "desktop/window.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <QGuiApplication>

#include <cstdio>

int main(int argc, char** argv) {
    const hopluu::test::TemporaryFolder settings;
    for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
        qputenv(folder, settings.path().c_str());
    }
    qputenv("QT_QUICK_BACKEND", "software");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QGuiApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);  // a test closes its window, and the next one opens another
    hopluu::desktop::dressApplication();
    hopluu::test::collectWarnings();
    const int result = Catch::Session().run(argc, argv);
    const QStringList left = hopluu::test::takeWarnings();
    for (const QString& warning : left) {
        std::fprintf(stderr, "warning outside of a test's window: %s\n", qPrintable(warning));
    }
    return result != 0 ? result : left.isEmpty() ? 0 : 1;
}
