#include "desktop/window.h"

#include "desktop/program.h"

#include <QDir>
#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QVariant>

namespace hopluu::desktop {

namespace {

bool hasGraphicsCard() {
#ifdef Q_OS_LINUX
    return !QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("renderD*")}, QDir::System).isEmpty();
#else
    return true;
#endif
}

}  // namespace

void chooseDrawing() {
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND") && !hasGraphicsCard()) {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    }
}

void dressApplication() {
    QGuiApplication::setApplicationName(QStringLiteral("HopLuu"));
    QGuiApplication::setOrganizationName(QStringLiteral("HopLuu"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Hợp Lưu"));
    QGuiApplication::setApplicationVersion(QStringLiteral(HOPLUU_VERSION));
    // Figures of one width each, and every Vietnamese diacritic: the first of these that is there.
    const QStringList known = QFontDatabase::families();
    for (const char* family : {"Segoe UI", "Noto Sans", "Liberation Sans", "DejaVu Sans"}) {
        if (known.contains(QLatin1String(family))) {
            QFont font{QString::fromLatin1(family)};
            font.setPixelSize(13);
            QGuiApplication::setFont(font);
            break;
        }
    }
}

Window::Window(Program& program, QObject* parent) : QObject(parent), program_(program) {
    (void)english_.load(QStringLiteral(":/i18n/hopluu_en.qm"));
    (void)vietnameseOfQt_.load(QStringLiteral(":/i18n/qt_vi.qm"));
    speak();
    connect(program.preferences(), &Preferences::languageChanged, this, &Window::speak);
    engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine_.setInitialProperties({{QStringLiteral("program"), QVariant::fromValue(&program)}});
    engine_.load(QStringLiteral("qrc:/qt/qml/HopLuu/Main.qml"));
}

void Window::speak() {
    // Our sources speak Vietnamese and English is a translation; Qt's own are the other way round.
    const bool isEnglish = program_.preferences()->wording() == engine::Language::english;
    QCoreApplication::removeTranslator(isEnglish ? &vietnameseOfQt_ : &english_);
    QCoreApplication::installTranslator(isEnglish ? &english_ : &vietnameseOfQt_);
    engine_.retranslate();
}

}  // namespace hopluu::desktop
