// When the frames of a window come. The window is drawn on its own thread here (Qt's software scene graph), so the first frame after an act
// holds what the act changed.
#pragma once

#include "bench/desktop/times.h"

#include <QObject>
#include <QPoint>
#include <QQuickWindow>

#include <functional>
#include <vector>

namespace hopluu::bench {

class Frames : public QObject {
public:
    explicit Frames(QQuickWindow& window);

    /// From the beginning of `act` until the frame with what it changed is on the screen; a failure when none comes.
    Took after(const std::function<void()>& act);
    /// As `after`, but of the first frame that came once `isSo`.
    Took afterwards(const std::function<void()>& act, const std::function<bool()>& isSo);
    /// Between the frames that come from the beginning of `act` until none has come for a while.
    std::vector<Took> between(const std::function<void()>& act);
    /// Handles events until it is so; false after ten seconds.
    static bool eventually(const std::function<bool()>& isSo);
    /// Until the window has nothing more to draw.
    void rest();

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void letter(QChar letter);
    /// A wheel at a point of the window, by so many eighths of a degree.
    void wheel(const QPoint& at, int angle);

private:
    QQuickWindow& window_;
    [[nodiscard]] Took firstFrame(const Took& begin);

    std::vector<Took> at_;  // each frame, by both clocks
};

}  // namespace hopluu::bench
