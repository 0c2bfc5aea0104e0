// Qt Quick Test over the components of qml/controls: every tst_*.qml of this folder.
#include "desktop/window.h"

#include <QGuiApplication>
#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable() { hopluu::desktop::dressApplication(); }
    void qmlEngineAvailable(QQmlEngine* engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

QUICK_TEST_MAIN_WITH_SETUP(components, Setup)

#include "main.moc"
