// What an amendment changed, sentence by sentence and cell by cell.
#include "report/report_difference.h"
#include "report/sample_input.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include <string>

namespace hopluu::test {

using namespace report;

namespace {

ReportContent content(const Sample& sample) {
    const auto made = contentOf(sample.input());
    REQUIRE(made);
    return *made;
}

ReportContent oneSection(std::vector<std::string> sentences) {
    return {{{"I", "I. Bối cảnh", std::move(sentences)}}, {}};
}

}  // namespace

TEST_CASE("A text is cut at the ends of its sentences, not at abbreviations, numbers and list marks") {
    CHECK(sentencesOf("Một câu. Hai câu! Ba?\nBốn") == std::vector<std::string>{"Một câu.", "Hai câu!", "Ba?", "Bốn"});
    CHECK(sentencesOf("Tại TP. Hải Phòng có 1.037,8 triệu USD. Hết./.") ==
          std::vector<std::string>{"Tại TP. Hải Phòng có 1.037,8 triệu USD.", "Hết./."});
    CHECK(sentencesOf("1. Việc thứ nhất. Việc sau") == std::vector<std::string>{"1. Việc thứ nhất.", "Việc sau"});
    CHECK(sentencesOf("Trong năm 2022. Sang năm 2023. ") == std::vector<std::string>{"Trong năm 2022.", "Sang năm 2023."});
    CHECK(sentencesOf(" \n\n").empty());
    REQUIRE(rc::check("no letter is lost", [](const std::string& text) {
        const auto letters = [](std::string_view from) {
            std::string kept;
            for (const char c : from) {
                if (std::string_view(" \t\r\n").find(c) == std::string_view::npos) {
                    kept += c;
                }
            }
            return kept;
        };
        std::string all;
        for (const std::string& sentence : sentencesOf(text)) {
            all += letters(sentence);
        }
        RC_ASSERT(all == letters(text));
    }));
}

TEST_CASE("A report differs from itself in nothing") {
    const auto sample = smallSample();
    CHECK(differenceOf(content(*sample), content(*sample)).empty());
    const auto year = sampleOf2022();
    CHECK(differenceOf(content(*year), content(*year)).empty());
}

TEST_CASE("A board's estimate that became final changes its cell, the total, and each sentence that binds it") {
    const auto sample = smallSample();
    const ReportContent before = content(*sample);
    auto& total = sample->consolidation.totals[1];
    total.parts[0].sourced.value = Value::of(decimal("1100"));
    total.amount = decimal("6980.4");
    total.estimate = false;
    total.change.percentOfLastYear = decimal("86.5");
    const ReportDifference difference = differenceOf(before, content(*sample));

    REQUIRE(difference.cells.size() == 3);
    CHECK(difference.cells[0].cell.rowName == "2. Vốn đăng ký trong năm, FDI");
    CHECK(difference.cells[0].cell.columnName == "Bắc");
    CHECK(difference.cells[0].before == "1.037,8 (ước)");
    CHECK(difference.cells[0].cell.text == "1.100");
    CHECK(difference.cells[1].before == "6.918,2 (2/3 đơn vị) (ước)");
    CHECK(difference.cells[1].cell.text == "6.980,4 (2/3 đơn vị)");
    CHECK(difference.cells[2].before == "85,7%");
    CHECK(difference.cells[2].cell.text == "86,5%");

    REQUIRE(difference.sentences.size() == 2);
    CHECK(difference.sentences[0].section == "II.1");
    CHECK(difference.sentences[0].heading == "1. Đầu tư");
    CHECK(difference.sentences[0].before.starts_with("Vốn FDI đạt 6.918,2 triệu USD, bằng 85,7%"));
    CHECK(difference.sentences[0].after.starts_with("Vốn FDI đạt 6.980,4 triệu USD, bằng 86,5%"));
    CHECK(difference.sentences[1].section == "notes");
    CHECK(difference.sentences[1].before.find("số in nghiêng là số ước thực hiện") != std::string::npos);
}

TEST_CASE("States of a value are told apart: empty, none arose, not applicable, promised") {
    const auto sample = smallSample();
    const ReportContent before = content(*sample);
    sample->consolidation.totals[2].parts[1].sourced.value = Value::inState(ValueState::noneArose);
    sample->consolidation.totals[2].parts[2].sourced.value = Value::of(decimal("0"));
    const ReportDifference difference = differenceOf(before, content(*sample));
    REQUIRE(difference.cells.size() == 2);
    CHECK(difference.cells[0].before.empty());
    CHECK(difference.cells[0].cell.text == "không phát sinh");
    CHECK(difference.cells[1].before == "chưa có, sẽ bổ sung");
    CHECK(difference.cells[1].cell.text == "0");
}

TEST_CASE("Digits that print rounds away are a change all the same") {
    const auto sample = smallSample();
    const ReportContent before = content(*sample);
    sample->consolidation.totals[0].parts[1].sourced.value = Value::of(decimal("375171.74"));
    const ReportDifference difference = differenceOf(before, content(*sample));
    REQUIRE(difference.cells.size() == 1);
    CHECK(difference.cells[0].cell.text == "375.171,74");
}

TEST_CASE("Reworded, added and left-out sentences are told as such, in their order") {
    const ReportDifference difference =
        differenceOf(oneSection({"A một hai ba bốn.", "Giữ nguyên.", "Bỏ hẳn câu này đi.", "Cuối cùng là câu này."}),
                     oneSection({"A một hai ba năm.", "Giữ nguyên.", "Thêm.", "Cuối cùng là câu kia."}));
    using Change = SentenceChange;
    CHECK(difference.sentences == std::vector<Change>{{"I", "I. Bối cảnh", "A một hai ba bốn.", "A một hai ba năm."},
                                                      {"I", "I. Bối cảnh", "", "Thêm."},
                                                      {"I", "I. Bối cảnh", "Bỏ hẳn câu này đi.", ""},
                                                      {"I", "I. Bối cảnh", "Cuối cùng là câu này.", "Cuối cùng là câu kia."}});
}

TEST_CASE("A new signer, a heading, a section and a board that came or went are changes") {
    const auto sample = smallSample();
    const ReportContent before = content(*sample);
    sample->campaign.letterhead.signerName = "Trần Thị B";
    sample->form.narrative[1].title.vi = "Kết quả đạt được";
    sample->form.narrative.pop_back();
    sample->campaign.members.pop_back();
    const ReportDifference difference = differenceOf(before, content(*sample));
    const auto told = [&](const std::string& section, const std::string& was, const std::string& is) {
        return std::any_of(difference.sentences.begin(), difference.sentences.end(), [&](const SentenceChange& change) {
            return change.section == section && change.before == was && change.after == is;
        });
    };
    CHECK((told("signature", "Nguyễn Văn A", "") || told("signature", "Nguyễn Văn A", "Trần Thị B")));
    CHECK(told("II", "II. Kết quả năm 2022", "II. Kết quả đạt được"));
    CHECK(told("III", "III. Phương hướng năm 2023", ""));
    CHECK(told("III", "Giữ vững 1.093.926 việc làm.", ""));
    CHECK(told("I", "Năm 2022, 3 đơn vị cùng thi đua.", "Năm 2022, 2 đơn vị cùng thi đua."));
    const auto gone = std::count_if(difference.cells.begin(), difference.cells.end(),
                                    [](const CellChange& change) { return change.cell.column == "nam" && change.cell.text.empty(); });
    CHECK(gone == 4);  // what Nam had answered
}

TEST_CASE("Applied to the earlier sentences, the changes give the later ones") {
    REQUIRE(rc::check([](const std::vector<int>& was, const std::vector<int>& is) {
        const auto sentences = [](const std::vector<int>& numbers) {
            std::vector<std::string> made;
            for (const int number : numbers) {
                made.push_back("câu " + std::to_string(number % 5));
            }
            return made;
        };
        const auto before = sentences(was);
        const auto after = sentences(is);
        const auto changes = differenceOf(oneSection(before), oneSection(after)).sentences;
        std::multiset<std::string> left(before.begin(), before.end());
        for (const SentenceChange& change : changes) {
            if (!change.before.empty()) {
                RC_ASSERT(left.contains(change.before));
                left.erase(left.find(change.before));
            }
            if (!change.after.empty()) {
                left.insert(change.after);
            }
        }
        RC_ASSERT(left == std::multiset<std::string>(after.begin(), after.end()));
        RC_ASSERT(changes.empty() == (before == after));
    }));
}

}  // namespace hopluu::test
