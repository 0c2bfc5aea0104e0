// docx, xlsx, PDF and page of the report of 2022: under 400 ms of processor time and 60 MB together, a fresh process and its input with it.
//   bench_report            median of many runs, beside two baselines of the same run
//   bench_report --smoke    a few runs, fails on wrong results only
//   bench_report --once     one run in a fresh process, for its peak of memory
#include "report/report.h"
#include "report/sample_input.h"
#include "report/zip_package.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/resource.h>

namespace {

using namespace hopluu;

double processorMilliseconds(int who = RUSAGE_SELF) {
    rusage usage{};
    ::getrusage(who, &usage);
    const auto milliseconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

double median(int runs, const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const double before = processorMilliseconds();
        work();
        times.push_back(processorMilliseconds() - before);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

[[noreturn]] void wrong(const char* what) {
    std::fprintf(stderr, "wrong result: %s\n", what);
    std::exit(1);
}

struct All {
    report::FileBytes docx, xlsx, pdf, html;
    bool operator==(const All&) const = default;
};

All makeAll(const report::ReportInput& input) {
    auto docx = report::makeDocx(input);
    auto xlsx = report::makeXlsx(input);
    auto pdf = report::makePdf(input);
    auto html = report::makeHtml(input);
    if (!docx || !xlsx || !pdf || !html) {
        wrong("a file was not made");
    }
    return {std::move(*docx), std::move(*xlsx), std::move(*pdf), std::move(*html)};
}

/// Peak resident memory of this process so far, kB: VmHWM, which unlike ru_maxrss does not remember the parent's size.
long peakKilobytes() {
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with("VmHWM:")) {
            return std::strtol(line.c_str() + 6, nullptr, 10);
        }
    }
    return 0;
}

int once() {
    const auto sample = test::sampleOf2022();
    makeAll(sample->input());
    std::printf("%.1f ms, peak %.1f MB", processorMilliseconds(), static_cast<double>(peakKilobytes()) / 1024);
    return 0;
}

std::string outputOf(const std::string& command) {
    std::string output;
    if (FILE* pipe = ::popen(command.c_str(), "r")) {
        char buffer[256];
        while (std::fgets(buffer, sizeof buffer, pipe) != nullptr) {
            output += buffer;
        }
        ::pclose(pipe);
    }
    return output;
}

void compareWithPython(const report::ReportInput& input) {
    const test::TemporaryFolder folder;
    const auto csv = report::makeSdmxCsv(input);
    std::ofstream((folder / "figures.csv"), std::ios::binary)
        .write(reinterpret_cast<const char*>(csv->data()), static_cast<std::streamsize>(csv->size()));
    const std::string script = std::string(HOPLUU_SOURCE_DIR) + "/tests/bench/report/same_table_in_python.py";
    const double before = processorMilliseconds(RUSAGE_CHILDREN);
    const std::string command =
        "/usr/bin/python3 -B '" + script + "' '" + (folder / "figures.csv").string() + "' '" + (folder / "python").string() + "'";
    if (std::system(command.c_str()) == 0) {
        std::printf("baseline: python-docx + openpyxl, a bare table    %8.1f ms\n", processorMilliseconds(RUSAGE_CHILDREN) - before);
    } else {
        std::printf("baseline: python-docx + openpyxl                  not installed\n");
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view mode = argc > 1 ? argv[1] : "";
    if (mode == "--once") {
        return once();
    }
    const bool smoke = mode == "--smoke";
    const int runs = smoke ? 2 : 41;
    const auto sample = test::sampleOf2022();
    const report::ReportInput input = sample->input();
    const All first = makeAll(input);
    if (makeAll(input) != first) {
        wrong("two runs differ");
    }
    const auto docxParts = report::unzipParts(first.docx);
    const auto xlsxParts = report::unzipParts(first.xlsx);
    const double all = median(runs, [&] { makeAll(input); });
    const double docx = median(runs, [&] { static_cast<void>(report::makeDocx(input)); });
    const double xlsx = median(runs, [&] { static_cast<void>(report::makeXlsx(input)); });
    const double pdf = median(runs, [&] { static_cast<void>(report::makePdf(input)); });
    const double html = median(runs, [&] { static_cast<void>(report::makeHtml(input)); });
    const double zip = median(runs, [&] {
        static_cast<void>(report::zipParts(*docxParts));
        static_cast<void>(report::zipParts(*xlsxParts));
    });
    std::printf("docx, xlsx, PDF and page of the report of 2022, processor time, median of %d\n", runs);
    std::printf("all four                                          %8.1f ms\n", all);
    std::printf("  of it docx                                      %8.1f ms\n", docx);
    std::printf("        xlsx                                      %8.1f ms\n", xlsx);
    std::printf("        PDF                                       %8.1f ms\n", pdf);
    std::printf("        page                                      %8.1f ms\n", html);
    std::printf("a fresh process, reading and adding up too (goal: under 400 ms, 60 MB)  %s\n",
                outputOf(std::string("'") + argv[0] + "' --once").c_str());
    const auto large = test::largeSample();
    const report::ReportInput largeInput = large->input();
    const int few = smoke ? 1 : 5;
    std::printf("34 boards x 200 rows (goal: all formats under 2 s)\n");
    std::printf("  docx                                            %8.1f ms\n",
                median(few, [&] { static_cast<void>(report::makeDocx(largeInput)); }));
    std::printf("  xlsx                                            %8.1f ms\n",
                median(few, [&] { static_cast<void>(report::makeXlsx(largeInput)); }));
    std::printf("  PDF                                             %8.1f ms\n",
                median(few, [&] { static_cast<void>(report::makePdf(largeInput)); }));
    std::printf("  page                                            %8.1f ms\n",
                median(few, [&] { static_cast<void>(report::makeHtml(largeInput)); }));
    std::printf("baseline: libzip packs the same XML, nothing else %8.1f ms\n", zip);
    if (!smoke) {
        compareWithPython(input);
    }
    return 0;
}
