// Sending and receiving as the window does it, over a real server on this machine, in good and bad weather.
#include "desktop/exchange_view.h"
#include "desktop/loopback_bloc.h"
#include "desktop/warnings.h"
#include "sync/problem.h"

#include <random>

using namespace hopluu;
using hopluu::test::LoopbackBloc;
using hopluu::test::WatchedLines;

namespace {

QString stepCount(desktop::ExchangeController& exchange, int step) {
    return exchange.steps()->at(step, QStringLiteral("count")).toString();
}
int stepTone(desktop::ExchangeController& exchange, int step) {
    return exchange.steps()->at(step, QStringLiteral("tone")).toInt();
}

}  // namespace

TEST_CASE("What is typed is only here until the server has received it; then it is green") {
    LoopbackBloc bloc;
    bloc.start();
    bloc.write("ip_operating.count", 9);
    CHECK(stepCount(bloc.controller(), 0) == QStringLiteral("1"));
    CHECK(stepTone(bloc.controller(), 2) == desktop::kNeutral);

    bloc.run();
    CHECK(stepCount(bloc.controller(), 0) == QStringLiteral("0"));
    CHECK(stepCount(bloc.controller(), 2) == QStringLiteral("1"));
    CHECK(stepTone(bloc.controller(), 2) == desktop::kConfirmed);
    CHECK(bloc.controller().tone() == desktop::kConfirmed);
    CHECK(bloc.controller().log()->count() == 1);
    CHECK(bloc.controller().log()->at(0, QStringLiteral("text")).toString() == QStringLiteral("Máy chủ đã nhận 1 thay đổi của máy này."));
}

TEST_CASE("After an edit it sends by itself, and goes on looking for news") {
    LoopbackBloc bloc;
    bloc.start();
    using std::chrono::milliseconds;
    desktop::ExchangeController quick(*bloc.program->year(), bloc.program->lines(), {milliseconds(1), milliseconds(1), milliseconds(50)});
    quick.setAutomatic(true);
    CHECK(LoopbackBloc::eventually([&] { return quick.standing().status.contactAt > 0 && !quick.isRunning(); }));
    CHECK_FALSE(quick.nextText().isEmpty());
    bloc.write("ip_operating.count", 9);
    CHECK(LoopbackBloc::eventually([&] { return quick.standing().received == 1 && quick.standing().onlyHere == 0; }));
}

TEST_CASE("Without a server nothing is green any more, the trouble is told with what to do, and it is tried again later") {
    LoopbackBloc bloc;
    bloc.start();
    bloc.write("ip_operating.count", 9);
    bloc.run();
    REQUIRE(bloc.controller().tone() == desktop::kConfirmed);
    bloc.server.bloc.reset();
    bloc.controller().setAutomatic(true);
    bloc.write("ip_operating.count", 10);
    bloc.run();
    CHECK(bloc.controller().standing().status.lastError == "network.refused");
    CHECK(bloc.controller().tone() == desktop::kWarning);
    CHECK(stepTone(bloc.controller(), 2) == desktop::kNeutral);
    CHECK(bloc.controller().detail().contains(QStringLiteral("khởi động máy chủ")));
    CHECK(bloc.controller().nextText().startsWith(QStringLiteral("Tự thử lại lúc")));
    CHECK(bloc.program->notices()->count() == 0);

    // The same again is one line of the log; after five, and something to send, it is the alarm.
    for (int attempt = 0; attempt < 4; ++attempt) {
        bloc.run();
    }
    CHECK(bloc.controller().log()->count() == 2);
    CHECK(bloc.controller().log()->at(0, QStringLiteral("when")).toString().startsWith(QStringLiteral("5 lần")));
    CHECK(bloc.controller().isStuck());
    CHECK(bloc.controller().tone() == desktop::kError);
    CHECK(bloc.controller().headline().startsWith(QStringLiteral("Có 1 thay đổi chưa gửi được")));
}

