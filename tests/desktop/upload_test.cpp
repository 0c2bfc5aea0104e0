// A file on its way to a real server: how far it is, what is left of it when the server goes, and that the rest alone is sent later.
#include "desktop/attachment_list.h"
#include "desktop/loopback_bloc.h"

#include <fstream>
#include <random>

using namespace hopluu;
using hopluu::test::LoopbackBloc;
using hopluu::test::WatchedLines;

namespace {

constexpr std::uint64_t kBytes = 3'000'000;

class Page {
public:
    explicit Page(LoopbackBloc& bloc) {
        list.setProgram(bloc.program.get());
        list.setShown(true);
    }
    bool holdsOne() {
        return LoopbackBloc::eventually([&] { return list.files()->count() == 1 && !list.isBusy(); });
    }
    QString standing() { return list.files()->at(0, QStringLiteral("standing")).toString(); }
    double progress() { return list.files()->at(0, QStringLiteral("progress")).toDouble(); }
    bool comesTo(const QString& part) {
        return LoopbackBloc::eventually([&] { return standing().contains(part); });
    }

    desktop::AttachmentList list;
};

QUrl scan(const LoopbackBloc& bloc) {
    std::string bytes = "%PDF-1.4\n";
    std::mt19937 random(3);
    while (bytes.size() < kBytes) {
        bytes += static_cast<char>('a' + random() % 26);
    }
    const auto path = bloc.folder / "to-trinh.pdf";
    std::ofstream(path, std::ios::binary) << bytes;
    return QUrl::fromLocalFile(QString::fromStdString(path.string()));
}

/// Of files, what these lines have carried.
struct Carried {
    std::uint64_t bytes = 0;
    void count(const sync::Request& request) { bytes += request.method == "PATCH" ? request.body.size() : 0; }
};

}  // namespace

TEST_CASE("A file's way is shown while it goes; when the server is killed half-way and the program restarted, the rest alone is sent") {
    LoopbackBloc bloc;
    bloc.start();
    const QUrl file = scan(bloc);
    double half = 0;
    {
        Page page(bloc);
        page.list.add({file});
        REQUIRE(page.holdsOne());
        Carried carried;
        auto lines = std::make_shared<WatchedLines>([&](int, const sync::Request& request) -> std::optional<Result<sync::Reply>> {
            carried.count(request);
            if (carried.bytes > kBytes / 2) {
                bloc.server.bloc.reset();
            }
            return std::nullopt;
        });
        desktop::ExchangeController broken(*bloc.program->year(), lines);
        std::vector<double> seen;
        QObject::connect(&broken, &desktop::ExchangeController::progressChanged, [&] { seen.push_back(broken.progress()); });
        bloc.run(broken);
        CHECK(std::any_of(seen.begin(), seen.end(), [](double each) { return each > 0.1 && each < 0.9; }));
        CHECK(page.comesTo(QStringLiteral("Đang gửi: ")));
        half = page.progress();
        CHECK(half > 0.1);
        CHECK(half < 0.9);
    }
    bloc.program.reset();
    bloc.server.start();
    auto member = test::need(bloc.board.membership());
    member.addresses = {bloc.server.address()};
    test::need(sync::keep(bloc.board.store(), member));
    bloc.start();
    Page page(bloc);
    REQUIRE(page.holdsOne());
    CHECK(page.comesTo(QStringLiteral("Đang gửi: ")));
    CHECK(page.progress() == half);
    Carried rest;
    desktop::ExchangeController going(
        *bloc.program->year(), std::make_shared<WatchedLines>([&](int, const sync::Request& request) -> std::optional<Result<sync::Reply>> {
            rest.count(request);
            return std::nullopt;
        }));
    bloc.run(going);
    CHECK(page.comesTo(QStringLiteral("Máy chủ đã nhận")));
    CHECK(static_cast<double>(rest.bytes) <= static_cast<double>(kBytes) * (1 - half) + 1);
    CHECK(rest.bytes > 0);
}
