// Does with one window what a person would do, and takes the picture.
#pragma once

#include "desktop/screens/screen_list.h"

#include <QQuickWindow>
#include <QString>
#include <QStringList>

namespace hopluu::desktop {
class Program;
}

namespace hopluu::test {

class Photographer {
public:
    /// `files`: where the files stand that steps open.
    Photographer(desktop::Program& program, QQuickWindow& window, QString files);

    /// False when a step could not be done; it is told on the standard error. `isSmall`: the file is, with the commonest 256 colours.
    [[nodiscard]] bool take(const Screen& screen, const QString& picture, bool isSmall);
    /// What was asked of the disk is there, and what moves has come to rest.
    void settle(int milliseconds = 60);

private:
    [[nodiscard]] bool step(const QString& text);
    void press(const QString& keys);
    void type(const QString& text);
    [[nodiscard]] bool click(const QString& name);
    [[nodiscard]] bool focus(const QString& name);
    [[nodiscard]] bool open(const QString& kind, const QString& file);
    [[nodiscard]] QQuickItem* find(const QString& name) const;

    desktop::Program& program_;
    QQuickWindow& window_;
    QString files_;
};

}  // namespace hopluu::test
