#include "desktop/handover_run.h"

#include "desktop/host_errors.h"
#include "desktop/hosted_server.h"
#include "desktop/qt_text.h"

#include <utility>

namespace hopluu::desktop {

HandoverRun::HandoverRun(QObject* parent) : QObject(parent) {
    process_.setStandardErrorFile(QProcess::nullDevice());
    connect(&process_, &QProcess::readyReadStandardOutput, this, &HandoverRun::readEvents);
    connect(&process_, &QProcess::finished, this, &HandoverRun::end);
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            report_.failure = host_errors::programDoesNotStart(utf8(process_.program()));
            end();
        }
    });
}

HandoverRun::~HandoverRun() {
    process_.disconnect(this);
    if (process_.state() != QProcess::NotRunning) {
        process_.closeWriteChannel();
        process_.waitForFinished(-1);
    }
}

void HandoverRun::start(const QString& folder, const QStringList& command, Then then) {
    if (isRunning()) {
        return;
    }
    report_ = {};
    unread_.clear();
    isCancelling_ = false;
    then_ = std::move(then);
    process_.setProgram(serverProgram());
    if (process_.program().isEmpty()) {
        report_.failure = host_errors::programNotFound();
        return end();
    }
    process_.setArguments(
        command + QStringList{QStringLiteral("--events"), QStringLiteral("--while-stdin-open"), QStringLiteral("--data-dir"), folder});
    process_.start(QIODevice::ReadWrite);
    emit changed();
}

void HandoverRun::cancel() {
    if (isRunning() && !isCancelling_) {
        isCancelling_ = true;
        process_.closeWriteChannel();
        emit changed();
    }
}

double HandoverRun::progress() const {
    // The last byte is followed by checking, of which nobody knows how long it takes.
    return report_.total > 0 && report_.done < report_.total ? static_cast<double>(report_.done) / static_cast<double>(report_.total) : -1;
}

void HandoverRun::readEvents() {
    unread_ += process_.readAllStandardOutput();
    for (qsizetype end = unread_.indexOf('\n'); end >= 0; end = unread_.indexOf('\n')) {
        report_.take(unread_.left(end).toStdString());
        unread_.remove(0, end + 1);
    }
    emit changed();
}

void HandoverRun::end() {
    if (!isRunning()) {
        return;
    }
    readEvents();
    if (!report_.isDone && !report_.failure && report_.differences.empty()) {
        report_.failure = host_errors::stepEndedByItself();
    }
    const HandoverReport report = report_;
    std::exchange(then_, nullptr)(report);
    emit changed();
}

}  // namespace hopluu::desktop
