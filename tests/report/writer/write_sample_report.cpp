// write_sample_report small|2022|appraised|large FOLDER [TEMPLATE]: the report files of a sample, for the readers written in other
// languages.
#include "report/sample_input.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string_view>

int main(int argc, char** argv) {
    if (argc != 3 && argc != 4) {
        std::fputs("usage: write_sample_report small|2022|appraised|large FOLDER [TEMPLATE]\n", stderr);
        return 2;
    }
    const std::string_view name = argv[1];
    const auto sample = name == "2022"        ? hopluu::test::sampleOf2022()
                        : name == "appraised" ? hopluu::test::appraisedSample()
                        : name == "large"     ? hopluu::test::largeSample()
                                              : hopluu::test::smallSample();
    hopluu::report::ReportInput input = sample->input();
    hopluu::report::FileBytes own;
    if (argc == 4) {
        std::ifstream file(argv[3], std::ios::binary);
        own.assign(std::istreambuf_iterator<char>(file), {});
        input.docxTemplate = &own;
    }
    const auto written = hopluu::report::writeReport(input, argv[2]);
    if (!written) {
        for (const hopluu::Error& error : written.error()) {
            std::fprintf(stderr, "%s %s %s\n", error.code.c_str(), error.place.c_str(), error.message.en.c_str());
        }
        return 1;
    }
    return 0;
}
