// The pages "Check and submit" and "Two different values" in a real window.
#include "desktop/check_list.h"
#include "desktop/exchange_controller.h"
#include "desktop/loopback_bloc.h"
#include "desktop/open_desk.h"
#include "desktop/submission_desk.h"
#include "desktop/submission_receipt.h"

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::DeskOptions;
using hopluu::test::LoopbackBloc;
using hopluu::test::need;
using hopluu::test::OpenDesk;

namespace {

Value number(std::int64_t whole) {
    return Value::of(Decimal::fromMillionths(whole * 1'000'000));
}

/// A colleague wrote the same places without knowing.
void disagree(Bloc& bloc, engine::Workspace& hoa) {
    auto nam = bloc.joined("nam", "ha-noi");
    auto desk = bloc.desk(hoa, "ha-noi");
    need(desk.set(ItemCode{"labour.fdi"}, number(100)));
    need(desk.setNarrative(ItemCode{"I"}, "Năm 2022 kinh tế phục hồi."));
    bloc.exchange(hoa);
    bloc.exchange(nam);
    need(desk.set(ItemCode{"labour.fdi"}, number(110)));
    need(desk.setNarrative(ItemCode{"I"}, "Năm 2022 kinh tế phục hồi mạnh."));
    auto other = bloc.desk(nam, "ha-noi");
    need(other.set(ItemCode{"labour.fdi"}, number(120)));
    need(other.setNarrative(ItemCode{"I"}, "Năm 2022 kinh tế thế giới phục hồi."));
    bloc.exchange(nam);
    bloc.exchange(hoa);
}

}  // namespace

TEST_CASE("What keeps the year from being submitted stands first, and the button waits for it") {
    DeskOptions options;
    options.isFilled = false;
    OpenDesk desk(options);
    desk.go(QStringLiteral("check"));
    CHECK(desk.shows(QStringLiteral("Phải xong trước khi nộp")));
    CHECK(desk.shows(QStringLiteral("Chưa có số liệu nào trong biểu.")));
    CHECK_FALSE(desk.item(QStringLiteral("submit")).isEnabled());
}

