#include "bench/desktop/frames.h"

#include "support/catch.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <ctime>

namespace hopluu::bench {

namespace {

constexpr int kMostMilliseconds = 10'000;
constexpr int kRestMilliseconds = 60;  // a frame that is due comes within 5 ms, an animation ticks every 16

double milliseconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Now, by both clocks.
Took now() {
    return {milliseconds(CLOCK_MONOTONIC), milliseconds(CLOCK_THREAD_CPUTIME_ID)};
}

Took operator-(const Took& a, const Took& b) {
    return {a.milliseconds - b.milliseconds, a.worked - b.worked};
}

}  // namespace

Frames::Frames(QQuickWindow& window) : window_(window) {
    connect(&window, &QQuickWindow::frameSwapped, this, [this] { at_.push_back(now()); });
}

bool Frames::eventually(const std::function<bool()>& isSo) {
    QTimer guard;  // only wakes the loop at the end of the wait: a heartbeat would take part in what is measured
    guard.setSingleShot(true);
    guard.start(kMostMilliseconds);
    while (!isSo()) {
        if (!guard.isActive()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

Took Frames::firstFrame(const Took& begin) {
    if (!eventually([this] { return !at_.empty(); })) {
        FAIL("nothing was painted");
    }
    return at_.front() - begin;
}

Took Frames::after(const std::function<void()>& act) {
    at_.clear();
    const Took begin = now();
    act();
    return firstFrame(begin);
}

Took Frames::afterwards(const std::function<void()>& act, const std::function<bool()>& isSo) {
    const Took begin = now();
    act();
    if (!eventually(isSo)) {
        FAIL("it did not happen");
    }
    at_.clear();
    window_.update();  // what is so may have changed nothing that is seen
    return firstFrame(begin);
}

std::vector<Took> Frames::between(const std::function<void()>& act) {
    at_.clear();
    act();
    rest();
    std::vector<Took> intervals;
    for (std::size_t i = 1; i < at_.size(); ++i) {
        intervals.push_back(at_[i] - at_[i - 1]);
    }
    return intervals;
}

void Frames::rest() {
    std::size_t seen = 0;
    do {
        seen = at_.size();
        bool isOver = false;
        QTimer::singleShot(kRestMilliseconds, this, [&] { isOver = true; });
        (void)eventually([&] { return isOver; });
    } while (at_.size() != seen);
}

void Frames::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::sendKeyEvent(QTest::Click, &window_, key, QString(), modifiers);
}

void Frames::letter(QChar letter) {
    const Qt::Key key = letter.unicode() < 0x80 ? static_cast<Qt::Key>(letter.toUpper().unicode()) : Qt::Key_unknown;
    QTest::sendKeyEvent(QTest::Click, &window_, key, QString(letter), Qt::NoModifier);
}

void Frames::wheel(const QPoint& at, int angle) {
    QWheelEvent event(at, window_.mapToGlobal(at), {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    event.setTimestamp(static_cast<quint64>(now().milliseconds));
    QCoreApplication::sendEvent(&window_, &event);
}

}  // namespace hopluu::bench
