// The desktop client: hopluu-desktop [--store FILE] [--sample] [--self-test] [FILE]
#include "desktop/program.h"
#include "desktop/qt_text.h"
#include "desktop/self_test.h"
#include "desktop/window.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string_view>

namespace {

using namespace hopluu;

constexpr std::string_view kSelfTest = "--self-test";

int testItself(const QString& file) {
    const QTemporaryDir folder;
    const QString store = file.isEmpty() ? folder.filePath(QStringLiteral("hopluu.store")) : file;
    desktop::Program program(desktop::utf8(store), std::make_shared<desktop::NoLines>());
    desktop::Window window(program);
    if (!window.isShown()) {
        return 1;
    }
    const auto what = file.isEmpty() ? desktop::SelfTestOf::dataFileAndSample : desktop::SelfTestOf::dataFile;
    const desktop::SelfTestOutcome outcome = desktop::selfTest(program, window, what);
    for (const QString& warning : outcome.warnings) {
        std::fprintf(stderr, "hopluu-desktop: %s\n", qPrintable(warning));
    }
    std::printf("%d trang đã vẽ, %d cảnh báo · %d pages drawn, %d warnings\n", outcome.pictures, static_cast<int>(outcome.warnings.size()),
                outcome.pictures, static_cast<int>(outcome.warnings.size()));
    return outcome.warnings.isEmpty() ? 0 : 1;
}

/// One line on standard output when the first page has been painted: what tests/bench/desktop waits for.
void announceFirstPaint(desktop::Program& program, desktop::Window& window) {
    auto* shown = qobject_cast<QQuickWindow*>(window.engine().rootObjects().constFirst());
    QObject::connect(shown, &QQuickWindow::frameSwapped, &program, [&program, isTold = false]() mutable {
        if (!isTold && program.stage() != desktop::Program::Stage::Opening) {
            isTold = true;
            std::puts("painted");
            std::fflush(stdout);
        }
    });
}

}  // namespace

int main(int argc, char** argv) {
    if (std::find(argv + 1, argv + argc, kSelfTest) != argv + argc) {
        desktop::prepareSelfTest();
    }
    desktop::chooseDrawing();
    QGuiApplication application(argc, argv);
    desktop::dressApplication();

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Hợp Lưu: số liệu của Ban, nhập khi không có mạng, gửi khi có mạng"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(QStringLiteral("store"), QStringLiteral("Tệp dữ liệu / data file"), QStringLiteral("FILE"));
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Xem thử dữ liệu mẫu / look around in the sample"));
    const QCommandLineOption selfTest(
        QString::fromLatin1(kSelfTest.substr(2)),
        QStringLiteral(
            "Mở mọi trang bằng hai ngôn ngữ, nền sáng và tối, rồi thoát; mã thoát khác 0 khi có cảnh báo / opens every page in both "
            "languages, light and dark, and ends; the exit code is not 0 when anything was warned of"));
    const QCommandLineOption announce(
        QStringLiteral("announce"),
        QStringLiteral("Viết \"painted\" khi trang đầu đã hiện / writes \"painted\" when the first page shows"));
    parser.addOptions({store, sample, selfTest, announce});
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QStringLiteral("Tệp lời mời .hopluu-invite hoặc tệp trả lời .hopluu / an invitation, or an answer"),
                                 QStringLiteral("[FILE]"));
    parser.process(application);
    if (parser.isSet(selfTest)) {
        return testItself(parser.value(store));
    }

    desktop::Program program(parser.isSet(store) ? std::filesystem::path(desktop::utf8(parser.value(store)))
                                                 : desktop::Program::usualStore());
    program.offerInvitation(parser.positionalArguments().value(0));
    desktop::Window window(program);
    if (!window.isShown()) {
        return 1;
    }
    if (parser.isSet(announce)) {
        announceFirstPaint(program, window);
    }
    parser.isSet(sample) ? program.openSample() : program.open();
    return QGuiApplication::exec();
}
