#include "report/paper_parts.h"
#include "report/report.h"
#include "report/sample_input.h"
#include "report/zip_package.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>
#include <string>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hopluu::test {

namespace {

namespace fs = std::filesystem;

std::string textOf(const report::FileBytes& bytes) {
    return {bytes.begin(), bytes.end()};
}

std::string partOf(const report::FileBytes& package, const std::string& name) {
    const auto parts = report::unzipParts(package);
    REQUIRE(parts);
    const auto part = std::find_if(parts->begin(), parts->end(), [&](const report::PackagePart& p) { return p.name == name; });
    REQUIRE(part != parts->end());
    return part->bytes;
}

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// A file may grow to so many bytes: how a full disk looks to fwrite, without filling one.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit before_{};
};

}  // namespace

TEST_CASE("The same input gives the same bytes, for each of the seven files") {
    const auto first = smallSample();
    const auto second = smallSample();
    using Maker = Checked<report::FileBytes> (*)(const report::ReportInput&);
    for (const Maker make : {static_cast<Maker>(report::makePdf), report::makeHtml, report::makeDocx, report::makeXlsx, report::makeSdmxCsv,
                             report::makeSdmxStructure, report::makeFindingsJson}) {
        const auto one = make(first->input());
        const auto two = make(second->input());
        REQUIRE(one);
        REQUIRE(two);
        CHECK(*one == *two);
        CHECK_FALSE(one->empty());
    }
}

TEST_CASE("The report of 2022 prints the headline totals of the real one") {
    const auto sample = sampleOf2022();
    const auto paragraphs = report::paperBody(sample->input());
    REQUIRE(paragraphs);
    std::string all;
    for (const report::PaperParagraph& paragraph : *paragraphs) {
        all += paragraph.text + "\n";
    }
    for (const char* figure : {"6.918,2 triệu USD, bằng 85,7% so với năm 2021", "68.041,2 tỷ đồng", "152 KCN, KCX", "21.419,2 ha",
                               "1.274.768 người, tăng 19,8% so với năm 2021"}) {
        CAPTURE(figure);
        CHECK(all.find(figure) != std::string::npos);
    }
    CHECK(paragraphs->back().text.ends_with("./."));
}

TEST_CASE("The leader's own text takes the place of the draft, paragraph by paragraph") {
    const auto sample = smallSample();
    sample->narrative[ItemCode("I")] = "Một.\r\n\r\n  \nHai {year}.";
    const auto paragraphs = report::paperBody(sample->input());
    REQUIRE(paragraphs);
    using Kind = report::PaperParagraph::Kind;
    CHECK((*paragraphs)[0] == report::PaperParagraph{Kind::legalBasis, 0, "Căn cứ Luật Thi đua, khen thưởng;"});
    CHECK((*paragraphs)[1] == report::PaperParagraph{Kind::heading, 1, "I. Bối cảnh"});
    CHECK((*paragraphs)[2].text == "Một.");
    CHECK((*paragraphs)[3].text == "Hai 2022.");
    CHECK((*paragraphs)[4] == report::PaperParagraph{Kind::heading, 1, "II. Kết quả năm 2022"});
}

TEST_CASE("The text ends with ./. once, however it was written") {
    for (const char* ending : {"Hết", "Hết.", "Hết./.", "Hết. "}) {
        const auto sample = smallSample();
        sample->narrative[ItemCode("III")] = ending;
        CHECK(report::paperBody(sample->input())->back().text == "Hết./.");
    }
}

TEST_CASE("Text that XML cannot hold is replaced and the files stay readable") {
    const auto sample = smallSample();
    sample->narrative[ItemCode("I")] = "a\x01\x0B<b>&amp;\xFF\xC3\xF0\x9F\x98\x80";
    sample->campaign.members[0].shortName = "Bắc\x02<&>\"'";
    sample->campaign.letterhead.signerName = std::string("A\0B", 3);
    const auto docx = report::makeDocx(sample->input());
    REQUIRE(docx);
    const std::string document = partOf(*docx, "word/document.xml");
    CHECK(document.find("a&lt;b&gt;&amp;amp;\uFFFD\uFFFD\xF0\x9F\x98\x80") != std::string::npos);
    CHECK(document.find('\x02') == std::string::npos);
    CHECK(report::makeXlsx(sample->input()));
    CHECK(report::makeSdmxStructure(sample->input()));
    CHECK(report::makeFindingsJson(sample->input()));
}

