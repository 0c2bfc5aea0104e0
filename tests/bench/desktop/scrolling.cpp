#include "bench/desktop/clerk.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::bench {

namespace {

constexpr double kStep = 24;     // pixels a frame: as quickly as one can still read
constexpr int kNotch = 120;      // eighths of a degree, as every wheel has them
constexpr double kDropped = 25;  // milliseconds between two frames: one has been left out

/// To and fro over the whole table.
class Roller {
public:
    Roller(test::OpenDesk& desk, Frames& frames) : rows_(desk.item("annexRows")), frames_(frames) {
        at_ = rows_.mapToScene({rows_.width() / 2, rows_.height() / 2}).toPoint();
    }
    /// As an animation and the scroll bar do it.
    void move() {
        const double y = rows_.property("contentY").toDouble();
        rows_.setProperty("contentY", std::clamp(y + turned() * kStep, 0.0, end()));
    }
    void notch() { frames_.wheel(at_, -turned() * kNotch); }

private:
    [[nodiscard]] double end() const { return rows_.property("contentHeight").toDouble() - rows_.height(); }
    int turned() {
        const double y = rows_.property("contentY").toDouble();
        direction_ = y <= 1 ? 1 : y >= end() - 1 ? -1 : direction_;
        return direction_;
    }

    QQuickItem& rows_;
    Frames& frames_;
    QPoint at_;
    int direction_ = 1;
};

}  // namespace

void measureScrolling(test::OpenDesk& desk, Frames& frames, Report& report, const Rounds& rounds) {
    desk.go("annex", "capital_new.fdi");
    desk.press("Ctrl+Home");
    frames.rest();
    Roller roller(desk, frames);
    Times moves;
    for (int i = 0; i < rounds.scrolls; ++i) {
        moves.add(frames.after([&] { roller.move(); }));
    }
    report.add("a frame while the annex scrolls", moves, kFrameAim);
    frames.rest();

    Times wheel;
    for (int i = 0; i < rounds.scrolls / 20; ++i) {
        for (const Took& each : frames.between([&] { roller.notch(); })) {
            wheel.add(each);
        }
    }
    report.note(fmt::format("a wheel's notch rolls out in frames {:.1f} ms apart (median), {:.0f} % of them over {:.0f} ms", wheel.median(),
                            100 * wheel.shareOver(kDropped), kDropped));

    desk.press("Ctrl+Home");
    frames.rest();
    Times arrows;
    for (int i = 0; i < rounds.scrolls; ++i) {
        const Qt::Key key = (i / 60) % 2 == 0 ? Qt::Key_Down : Qt::Key_Up;
        arrows.add(frames.after([&] { frames.key(key); }));
    }
    report.add("an arrow key that is held", arrows, kFrameAim);
    Times leaps;
    for (int i = 0; i < rounds.scrolls / 4; ++i) {
        const Qt::Key key = i % 4 < 2 ? Qt::Key_PageDown : Qt::Key_PageUp;
        leaps.add(frames.after([&] { frames.key(key); }));
    }
    report.add("Page Down and Page Up", leaps, kKeystrokeAim);
    desk.settle();
}

}  // namespace hopluu::bench
