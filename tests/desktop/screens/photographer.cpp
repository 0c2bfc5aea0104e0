#include "desktop/screens/photographer.h"

#include "desktop/attachment_list.h"
#include "desktop/program.h"
#include "desktop/qt_text.h"
#include "desktop/shown_items.h"

#include <QClipboard>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QGuiApplication>
#include <QHash>
#include <QImage>
#include <QKeySequence>
#include <QQuickItem>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>

namespace hopluu::test {

namespace {

void handleEvents(int milliseconds) {
    const QDeadlineTimer deadline(milliseconds);
    QTimer heartbeat;
    heartbeat.start(5);
    while (!deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

/// An object of the class `kind` among those of what is shown: models and controllers that pages have made.
QObject* objectOfKind(QQuickItem* root, const QString& kind) {
    QObject* found = nullptr;
    walk(root, [&](QQuickItem* item) {
        const auto all = item->findChildren<QObject*>();
        for (QObject* each : all) {
            if (QLatin1String(each->metaObject()->className()).endsWith(QStringLiteral("::") + kind)) {
                found = each;
            }
        }
    });
    return found;
}

int distance(QRgb one, QRgb other) {
    const int red = qRed(one) - qRed(other), green = qGreen(one) - qGreen(other), blue = qBlue(one) - qBlue(other);
    return red * red + green * green + blue * blue;
}

/// The commonest colours that are not nearly the same: so that a word in green stays green.
QList<QRgb> paletteOf(const QImage& picture) {
    constexpr qsizetype kMost = 256;
    constexpr int kNearlyTheSame = 100;
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            ++counts[picture.pixel(x, y)];
        }
    }
    QList<QRgb> colours = counts.keys(), kept;
    std::sort(colours.begin(), colours.end(), [&](QRgb a, QRgb b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a < b; });
    for (const QRgb colour : colours) {
        const bool isNew = std::none_of(kept.begin(), kept.end(), [&](QRgb other) { return distance(colour, other) < kNearlyTheSame; });
        if (isNew && kept.size() < kMost) {
            kept += colour;
        }
    }
    return kept;
}

/// A window has few colours, and what lies between them at the edges of letters.
QImage inFewColours(const QImage& picture) {
    const QImage seen = picture.convertToFormat(QImage::Format_RGB32);
    const QList<QRgb> palette = paletteOf(seen);
    QHash<QRgb, uint> indexOf;
    QImage few(seen.size(), QImage::Format_Indexed8);
    few.setColorTable(palette);
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x) {
            const QRgb colour = seen.pixel(x, y);
            if (!indexOf.contains(colour)) {
                const auto nearest = std::min_element(palette.begin(), palette.end(),
                                                      [&](QRgb a, QRgb b) { return distance(a, colour) < distance(b, colour); });
                indexOf[colour] = static_cast<uint>(nearest - palette.begin());
            }
            few.setPixel(x, y, indexOf[colour]);
        }
    }
    return few;
}

}  // namespace

Photographer::Photographer(desktop::Program& program, QQuickWindow& window, QString files)
    : program_(program), window_(window), files_(std::move(files)) {}

bool Photographer::take(const Screen& screen, const QString& picture, bool isSmall) {
    settle();
    for (const char* each : screen.steps) {
        if (!step(QString::fromUtf8(each))) {
            std::fprintf(stderr, "%s: could not do: %s\n", screen.name, each);
            return false;
        }
        settle();
    }
    settle(120);
    QQuickWindow* window = *screen.window == 0 ? &window_ : window_.findChild<QQuickWindow*>(QString::fromLatin1(screen.window));
    const QImage seen = window == nullptr ? QImage() : window->grabWindow();
    if (!(isSmall ? inFewColours(seen) : seen).save(picture, "PNG", isSmall ? 0 : -1)) {
        std::fprintf(stderr, "%s was not written\n", qPrintable(picture));
        return false;
    }
    return true;
}

void Photographer::settle(int milliseconds) {
    auto isDone = std::make_shared<bool>(false);
    program_.worker().post([isDone] { desktop::onWindowThread([isDone] { *isDone = true; }); });
    while (!*isDone) {
        handleEvents(5);
    }
    handleEvents(milliseconds);
}

bool Photographer::step(const QString& text) {
    const QString what = text.section(QLatin1Char(' '), 0, 0), of = text.section(QLatin1Char(' '), 1);
    if (what == QLatin1String("go")) {
        program_.go(of.section(QLatin1Char(' '), 0, 0), of.section(QLatin1Char(' '), 1));
    } else if (what == QLatin1String("press")) {
        press(of);
    } else if (what == QLatin1String("type")) {
        type(of);
    } else if (what == QLatin1String("click")) {
        return click(of);
    } else if (what == QLatin1String("focus")) {
        return focus(of);
    } else if (what == QLatin1String("copy")) {
        QGuiApplication::clipboard()->setText(
            QString(of).replace(QLatin1String("\\t"), QLatin1String("\t")).replace(QLatin1String("\\n"), QLatin1String("\n")));
    } else if (what == QLatin1String("open")) {
        return open(of.section(QLatin1Char(' '), 0, 0), of.section(QLatin1Char(' '), 1));
    } else if (what == QLatin1String("sample")) {
        program_.openSample();
        while (program_.stage() == desktop::Program::Stage::NotJoined || program_.stage() == desktop::Program::Stage::Opening) {
            handleEvents(10);
        }
    } else if (what == QLatin1String("wait")) {
        settle(700);
    } else {
        return false;
    }
    return true;
}

void Photographer::press(const QString& keys) {
    const QKeySequence sequence(keys);
    QTest::keyClick(&window_, sequence[0].key(), sequence[0].keyboardModifiers());
}

void Photographer::type(const QString& text) {
    for (const QChar letter : text) {
        const Qt::Key key = letter.unicode() < 0x80 ? static_cast<Qt::Key>(letter.toUpper().unicode()) : Qt::Key_unknown;
        QTest::sendKeyEvent(QTest::Click, &window_, key, QString(letter), letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
    }
}

/// A name that ends with "*" is the first that begins so.
QQuickItem* Photographer::find(const QString& name) const {
    QQuickItem* found = nullptr;
    const bool isBeginning = name.endsWith(QLatin1Char('*'));
    walk(window_.contentItem(), [&](QQuickItem* each) {
        const bool fits = isBeginning ? each->objectName().startsWith(name.chopped(1)) : each->objectName() == name;
        found = found == nullptr && fits ? each : found;
    });
    return found;
}

bool Photographer::click(const QString& name) {
    QQuickItem* target = find(name);
    if (target == nullptr) {
        return false;
    }
    QTest::mouseClick(&window_, Qt::LeftButton, {}, target->mapToScene({target->width() / 2, target->height() / 2}).toPoint());
    return true;
}

bool Photographer::focus(const QString& name) {
    QQuickItem* target = find(name);
    if (target == nullptr) {
        return false;
    }
    target->forceActiveFocus(Qt::TabFocusReason);
    return true;
}

bool Photographer::open(const QString& kind, const QString& file) {
    const QString path = QDir(files_).filePath(file);
    QObject* target = kind == QLatin1String("ExchangeController") ? program_.exchange() : objectOfKind(window_.contentItem(), kind);
    if (auto* files = qobject_cast<desktop::AttachmentList*>(target)) {
        files->add({QUrl::fromLocalFile(path)});
        return true;
    }
    return target != nullptr && QMetaObject::invokeMethod(target, "openPath", Q_ARG(QString, path));
}

}  // namespace hopluu::test