TEST_CASE("A finding's figures are strings, and everything about it is said in both languages") {
    const auto sample = smallSample();
    const auto bytes = report::makeFindingsJson(sample->input());
    REQUIRE(bytes);
    const auto json = nlohmann::ordered_json::parse(textOf(*bytes));
    CHECK(json["summary"]["findings"] == 1);
    CHECK(json["summary"]["criticalUnexplained"] == 0);
    CHECK(json["boards"].size() == 3);
    CHECK(json["boards"][2]["notYetAvailable"] == 1);
    CHECK(json["boards"][0]["findings"] == 1);
    const auto& finding = json["findings"][0];
    std::vector<std::string> keys;
    for (const auto& entry : finding.items()) {
        keys.push_back(entry.key());
    }
    CHECK(keys == std::vector<std::string>{"rule", "name", "importance", "critical", "unit", "cells", "left", "operator", "right",
                                           "difference", "sentence", "instruction", "explanation"});
    CHECK(finding["left"]["value"] == "1037.8");
    CHECK(finding["difference"] == "-415.1");
    CHECK(finding["operator"] == "equal");
    CHECK(finding["unit"]["name"]["en"] == "North");
    CHECK(finding["cells"][0]["name"] == "Hàng 2 FDI");
    CHECK(finding["explanation"] == "=1+1 & <b>đã kiểm tra</b>  \xF0\x9F\x98\x80");
    for (const char* both : {"name", "sentence", "instruction"}) {
        CHECK(finding[both].contains("vi"));
        CHECK(finding[both].contains("en"));
    }
}

TEST_CASE("The seven files are written under their names, and again over themselves") {
    const TemporaryFolder folder;
    const auto sample = smallSample();
    for (int round = 0; round < 2; ++round) {
        const auto written = report::writeReport(sample->input(), folder / "báo cáo" / "2022");
        REQUIRE(written);
        CHECK(written->size() == 7);
        for (const report::WrittenFile& file : *written) {
            CHECK(fs::file_size(file.path) == file.bytes);
        }
        CHECK(namesIn(folder / "báo cáo" / "2022") == std::vector<std::string>{"bao-cao-2022.docx", "bao-cao-2022.html", "bao-cao-2022.pdf",
                                                                               "bao-cao-2022.xlsx", "bieu-2022.csv", "bieu-2022.dsd.xml",
                                                                               "kiem-tra-2022.json"});
    }
}

TEST_CASE("An unknown binding writes nothing at all") {
    const TemporaryFolder folder;
    const auto sample = smallSample();
    sample->narrative[ItemCode("I")] = "{nothing}";
    REQUIRE_FALSE(report::writeReport(sample->input(), folder / "out"));
    CHECK_FALSE(fs::exists(folder / "out"));
}

TEST_CASE("When a file cannot be written whole, the earlier files stand and nothing unfinished is left") {
    const TemporaryFolder folder;
    const auto sample = smallSample();
    REQUIRE(report::writeReport(sample->input(), folder.path()));
    const std::string before = contentOf(folder / "bao-cao-2022.docx");
    sample->narrative[ItemCode("I")] = "Bản mới.";
    {
        // The docx (7 kB) is written, the structure definition (17 kB) is not.
        const FileSizeLimit limit(15'000);
        const auto written = report::writeReport(sample->input(), folder.path());
        REQUIRE_FALSE(written);
        CHECK(written.error().front().code == "report.io");
        CHECK_FALSE(written.error().front().message.vi.empty());
    }
    CHECK(contentOf(folder / "bao-cao-2022.docx") == before);
    CHECK(namesIn(folder.path()).size() == 7);
}

TEST_CASE("A folder that cannot be made is told as such") {
    const TemporaryFolder folder;
    std::ofstream(folder / "file") << "x";
    const auto sample = smallSample();
    const auto written = report::writeReport(sample->input(), folder / "file" / "below");
    REQUIRE_FALSE(written);
    CHECK(written.error().front().code == "report.folder");
    CHECK_FALSE(written.error().front().remedy.vi.empty());
}

TEST_CASE("A target that is a folder is an error and stays") {
    const TemporaryFolder folder;
    fs::create_directories(folder / "bieu-2022.csv" / "inside");
    const auto sample = smallSample();
    REQUIRE_FALSE(report::writeReport(sample->input(), folder.path()));
    CHECK(fs::exists(folder / "bieu-2022.csv" / "inside"));
}

TEST_CASE("No temporary file is left behind") {
    const TemporaryFolder folder;
    const char* before = std::getenv("TMPDIR");
    const std::string kept = before != nullptr ? before : "";
    ::setenv("TMPDIR", folder.path().c_str(), 1);
    const auto sample = smallSample();
    CHECK(report::makeXlsx(sample->input()));
    CHECK(namesIn(folder.path()).empty());
    ::setenv("TMPDIR", "/nowhere", 1);
    const auto nowhere = report::makeXlsx(sample->input());
    CHECK_FALSE(nowhere);
    if (kept.empty()) {
        ::unsetenv("TMPDIR");
    } else {
        ::setenv("TMPDIR", kept.c_str(), 1);
    }
}

}  // namespace hopluu::test
