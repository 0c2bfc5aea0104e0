#include "desktop/open_desk.h"

#include "desktop/program.h"
#include "desktop/shown_items.h"
#include "desktop/warnings.h"
#include "desktop/window.h"
#include "engine/bloc.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDropEvent>
#include <QEventLoop>
#include <QInputMethodEvent>
#include <QKeySequence>
#include <QMimeData>
#include <QSettings>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace hopluu::test {

namespace {

constexpr char kLaptop[] = "hoa";

/// A key event that brings `letter`, as a keyboard with this letter on it gives it.
void sendLetter(QWindow* window, QChar letter) {
    const Qt::Key key = letter.unicode() < 0x80 ? static_cast<Qt::Key>(letter.toUpper().unicode()) : Qt::Key_unknown;
    QTest::sendKeyEvent(QTest::Click, window, key, QString(letter), letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
}

}  // namespace

void fillYear(engine::BoardDesk& desk) {
    const std::string file = desk.unit().text + ".csv";
    const auto content =
        readBoardCsv(sourceFile("shared/samples/2022/boards/" + file), file, *desk.setup().form, desk.period(), desk.unit());
    if (!content) {
        FAIL(file << ": " << content.error().front().message.en);
    }
    (void)need(desk.import(*content));
}

OpenDesk::OpenDesk(const DeskOptions& options) : bloc_(std::make_unique<Bloc>()), options_(options) {
    (void)takeWarnings();
    if (!options_.store.empty()) {
        // as it is
    } else if (options_.isLeader) {
        if (options_.prepare) {
            options_.prepare(*bloc_, bloc_->leader);
        }
    } else {
        auto laptop = bloc_->joined(kLaptop, options_.unit);
        if (options_.isFilled) {
            auto desk = bloc_->desk(laptop, options_.unit);
            fillYear(desk);
        }
        if (options_.prepare) {
            options_.prepare(*bloc_, laptop);
        }
    }
    QSettings().clear();
    desktop::Preferences preferences;
    preferences.setLanguage(options_.language);
    preferences.setAppearance(options_.appearance);
    preferences.setTextSize(options_.textSize);
    preferences.remember(QStringLiteral("exchange/automatic"), options_.exchangesByItself ? QStringLiteral("yes") : QStringLiteral("no"));
    start();
}

OpenDesk::~OpenDesk() {
    waitForPages();
    stop();
    const QStringList warnings = takeWarnings();
    CHECK(warnings.join(QLatin1Char('\n')) == QString());
}

/// What is still being made when the engine goes, Qt warns of.
void OpenDesk::waitForPages() {
    constexpr int kLoading = 2;  // Loader.Loading
    (void)eventually([&] {
        const auto all = window_ ? this->window().contentItem()->findChildren<QQuickItem*>() : QList<QQuickItem*>();
        return std::none_of(all.begin(), all.end(), [](QQuickItem* each) {
            return each->inherits("QQuickLoader") && each->property("status").toInt() == kLoading;
        });
    });
}

void OpenDesk::start() {
    program_ =
        options_.lines ? std::make_unique<desktop::Program>(store(), options_.lines(*bloc_)) : std::make_unique<desktop::Program>(store());
    window_ = std::make_unique<desktop::Window>(*program_);
    if (!window_->isShown()) {
        FAIL("the window was not made: " << takeWarnings().join(QLatin1Char('\n')).toStdString());
    }
    if (program_->preferences()->windowPlace().isEmpty()) {
        window().resize(options_.size);
    }
    activate();
    program_->open();
    if (!options_.store.empty()) {
        REQUIRE(eventually([this] { return program_->stage() != desktop::Program::Stage::Opening; }));
    } else if (!eventually([this] { return program_->stage() == desktop::Program::Stage::Working; })) {
        FAIL("the year did not open: " << program_->failure().toStdString());
    }
    settle();
}

void OpenDesk::stop() {
    if (window_ && window_->isShown()) {
        window().close();
        settle();
    }
    window_.reset();
    program_.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void OpenDesk::restart() {
    stop();
    start();
}

void OpenDesk::behindItsBack(const std::function<void(Bloc&, engine::Workspace&)>& change) {
    {
        auto laptop = bloc_->laptop(kLaptop);
        change(*bloc_, laptop);
    }
    year().reload();
    settle();
}

std::filesystem::path OpenDesk::store() const {
    if (!options_.store.empty()) {
        return options_.store;
    }
    return bloc_->folder_ / (std::string((options_.isLeader ? "leader" : kLaptop)) + ".store");
}

desktop::OpenYear& OpenDesk::year() {
    REQUIRE(program_->year() != nullptr);
    return *program_->year();
}

QQuickWindow& OpenDesk::window() {
    return *qobject_cast<QQuickWindow*>(window_->engine().rootObjects().constFirst());
}

QQuickItem* OpenDesk::find(const QString& name) {
    QQuickItem* found = nullptr;
    walk(window().contentItem(), [&](QQuickItem* each) { found = each->objectName() == name ? each : found; });
    return found;
}

QQuickItem& OpenDesk::item(const QString& name) {
    QQuickItem* found = nullptr;
    if (!eventually([&] { return (found = find(name)) != nullptr; })) {
        QStringList names;
        walk(window().contentItem(), [&](QQuickItem* each) {
            if (!each->objectName().isEmpty()) {
                names += each->objectName();
            }
        });
        FAIL("nothing that is shown is called " << name.toStdString() << "; there is " << names.join(QStringLiteral(", ")).toStdString());
    }
    return *found;
}

QObject& OpenDesk::object(const QString& name) {
    // What a loader makes has no parent but the visual one: asked item by item.
    auto* found = window().findChild<QObject*>(name);
    walk(window().contentItem(), [&](QQuickItem* each) { found = found == nullptr ? each->findChild<QObject*>(name) : found; });
    return found == nullptr ? item(name) : *found;
}

QStringList OpenDesk::texts() {
    QStringList all;
    walk(window().contentItem(), [&](QQuickItem* each) {
        if (each->inherits("QQuickText") || each->inherits("QQuickTextEdit") || each->inherits("QQuickTextInput")) {
            const QString text = each->property("text").toString();
            if (!text.isEmpty()) {
                all += text;
            }
        }
    });
    return all;
}

bool OpenDesk::shows(const QString& part) {
    const QStringList all = texts();
    return std::any_of(all.begin(), all.end(), [&](const QString& text) { return text.contains(part); });
}

void OpenDesk::go(const QString& page, const QString& item) {
    program_->go(page, item);
    (void)this->item(QStringLiteral("page-") + page);
    settle();
}

void OpenDesk::activate() {
    window().requestActivate();
    CHECK(eventually([this] { return window().isActive(); }));
}

void OpenDesk::click(const QString& name) {
    QQuickItem& target = item(name);
    (void)picture();  // whatever is still to be laid out is
    QTest::mouseClick(&window(), Qt::LeftButton, {}, target.mapToScene({target.width() / 2, target.height() / 2}).toPoint());
    settle();
}

void OpenDesk::press(const QString& keys) {
    const QKeySequence sequence(keys);
    REQUIRE(sequence.count() == 1);
    QTest::keyClick(&window(), sequence[0].key(), sequence[0].keyboardModifiers());
    settle();
}

void OpenDesk::type(const QString& text) {
    for (const QChar letter : text) {
        sendLetter(&window(), letter);
    }
    settle();
}

Qt::DropAction OpenDesk::drop(const QString& name, const QList<QUrl>& files) {
    const QQuickItem& over = item(name);
    const QPointF at = over.mapToScene({over.width() / 2, over.height() / 2});
    QMimeData data;
    data.setUrls(files);
    constexpr Qt::DropActions kOffered = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(at.toPoint(), kOffered, &data, Qt::LeftButton, Qt::NoModifier);
    enter.setDropAction(Qt::MoveAction);
    QCoreApplication::sendEvent(&window(), &enter);
    QDragMoveEvent move(at.toPoint(), kOffered, &data, Qt::LeftButton, Qt::NoModifier);
    move.setDropAction(Qt::MoveAction);
    QCoreApplication::sendEvent(&window(), &move);
    QDropEvent drop(at, kOffered, &data, Qt::LeftButton, Qt::NoModifier);
    drop.setDropAction(Qt::MoveAction);
    QCoreApplication::sendEvent(&window(), &drop);
    settle();
    return drop.isAccepted() ? drop.dropAction() : Qt::IgnoreAction;
}

void OpenDesk::compose(const QString& preedit, const QString& commit) {
    QObject* focus = QGuiApplication::focusObject();
    REQUIRE(focus != nullptr);
    QInputMethodEvent composing(preedit, {});
    QCoreApplication::sendEvent(focus, &composing);
    QInputMethodEvent done;
    done.setCommitString(commit);
    QCoreApplication::sendEvent(focus, &done);
    settle();
}

bool OpenDesk::eventually(const std::function<bool()>& isSo) const {
    const QDeadlineTimer deadline(10'000);
    QTimer heartbeat;  // what another thread does brings no event
    heartbeat.start(5);
    while (!isSo()) {
        if (deadline.hasExpired()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void OpenDesk::settle() {
    // What stands in the worker's queue now is done when this comes round; what that led to has been posted by then. Twice, for what the
    // first answers ask.
    for (int round = 0; round < 2; ++round) {
        auto isDone = std::make_shared<bool>(false);
        program_->worker().post([isDone] { desktop::onWindowThread([isDone] { *isDone = true; }); });
        (void)eventually([&] { return *isDone; });
        QCoreApplication::processEvents();
    }
}

}  // namespace hopluu::test