TEST_CASE("The log is there again on the next morning, in either language") {
    LoopbackBloc bloc;
    bloc.start();
    bloc.write("ip_operating.count", 9);
    bloc.run();
    bloc.program.reset();
    bloc.start();
    bloc.program->preferences()->setLanguage(QStringLiteral("en"));
    bloc.settle();
    CHECK(bloc.controller().log()->at(0, QStringLiteral("text")).toString() ==
          QStringLiteral("The server has received 1 changes of this laptop."));
    bloc.program->preferences()->setLanguage(QStringLiteral("vi"));
}

TEST_CASE("A server that is killed in the middle loses nothing: what got through counts, the rest goes the next time") {
    LoopbackBloc bloc;
    bloc.start();
    std::mt19937 random(7);
    for (int i = 0; i < 40; ++i) {
        std::string text = std::to_string(i) + ' ';
        while (text.size() < 4000) {
            text += static_cast<char>('a' + random() % 26);  // hardly to be packed: the exchange takes several requests
        }
        bloc.program->year()->write({{Topic::narrative, ItemCode{"II.2.1.1"}, ParagraphText{text}}}, {"sửa", "edit"});
    }
    bloc.settle();
    REQUIRE(bloc.program->year()->unsent() == 40);
    auto lines = std::make_shared<WatchedLines>([&](int request) -> std::optional<Result<sync::Reply>> {
        if (request == 1) {
            bloc.server.bloc.reset();
        }
        return std::nullopt;
    });
    {
        desktop::ExchangeController broken(*bloc.program->year(), lines);
        bloc.run(broken);
        CHECK(broken.standing().status.lastError.starts_with("network."));
        CHECK(broken.standing().onlyHere < 40);
        CHECK(broken.standing().onlyHere > 0);
    }
    bloc.server.start();
    auto member = test::need(bloc.board.membership());
    member.addresses = {bloc.server.address()};
    test::need(sync::keep(bloc.board.store(), member));
    bloc.run();
    CHECK(bloc.controller().standing().onlyHere == 0);
    CHECK(bloc.controller().standing().received == 40);
}

TEST_CASE("A web page instead of an answer is told as what it is") {
    LoopbackBloc bloc;
    bloc.start();
    auto lines = std::make_shared<WatchedLines>([](int) -> std::optional<Result<sync::Reply>> {
        const std::string page = "<html>Wi-Fi khách sạn: xin đăng nhập</html>";
        return sync::Reply{200, "text/html; charset=utf-8", Bytes(page.begin(), page.end())};
    });
    desktop::ExchangeController portal(*bloc.program->year(), lines);
    bloc.run(portal);
    CHECK(portal.headline().contains(QStringLiteral("trang web")));
    CHECK(portal.detail().contains(QStringLiteral("trình duyệt")));
}

TEST_CASE("Another certificate than the invitation's stops everything until a person has asked") {
    LoopbackBloc bloc;
    auto member = test::need(bloc.board.membership());
    member.certificateFingerprint[0] ^= 1;
    test::need(sync::keep(bloc.board.store(), member));
    bloc.start();
    bloc.controller().setAutomatic(true);
    bloc.run();
    CHECK(bloc.controller().standing().status.lastError == "network.certificate-changed");
    CHECK(bloc.controller().tone() == desktop::kError);
    CHECK(bloc.controller().nextText() == QString());
    CHECK(bloc.controller().needs()->count() == 1);
    CHECK(bloc.controller().detail().contains(QStringLiteral("gọi điện")));
}

TEST_CASE("An exchange can be stopped; that is no failure") {
    LoopbackBloc bloc;
    bloc.start();
    bloc.write("ip_operating.count", 9);
    desktop::ExchangeController* running = nullptr;
    auto lines = std::make_shared<WatchedLines>([&](int) -> std::optional<Result<sync::Reply>> {
        running->cancel();
        return std::nullopt;
    });
    desktop::ExchangeController stopped(*bloc.program->year(), lines);
    running = &stopped;
    bloc.run(stopped);
    CHECK(stopped.standing().status.lastError.empty());
    CHECK(stopped.standing().onlyHere == 1);
    CHECK(stopped.log()->count() == 0);
}