TEST_CASE("A finding is explained in its place, and taken back the same way") {
    DeskOptions options;
    options.prepare = [](Bloc& bloc, engine::Workspace& hoa) {
        auto desk = bloc.desk(hoa, "ha-noi");
        need(desk.set(ItemCode{"capital_total.fdi"}, number(9'999)));
    };
    OpenDesk desk(options);
    desk.go(QStringLiteral("check"));
    const int before = desk.year().openFindings();
    REQUIRE(before > 0);
    desk.click(QStringLiteral("explain-capital_total_fdi_is_sum"));
    desk.type(QStringLiteral("Do lam tron"));
    desk.press(QStringLiteral("Return"));
    CHECK(desk.eventually([&] { return desk.year().openFindings() == before - 1; }));
    const auto& explanations = desk.year().snapshot()->content.explanations;
    CHECK(explanations.at(ItemCode{"capital_total_fdi_is_sum"}) == "Do lam tron");
}

TEST_CASE("The head's name is asked for, and then the year is submitted and closed") {
    DeskOptions options;
    options.prepare = [](Bloc& bloc, engine::Workspace& hoa) {
        auto desk = bloc.desk(hoa, "ha-noi");
        for (const auto& [finding, explanation] : need(desk.findings())) {
            need(desk.explain(finding.rule, "Đã kiểm tra."));
        }
    };
    OpenDesk desk(options);
    desk.go(QStringLiteral("check"));
    desk.click(QStringLiteral("submit"));
    CHECK_FALSE(desk.item(QStringLiteral("confirmSubmit")).isEnabled());
    desk.type(QStringLiteral("Nguyen Van An"));
    desk.click(QStringLiteral("confirmSubmit"));
    CHECK(desk.eventually([&] { return desk.year().snapshot()->submission.isAt(SubmissionStep::submitted); }));
    CHECK_FALSE(desk.year().isWritable());
    CHECK(desk.eventually([&] { return desk.shows(QStringLiteral("máy chủ chưa nhận được")); }));
    CHECK(desk.find(QStringLiteral("receiptCode")) == nullptr);
}

TEST_CASE("The receipt's code is the server's and is shown once it has come; it can be printed") {
    LoopbackBloc bloc;
    {
        auto desk = need(engine::BoardDesk::open(bloc.board, {}, UnitId{"ha-noi"}));
        need(desk.set(ItemCode{"labour.fdi"}, number(100)));
    }
    bloc.start();
    desktop::SubmissionDesk submission;
    submission.setYear(bloc.program->year());
    bloc.settle();
    submission.submit(QStringLiteral("Nguyễn Văn An, Trưởng ban"));
    bloc.settle();
    REQUIRE(submission.problem() == QString());
    CHECK(submission.receiptCode() == QString());
    CHECK(submission.tone() != 2);
    const QString code = submission.contentCode();
    bloc.run();
    CHECK(submission.receiptCode() == code);
    CHECK(submission.tone() == 2);

    const auto file = bloc.folder / "biên nhận.pdf";
    submission.printReceipt(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    const std::string pdf = need(engine::readFile(file, 10 << 20));
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(submission.printed().isLocalFile());
    const auto& snapshot = *bloc.program->year()->snapshot();
    const QString sheet = desktop::receiptSheet(snapshot, *snapshot.submission.receipt, "Nguyễn <An>");
    CHECK(sheet.contains(code));
    CHECK(sheet.contains(QStringLiteral("Nguyễn &lt;An&gt;")));
}

TEST_CASE("After a return the reason, the cells and what has been changed since are told") {
    DeskOptions options;
    options.prepare = [](Bloc& bloc, engine::Workspace& hoa) {
        auto desk = bloc.desk(hoa, "ha-noi");
        for (const auto& [finding, explanation] : need(desk.findings())) {
            need(desk.explain(finding.rule, "Đã kiểm tra."));
        }
        (void)need(desk.submit());
        bloc.exchange(hoa);
        bloc.exchange(bloc.leader);
        auto leader = need(engine::LeaderDesk::open(bloc.leader));
        need(leader.returnSubmission({}, UnitId{"ha-noi"}, "Xem lại lao động", {ItemCode{"labour.fdi"}}));
        bloc.exchange(bloc.leader);
        bloc.exchange(hoa);
        need(desk.set(ItemCode{"labour.fdi"}, number(4321)));
    };
    OpenDesk desk(options);
    desk.go(QStringLiteral("check"));
    CHECK(desk.eventually([&] { return desk.shows(QStringLiteral("Lý do trả lại: Xem lại lao động")); }));
    CHECK(desk.find(QStringLiteral("returned-labour.fdi")) != nullptr);
    CHECK(desk.eventually([&] { return desk.find(QStringLiteral("difference-labour.fdi")) != nullptr; }));
    CHECK(desk.shows(QStringLiteral("4.321")));
}

TEST_CASE("A conflict is decided by choosing one of the values; both stay in the history") {
    DeskOptions options;
    options.prepare = disagree;
    OpenDesk desk(options);
    desk.go(QStringLiteral("conflicts"));
    REQUIRE(desk.year().conflicts() == 2);
    CHECK(desk.eventually([&] { return desk.shows(QStringLiteral("Của anh/chị")); }));
    CHECK(desk.shows(QStringLiteral("Của Người của nam")));
    CHECK(desk.shows(QStringLiteral("Tổng số lao động: 116 người")) == false);
    desk.click(QStringLiteral("choose-2"));  // after the base: the one shown, then the other
    CHECK(desk.eventually([&] { return desk.year().conflicts() == 1; }));
    CHECK(desk.year().snapshot()->cell(ItemCode{"labour.fdi"}) == number(110));
}

TEST_CASE("A conflict is found by the item that other pages name, and counted with what keeps the year from being submitted") {
    DeskOptions options;
    options.prepare = disagree;
    OpenDesk desk(options);
    CHECK(desk.year().blocking() == desk.year().openFindings() + 2);
    desk.go(QStringLiteral("conflicts"));
    CHECK(desk.shows(QStringLiteral("Hoặc ghi một giá trị khác")));
    desk.go(QStringLiteral("conflicts"), QStringLiteral("I"));
    CHECK(desk.shows(QStringLiteral("Hoặc viết một bản chung")));
    desk.go(QStringLiteral("conflicts"), QStringLiteral("labour.fdi"));
    CHECK(desk.shows(QStringLiteral("Hoặc ghi một giá trị khác")));
}

TEST_CASE("Two paragraphs are shown with what differs marked, and a common text can be written") {
    DeskOptions options;
    options.prepare = disagree;
    OpenDesk desk(options);
    desk.go(QStringLiteral("conflicts"), QStringLiteral("2/I"));
    CHECK(desk.eventually([&] { return desk.find(QStringLiteral("mergedText")) != nullptr; }));
    CHECK(desk.shows(QStringLiteral("<b>thế giới </b>")));
    CHECK(desk.shows(QStringLiteral("<b> mạnh.</b>")) == false);
    desk.click(QStringLiteral("mergedText"));
    desk.type(QStringLiteral("Ban chung"));
    desk.click(QStringLiteral("decide"));
    CHECK(desk.eventually([&] { return desk.year().conflicts() == 1; }));
    CHECK(desk.year().snapshot()->content.narrative.at(ItemCode{"I"}) == "Ban chung");
}

TEST_CASE("What was typed instead of either value is checked like any cell") {
    DeskOptions options;
    options.prepare = disagree;
    OpenDesk desk(options);
    desk.go(QStringLiteral("conflicts"));
    desk.click(QStringLiteral("otherValue"));
    desk.type(QStringLiteral("12x"));
    desk.press(QStringLiteral("Return"));
    CHECK(desk.eventually([&] { return desk.find(QStringLiteral("decideProblem")) != nullptr; }));
    CHECK(desk.year().conflicts() == 2);
}
