// The window and what it needs before it can be shown: fonts, languages, how it is drawn.
#pragma once

#include <QObject>
#include <QQmlApplicationEngine>
#include <QTranslator>

#include <memory>

namespace hopluu::desktop {

class Program;

/// Before the application object is made: without a graphics card the window is drawn in software, which costs less memory and never
/// stays black because of a driver. QT_QUICK_BACKEND overrules.
void chooseDrawing();
/// After it: name, font, icon.
void dressApplication();

/// Loads qml/Main.qml for the program and keeps its language in step with the preferences.
class Window : public QObject {
    Q_OBJECT

public:
    explicit Window(Program& program, QObject* parent = nullptr);

    /// False when the QML could not be loaded; Qt has said why on standard error.
    [[nodiscard]] bool isShown() const { return !engine_.rootObjects().isEmpty(); }
    [[nodiscard]] QQmlApplicationEngine& engine() { return engine_; }

private:
    void speak();

    Program& program_;
    QTranslator english_, vietnameseOfQt_;
    QQmlApplicationEngine engine_;
};

}  // namespace hopluu::desktop
