// A window on one board's year for one test: a real bloc in a temporary folder, the real Program and Window, keys and clicks as a person
// gives them. When it goes, the test fails if Qt or QML has warned of anything meanwhile.
//
//     OpenDesk desk;
//     desk.go("annex");
//     desk.click("import");
//     desk.press("Ctrl+Z");
//     desk.type(u"1.234,5");
//     CHECK(desk.eventually([&] { return desk.year().canUndo(); }));
#pragma once

#include "support/catch.h"

#include <QImage>
#include <QList>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <filesystem>
#include <functional>
#include <memory>
#include <ostream>
#include <string>

namespace hopluu::engine {
class BoardDesk;
class Workspace;
}  // namespace hopluu::engine
namespace hopluu::desktop {
class LineSource;
class OpenYear;
class Program;
class Window;
}  // namespace hopluu::desktop

namespace hopluu::test {

class Bloc;

struct DeskOptions {
    std::string unit = "ha-noi";
    bool isLeader = false;  // the leader's laptop instead of a board's; `isFilled` says nothing then
    bool isFilled = true;   // with the figures of 2022, none of them sent; false: nothing is entered yet
    QString language = QStringLiteral("vi");
    QString appearance = QStringLiteral("light");
    int textSize = 100;
    QSize size = {1366, 728};
    bool exchangesByItself = false;  // true: as soon as it opens, and after each edit
    /// Changes the data file before the window opens, for example `desk(workspace, unit).submit()`.
    std::function<void(Bloc&, engine::Workspace&)> prepare = {};
    /// A data file of the test's own, which may be in any state or not be there; nothing of the above is done to it then.
    std::filesystem::path store = {};
    /// Makes where the program's lines lead; by default to a port of this machine where nobody is.
    std::function<std::shared_ptr<desktop::LineSource>(Bloc&)> lines = {};
};

/// The real figures of 2022, written by a laptop of the board.
void fillYear(engine::BoardDesk& desk);

class OpenDesk {
public:
    explicit OpenDesk(const DeskOptions& options = {});
    ~OpenDesk();
    OpenDesk(const OpenDesk&) = delete;
    OpenDesk& operator=(const OpenDesk&) = delete;

    [[nodiscard]] desktop::Program& program() { return *program_; }
    [[nodiscard]] desktop::OpenYear& year();
    [[nodiscard]] QQuickWindow& window();
    [[nodiscard]] Bloc& bloc() { return *bloc_; }
    [[nodiscard]] std::filesystem::path store() const;

    /// Closes the window and opens the same data file again, as on the next morning.
    void restart();
    /// The data file through a second connection, as the exchange has one; then the window reads it again.
    void behindItsBack(const std::function<void(Bloc&, engine::Workspace&)>& change);

    // --- Looking ----------------------------------------------------------------------------------------------------------
    /// By objectName among what is shown; waits for it and fails the test when it does not come.
    [[nodiscard]] QQuickItem& item(const QString& name);
    /// nullptr: not there, or not shown.
    [[nodiscard]] QQuickItem* find(const QString& name);
    /// Also what is no item: dialogs, menus, models. Fails the test when there is none.
    [[nodiscard]] QObject& object(const QString& name);
    /// Every piece of text that is shown.
    [[nodiscard]] QStringList texts();
    [[nodiscard]] bool shows(const QString& part);
    [[nodiscard]] QImage picture() { return window().grabWindow(); }

    // --- Doing ------------------------------------------------------------------------------------------------------------
    void go(const QString& page, const QString& item = {});
    /// Keys go to the window again, after another window of the program has been closed.
    void activate();
    /// In the middle of it.
    void click(const QString& name);
    /// "Ctrl+Z", "Tab", "Shift+Tab", "F2": to what has the focus.
    void press(const QString& keys);
    /// Letter by letter.
    void type(const QString& text);
    /// Files that a person lets go over the middle of it, from a file manager that would rather move them; what the program did with them.
    Qt::DropAction drop(const QString& name, const QList<QUrl>& files);
    /// As an input method does: what is being composed, then what it becomes.
    void compose(const QString& preedit, const QString& commit);

    // --- Waiting ----------------------------------------------------------------------------------------------------------
    /// Handles events until it is so; false after ten seconds.
    [[nodiscard]] bool eventually(const std::function<bool()>& isSo) const;
    /// Everything that was asked of the disk is done and shown.
    void settle();

private:
    void start();
    void stop();
    void waitForPages();

    std::unique_ptr<Bloc> bloc_;
    DeskOptions options_;
    std::unique_ptr<desktop::Program> program_;
    std::unique_ptr<desktop::Window> window_;
};

}  // namespace hopluu::test

namespace Catch {
template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return "\"" + text.toStdString() + "\""; }
};
}  // namespace Catch
