// How soon the window shows what was typed, scrolled or opened, drawn in software, with the real Program and Window and 126,000 cells in
// the data file. On the display that DISPLAY names, else on none (offscreen): tests/bench/desktop/run makes one.
//     bench_desktop [--size 1366x728] [--only typing,commits,…] [--smoke]
#define CATCH_CONFIG_RUNNER
#include "bench/desktop/clerk.h"
#include "bench/store/realistic_cells.h"
#include "desktop/pages.h"
#include "desktop/warnings.h"
#include "desktop/window.h"
#include "engine/bloc.h"

#include <fmt/format.h>
#include <QCommandLineParser>
#include <QGuiApplication>

namespace hopluu::bench {

namespace {

struct Asked {
    QSize size = {1366, 728};
    QStringList only;
    bool isSmoke = false;
    [[nodiscard]] bool wants(const char* what) const { return only.isEmpty() || only.contains(QLatin1String(what)); }
};
Asked asked;

constexpr Rounds kSmoke{20, 10, 20, 2, 1};

/// A page about one section, with figures in every sentence.
std::string longText() {
    std::string text;
    for (int i = 1; i <= 12; ++i) {
        text += fmt::format(
            "Năm 2022, toàn thành phố thu hút {} dự án mới với vốn đăng ký {} triệu USD, bằng {},5% so với năm 2021; các khu "
            "công nghiệp đã giải ngân {} tỷ đồng.\n",
            i, 100 * i, 80 + i, 1000 * i);
    }
    return text;
}

/// With what other boards and years have left in the data file, and every section written.
test::DeskOptions usedDesk(std::size_t& cells) {
    test::DeskOptions options;
    options.size = asked.size;
    options.prepare = [&cells](test::Bloc& bloc, engine::Workspace& laptop) {
        const auto operations = realisticCells(asked.isSmoke ? CampaignSize{5, 4, 20} : CampaignSize{});
        cells = operations.size();
        (void)test::need(laptop.store().ingest(operations));
        auto board = bloc.desk(laptop, "ha-noi");
        for (const auto& section : board.setup().form->narrative) {
            test::need(board.setNarrative(section.code, longText()));
        }
    };
    return options;
}

}  // namespace

TEST_CASE("What a clerk waits for") {
    const Rounds rounds = asked.isSmoke ? kSmoke : Rounds{};
    Report report(asked.isSmoke);
    std::size_t cells = 0;
    test::OpenDesk desk(usedDesk(cells));
    report.title(fmt::format("{} x {}, {}, {} cells of other boards and years in the data file", asked.size.width(), asked.size.height(),
                             QGuiApplication::platformName().toStdString(), cells));
    if (asked.wants("pages")) {
        measurePages(desk, report, rounds);
    }
    for (const QString& page : test::allPages()) {
        desk.go(page);
    }
    Frames frames(desk.window());
    const std::pair<const char*, void (*)(test::OpenDesk&, Frames&, Report&, const Rounds&)> all[] = {
        {"typing", measureTyping}, {"commits", measureCommits}, {"paragraph", measureParagraph}, {"scrolling", measureScrolling},
        {"blocks", measureBlocks}, {"finding", measureFinding}, {"languages", measureLanguages},
    };
    for (const auto& [name, measure] : all) {
        if (asked.wants(name)) {
            measure(desk, frames, report, rounds);
        }
    }
    CHECK_FALSE(report.isMissed());
}

}  // namespace hopluu::bench

int main(int argc, char** argv) {
    using hopluu::bench::asked;
    const hopluu::test::TemporaryFolder settings;
    for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
        qputenv(folder, settings.path().c_str());
    }
    qputenv("QT_QUICK_BACKEND", "software");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QGuiApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    hopluu::desktop::dressApplication();

    QCommandLineParser parser;
    const QCommandLineOption size(QStringLiteral("size"), QString(), QStringLiteral("WxH"), QStringLiteral("1366x728"));
    const QCommandLineOption only(QStringLiteral("only"), QString(), QStringLiteral("NAMES"));
    const QCommandLineOption smoke(QStringLiteral("smoke"));
    parser.addOptions({size, only, smoke});
    parser.process(application);
    const QStringList sides = parser.value(size).split(QLatin1Char('x'));
    asked.size = {sides.value(0).toInt(), sides.value(1).toInt()};
    asked.only = parser.value(only).split(QLatin1Char(','), Qt::SkipEmptyParts);
    asked.isSmoke = parser.isSet(smoke);

    hopluu::test::collectWarnings();
    return Catch::Session().run();
}
