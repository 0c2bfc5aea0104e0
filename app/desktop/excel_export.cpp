#include "desktop/excel_export.h"

#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "engine/local_files.h"
#include "engine/workbook_import.h"

namespace hopluu::desktop {

void ExcelExport::setYear(OpenYear* year) {
    if (year != year_) {
        year_ = year;
        writtenFile_.clear();
        emit changed();
    }
}

QUrl ExcelExport::suggested(const QUrl& folder) const {
    if (!year_) {
        return folder;
    }
    const auto& snapshot = *year_->snapshot();
    const std::string name = "bieu-" + snapshot.setup.campaign.period.year + "-" + snapshot.unit.text + ".xlsx";
    return QUrl(folder.toString() + QLatin1Char('/') + qt(name));
}

void ExcelExport::writeTo(const QUrl& file) {
    if (!year_) {
        return;
    }
    const std::filesystem::path path = utf8(file.toLocalFile());
    year_->ask(
        this,
        [path](OpenStore& store) {
            auto content = store.desk->content();
            auto bytes = content ? engine::makeWorkbook(*content, store.desk->setup()) : Result<std::string>{fail(content.error())};
            return bytes ? engine::writeFile(path, *bytes) : Status{fail(bytes.error())};
        },
        [this, file](const Status& status) {
            if (status) {
                writtenFile_ = file;
                emit changed();
            } else if (year_) {
                year_->notices().tell(status.error());
            }
        });
}

}  // namespace hopluu::desktop
