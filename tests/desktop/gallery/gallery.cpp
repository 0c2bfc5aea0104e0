// gallery [--dark] [--text-size 80…175] [--dialog]: all controls in all states, in a window.
//     --picture FILE   as a picture, and ends
//     --keep FILE      an eighth of it in each direction, to be compared with
//     --like FILE      ends with 1 when it does not look like what was kept
// Letters are drawn a little differently by each version of the libraries; what a block of 8 by 8 looks like from afar is not (decision
// 0135).
#include "desktop/window.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QImage>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>

#include <cstdio>
#include <cstdlib>

namespace {

void openPopup(QQuickView& view, const char* name) {
    QMetaObject::invokeMethod(view.rootObject()->findChild<QObject*>(QLatin1String(name)), "open");
}

constexpr int kBlock = 8;
constexpr int kMostDifference = 40;    // of 255 in a colour, for a block to count as the same
constexpr double kMostBlocks = 0.015;  // of all blocks may differ: hinted letters

QImage fromAfar(const QImage& picture) {
    return picture.convertToFormat(QImage::Format_RGB32)
        .scaled(picture.width() / kBlock, picture.height() / kBlock, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

bool isAlike(QRgb one, QRgb other) {
    return std::abs(qRed(one) - qRed(other)) <= kMostDifference && std::abs(qGreen(one) - qGreen(other)) <= kMostDifference &&
           std::abs(qBlue(one) - qBlue(other)) <= kMostDifference;
}

int compare(const QImage& seen, const QString& file) {
    const QImage kept(file);
    if (kept.size() != seen.size()) {
        std::fprintf(stderr, "%s is of another size, or is not there\n", qPrintable(file));
        return 1;
    }
    int different = 0;
    QRect where;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x) {
            if (!isAlike(seen.pixel(x, y), kept.pixel(x, y))) {
                ++different;
                where |= QRect(x * kBlock, y * kBlock, kBlock, kBlock);
            }
        }
    }
    const double share = static_cast<double>(different) / (seen.width() * seen.height());
    std::printf("%d of %d blocks differ from %s, within %d,%d %dx%d\n", different, seen.width() * seen.height(), qPrintable(file),
                where.x(), where.y(), where.width(), where.height());
    return share > kMostBlocks ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
    hopluu::desktop::chooseDrawing();
    QGuiApplication application(argc, argv);
    hopluu::desktop::dressApplication();
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("dark"), QStringLiteral("The dark look")},
                       {QStringLiteral("dialog"), QStringLiteral("A dialog over it")},
                       {QStringLiteral("text-size"), QStringLiteral("Percent"), QStringLiteral("percent"), QStringLiteral("100")},
                       {QStringLiteral("picture"), QStringLiteral("Write a PNG and end"), QStringLiteral("file")},
                       {QStringLiteral("keep"), QStringLiteral("Write a reduced PNG and end"), QStringLiteral("file")},
                       {QStringLiteral("like"), QStringLiteral("Compare with a reduced PNG and end"), QStringLiteral("file")}});
    parser.process(application);

    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.setInitialProperties({{QStringLiteral("isDark"), parser.isSet(QStringLiteral("dark"))},
                               {QStringLiteral("textSize"), parser.value(QStringLiteral("text-size")).toInt()}});
    view.setTitle(QStringLiteral("HopLuu: controls"));
    view.setSource(QUrl::fromLocalFile(QStringLiteral(HOPLUU_SOURCE_DIR "/tests/desktop/gallery/Gallery.qml")));
    if (view.status() != QQuickView::Ready) {
        return 1;
    }
    view.show();
    openPopup(view, "menu");
    openPopup(view, "tip");
    if (parser.isSet(QStringLiteral("dialog"))) {
        openPopup(view, "dialog");
    }
    view.rootObject()->findChild<QQuickItem*>(QStringLiteral("focused"))->forceActiveFocus(Qt::TabFocusReason);
    const QString picture = parser.value(QStringLiteral("picture")), keep = parser.value(QStringLiteral("keep")),
                  like = parser.value(QStringLiteral("like"));
    if (picture.isEmpty() && keep.isEmpty() && like.isEmpty()) {
        return QGuiApplication::exec();
    }
    QCoreApplication::processEvents();
    const QImage seen = view.grabWindow();
    if ((!picture.isEmpty() && !seen.save(picture)) || (!keep.isEmpty() && !fromAfar(seen).save(keep))) {
        return 1;
    }
    return like.isEmpty() ? 0 : compare(fromAfar(seen), like);
}
