// The desktop client: hopluu-desktop [--store FILE] [--self-test]
#include "desktop/program.h"
#include "desktop/qt_text.h"
#include "desktop/window.h"
#include "engine/local_files.h"

#include <QCommandLineParser>
#include <QGuiApplication>

int main(int argc, char** argv) {
    using namespace hopluu;
    desktop::chooseDrawing();
    QGuiApplication application(argc, argv);
    desktop::dressApplication();

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Hợp Lưu: số liệu của Ban, nhập khi không có mạng, gửi khi có mạng"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(QStringLiteral("store"), QStringLiteral("Tệp dữ liệu / data file"), QStringLiteral("FILE"));
    parser.addOption(store);
    parser.process(application);

    desktop::Program program(parser.isSet(store) ? std::filesystem::path(desktop::utf8(parser.value(store))) : engine::defaultStore());
    desktop::Window window(program);
    if (!window.isShown()) {
        return 1;
    }
    program.open();
    return QGuiApplication::exec();
}
