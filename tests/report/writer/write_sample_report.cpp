// write_sample_report small|2022 FOLDER: the report files of a sample, for the readers written in other languages.
#include "report/sample_input.h"

#include <cstdio>
#include <string_view>

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: write_sample_report small|2022 FOLDER\n", stderr);
        return 2;
    }
    const auto sample = std::string_view(argv[1]) == "2022" ? hopluu::test::sampleOf2022() : hopluu::test::smallSample();
    const auto written = hopluu::report::writeReport(sample->input(), argv[2]);
    if (!written) {
        for (const hopluu::Error& error : written.error()) {
            std::fprintf(stderr, "%s %s %s\n", error.code.c_str(), error.place.c_str(), error.message.en.c_str());
        }
        return 1;
    }
    return 0;
}
