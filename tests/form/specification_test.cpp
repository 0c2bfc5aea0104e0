// The examples of docs/spec/board-csv.md are what the reader does.
#include "form/board_csv.h"
#include "form_test_files.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace hopluu {

namespace {

struct Example {
    std::vector<std::string> errors;  // "code:line"
    std::string file;
};

std::vector<Example> examples() {
    std::istringstream lines(test::readFile(test::sourcePath("docs/spec/board-csv.md")));
    std::vector<Example> out;
    std::string line;
    const std::string open = "<!-- example: ";
    bool inside = false;
    while (std::getline(lines, line)) {
        if (line.starts_with(open)) {
            out.emplace_back();
            std::istringstream words(line.substr(open.size(), line.find(" -->") - open.size()));
            for (std::string word; words >> word;) {
                if (word != "accepted") {
                    out.back().errors.push_back(word);
                }
            }
        } else if (line.starts_with("```")) {
            inside = line == "```csv";
        } else if (inside) {
            out.back().file += line + "\n";
        }
    }
    return out;
}

}  // namespace

TEST_CASE("The examples of the CSV specification are read as it says") {
    const auto all = examples();
    CHECK(all.size() >= 5);
    for (const Example& example : all) {
        const auto read = readBoardCsv(example.file, "file", test::form2022(), PeriodId("2022"), UnitId("ha-noi"));
        std::vector<std::string> found;
        if (!read) {
            for (const Error& error : read.error()) {
                found.push_back(error.code + error.place.substr(error.place.rfind(':')));
            }
        }
        INFO(example.file);
        CHECK(found == example.errors);
    }
}

}  // namespace hopluu
