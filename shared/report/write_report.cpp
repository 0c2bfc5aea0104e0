#include "report/file_writer.h"
#include "report/report.h"

#include <fmt/format.h>

#include <utility>

namespace hopluu::report {

namespace {

using Maker = Checked<FileBytes> (*)(const ReportInput&);

struct ReportFile {
    const char* pattern;  // with the year
    Maker make;
};
constexpr ReportFile kFiles[] = {{"bao-cao-{}.docx", makeDocx},         {"bao-cao-{}.xlsx", makeXlsx},
                                 {"bao-cao-{}.pdf", makePdf},           {"bao-cao-{}.html", makeHtml},
                                 {"bieu-{}.csv", makeSdmxCsv},          {"bieu-{}.dsd.xml", makeSdmxStructure},
                                 {"kiem-tra-{}.json", makeFindingsJson}};

}  // namespace

Checked<std::vector<NamedFile>> makeFiles(const ReportInput& input) {
    std::vector<NamedFile> files;
    for (const ReportFile& file : kFiles) {
        Checked<FileBytes> bytes = file.make(input);
        if (!bytes) {
            return fail(bytes.error());
        }
        files.push_back({fmt::format(fmt::runtime(file.pattern), input.campaign.period.year), std::move(*bytes)});
    }
    return files;
}

Checked<std::vector<WrittenFile>> writeReport(const ReportInput& input, const std::filesystem::path& folder) {
    const Checked<std::vector<NamedFile>> files = makeFiles(input);
    if (!files) {
        return fail(files.error());
    }
    Result<std::vector<WrittenFile>> written = writeFiles(*files, folder);
    if (!written) {
        return fail(Errors{written.error()});
    }
    return std::move(*written);
}

}  // namespace hopluu::report