TEST_CASE("Many emptied values are listed and wait for a word; they can be put back") {
    LoopbackBloc bloc;
    bloc.start();
    std::vector<engine::Change> filled, emptied;
    for (const FormItem* item : bloc.program->year()->form().items()) {
        if (filled.size() < 12) {
            filled.push_back({Topic::cell, item->code, Value::of(Decimal::fromMillionths(5'000'000))});
            emptied.push_back({Topic::cell, item->code, Value{}});
        }
    }
    bloc.program->year()->write(filled, {"sửa", "edit"});
    bloc.settle();
    bloc.run();
    bloc.program->year()->write(emptied, {"xóa", "clear"});
    bloc.settle();
    bloc.run();
    CHECK(bloc.controller().asksAboutClearing());
    CHECK(bloc.controller().cleared()->count() == 12);
    CHECK(bloc.controller().cleared()->at(0, QStringLiteral("before")).toString() == QStringLiteral("5"));
    CHECK(bloc.controller().standing().onlyHere == 12);

    SECTION("they are put back in one step") {
        bloc.controller().restoreCleared();
        bloc.settle();
        CHECK_FALSE(bloc.controller().asksAboutClearing());
        bloc.run();
        CHECK(bloc.controller().standing().onlyHere == 0);
        CHECK(bloc.program->year()->snapshot()->cell(emptied.front().item).isNumber());
    }
    SECTION("they are meant to be empty") {
        bloc.controller().confirmClearing();
        CHECK(LoopbackBloc::eventually([&] { return !bloc.controller().isRunning(); }));
        bloc.settle();
        CHECK(bloc.controller().standing().onlyHere == 0);
        CHECK_FALSE(bloc.controller().asksAboutClearing());
    }
}

TEST_CASE("By file: what was written counts as under way until its answer has been opened") {
    LoopbackBloc bloc;
    bloc.start();
    bloc.write("ip_operating.count", 9);
    const auto file = bloc.folder / "gửi đi.hopluu";
    bloc.controller().writeFile(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    bloc.settle();
    CHECK(bloc.controller().fileNews() == QStringLiteral("Đã ghi tệp gửi đi.hopluu, có 1 thay đổi chưa gửi."));
    CHECK(stepCount(bloc.controller(), 0) == QStringLiteral("1"));
    CHECK(stepCount(bloc.controller(), 1) == QStringLiteral("1"));

    // Somebody with a line carries it.
    const std::string sealed = test::need(engine::readFile(file, 1 << 20));
    auto line = bloc.server.line();
    const auto reply = test::need(
        line.post("/v1/file", sync::kSealedFileMediaType, {reinterpret_cast<const std::uint8_t*>(sealed.data()), sealed.size()}));
    REQUIRE(reply.status == 200);
    const auto answer = bloc.folder / "trả lời.hopluu";
    test::need(engine::writeFile(answer, {reinterpret_cast<const char*>(reply.body.data()), reply.body.size()}));

    SECTION("the file that went out is not the one that comes back") {
        bloc.controller().openFile(QUrl::fromLocalFile(QString::fromStdString(file.string())));
        bloc.settle();
        CHECK(bloc.controller().fileTone() == desktop::kError);
        CHECK(bloc.controller().fileNews().contains(QStringLiteral("tệp gửi đi và tệp trả lời bị lẫn")));
    }
    SECTION("the answer confirms it") {
        bloc.controller().openFile(QUrl::fromLocalFile(QString::fromStdString(answer.string())));
        bloc.settle();
        CHECK(stepCount(bloc.controller(), 0) == QStringLiteral("0"));
        CHECK(stepCount(bloc.controller(), 1) == QStringLiteral("0"));
        CHECK(stepCount(bloc.controller(), 2) == QStringLiteral("1"));
    }
}
