// The desktop client: hopluu-desktop [--store FILE] [--sample] [--self-test] [INVITATION]
#include "desktop/program.h"
#include "desktop/qt_text.h"
#include "desktop/self_test.h"
#include "desktop/window.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace {

using namespace hopluu;

int testItself(desktop::Program& program, desktop::Window& window) {
    const desktop::SelfTestOutcome outcome = desktop::selfTest(program, window);
    for (const QString& warning : outcome.warnings) {
        std::fprintf(stderr, "hopluu-desktop: %s\n", qPrintable(warning));
    }
    std::printf("%d trang đã vẽ, %d cảnh báo · %d pages drawn, %d warnings\n", outcome.pictures, static_cast<int>(outcome.warnings.size()),
                outcome.pictures, static_cast<int>(outcome.warnings.size()));
    return outcome.warnings.isEmpty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    constexpr std::string_view kSelfTest = "--self-test";
    const bool isSelfTest = std::find(argv + 1, argv + argc, kSelfTest) != argv + argc;
    if (isSelfTest) {
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
    parser.addOption(store);
    parser.addOption(
        {QString::fromLatin1(kSelfTest.substr(2)),
         QStringLiteral("Mở mọi trang bằng hai ngôn ngữ, nền sáng và tối, rồi thoát; mã thoát khác 0 khi có cảnh báo / opens every "
                        "page in both languages, light and dark, and ends; the exit code is not 0 when anything was warned of")});
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Xem thử dữ liệu mẫu / look around in the sample"));
    parser.addOption(sample);
    parser.addPositionalArgument(QStringLiteral("invitation"), QStringLiteral("Tệp lời mời .hopluu-invite / invitation file"),
                                 QStringLiteral("[INVITATION]"));
    parser.process(application);

    desktop::Program program(parser.isSet(store) ? std::filesystem::path(desktop::utf8(parser.value(store)))
                                                 : desktop::Program::usualStore());
    program.offerInvitation(parser.positionalArguments().value(0));
    desktop::Window window(program);
    if (!window.isShown()) {
        return 1;
    }
    if (isSelfTest) {
        return testItself(program, window);
    }
    parser.isSet(sample) ? program.openSample() : program.open();
    return QGuiApplication::exec();
}
