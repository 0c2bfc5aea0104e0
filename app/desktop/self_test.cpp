#include "desktop/self_test.h"

#include "desktop/program.h"
#include "desktop/window.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <mutex>
#include <utility>

namespace hopluu::desktop {

namespace {

constexpr int kMostMilliseconds = 30'000;

struct Heard {
    std::mutex mutex;  // any thread may warn
    QStringList warnings;
    QtMessageHandler before = nullptr;
};

Heard& heard() {
    static Heard all;
    return all;
}

void complain(const QString& text) {
    const std::scoped_lock lock(heard().mutex);
    heard().warnings.append(text);
}

void hear(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    // What a window system says about itself is no fault of the views.
    const bool isOfThePlatform = QLatin1String(context.category).startsWith(QLatin1String("qt.qpa")) ||
                                 text.startsWith(QLatin1String("This plugin does not support")) ||
                                 text.startsWith(QLatin1String("QStandardPaths:"));
    if (type != QtDebugMsg && type != QtInfoMsg && !isOfThePlatform) {
        complain(text);
    }
    heard().before(type, context, text);
}

bool handleEventsUntil(const std::function<bool()>& isSo) {
    const QDeadlineTimer deadline(kMostMilliseconds);
    QTimer heartbeat;
    heartbeat.start(10);
    while (!isSo()) {
        if (deadline.hasExpired()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

/// What was asked of the disk until now has been done and shown.
void settle(Program& program) {
    auto isDone = std::make_shared<bool>(false);
    program.worker().post([isDone] { onWindowThread([isDone] { *isDone = true; }); });
    (void)handleEventsUntil([&] { return *isDone; });
    QCoreApplication::processEvents();
}

/// The names of the pages, as the stack of them says: its loaders are called "page-…".
void collectPages(const QQuickItem* from, QStringList& pages) {
    const QString prefix = QStringLiteral("page-");
    const auto children = from->childItems();
    for (const QQuickItem* child : children) {
        if (child->objectName().startsWith(prefix)) {
            pages += child->objectName().mid(prefix.size());
        }
        collectPages(child, pages);
    }
}

/// Every page that there is, or what stands in their place; how many pictures that gave.
int drawEverything(Program& program, QQuickWindow& shown) {
    if (!handleEventsUntil([&] { return program.stage() != Program::Stage::Opening; })) {
        complain(QStringLiteral("the data file did not open within %1 s").arg(kMostMilliseconds / 1000));
    }
    if (program.stage() == Program::Stage::Failed) {
        complain(program.failure());
    }
    QStringList pages;
    collectPages(shown.contentItem(), pages);
    int pictures = 0;
    for (const char* language : {"vi", "en"}) {
        program.preferences()->setLanguage(QLatin1String(language));
        for (const char* appearance : {"light", "dark"}) {
            program.preferences()->setAppearance(QLatin1String(appearance));
            for (const QString& page : pages.isEmpty() ? QStringList{QString()} : pages) {
                if (!page.isEmpty()) {
                    program.go(page);
                }
                settle(program);
                pictures += shown.grabWindow().isNull() ? 0 : 1;
            }
        }
    }
    if (pictures == 0) {
        complain(QStringLiteral("nothing could be drawn"));
    }
    return pictures;
}

}  // namespace

void prepareSelfTest() {
    static const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    heard().before = qInstallMessageHandler(hear);
}

SelfTestOutcome selfTest(Program& program, Window& window, SelfTestOf what) {
    auto& shown = *qobject_cast<QQuickWindow*>(window.engine().rootObjects().constFirst());
    program.open();
    SelfTestOutcome outcome{drawEverything(program, shown), {}};
    if (what == SelfTestOf::dataFileAndSample) {
        program.openSample();
        outcome.pictures += drawEverything(program, shown);
        if (program.stage() != Program::Stage::Working) {
            complain(QStringLiteral("the sample did not open"));
        }
    }
    const std::scoped_lock lock(heard().mutex);
    outcome.warnings = std::exchange(heard().warnings, {});
    return outcome;
}

}  // namespace hopluu::desktop
