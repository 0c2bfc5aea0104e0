#include "desktop/warnings.h"

#include <QtGlobal>

#include <cstdio>
#include <mutex>

namespace hopluu::test {

namespace {

std::mutex mutex;
QStringList warnings;

/// Said by the offscreen platform about itself.
bool isOfThePlatform(const QString& text) {
    return text.contains(QLatin1String("This plugin does not support"));
}

void hear(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (type == QtDebugMsg || type == QtInfoMsg || isOfThePlatform(text)) {
        std::fprintf(stderr, "%s\n", qPrintable(text));
        return;
    }
    const std::scoped_lock lock(mutex);
    warnings.append(QLatin1String(context.category == nullptr ? "" : context.category) + QLatin1String(": ") + text);
    if (type == QtFatalMsg) {
        std::fprintf(stderr, "%s\n", qPrintable(text));
    }
}

}  // namespace

void collectWarnings() {
    qInstallMessageHandler(hear);
}

QStringList takeWarnings() {
    const std::scoped_lock lock(mutex);
    return std::exchange(warnings, {});
}

}  // namespace hopluu::test
