#include "desktop/published_report.h"

#include "desktop/error_text.h"
#include "desktop/file_words.h"
#include "desktop/qt_text.h"
#include "desktop/report_file_words.h"
#include "desktop/while_seen.h"
#include "report/file_writer.h"

#include <QStandardPaths>

#include <fmt/format.h>

#include <utility>

namespace hopluu::desktop {

PublishedReport::PublishedReport(QObject* parent) : QObject(parent), files_({"name", "what", "size"}) {}

void PublishedReport::setYear(OpenYear* year) {
    if (year == year_) {
        return;
    }
    year_ = year;
    followWhileSeen(year, *this, [this] { read(); });
    read();
}

QString PublishedReport::problem() const {
    return year_ ? errorText(problem_, *year_) : QString();
}

void PublishedReport::read() {
    if (!year_) {
        return;
    }
    const PeriodId period = year_->snapshot()->setup.campaign.period.id;
    year_->ask(
        this, [period](OpenStore& store) { return engine::publishedReports(store.workspace.store(), period); },
        [this](const Result<std::vector<engine::PublishedView>>& all) {
            if (all && year_) {
                show(*all);
            } else if (!all) {
                problem_ = {all.error()};
            }
            emit changed();
        });
}

void PublishedReport::show(const std::vector<engine::PublishedView>& all) {
    title_.clear();
    detail_.clear();
    std::vector<RowsModel::Row> rows;
    if (!all.empty()) {
        const engine::PublishedView& last = all.back();
        const std::string& at = engine::momentText(last.at, year_->language());
        title_ = year_->say({fmt::format("Báo cáo tổng kết của Khối, số {}", last.number),
                             fmt::format("The bloc's consolidated report, No {}", last.number)});
        detail_ = year_->say(
            {fmt::format("Khối trưởng công bố {}{}{}", at, last.publication.note.empty() ? "" : ": ", last.publication.note),
             fmt::format("Published by the leader on {}{}{}", at, last.publication.note.empty() ? "" : ": ", last.publication.note)});
        for (const auto& file : last.publication.files) {
            rows.push_back(
                {qt(file.name), {qt(file.name), year_->say(reportFileWords(file.name)), sizeText(file.bytes.size(), year_->language())}});
        }
    }
    files_.show(rows);
}

void PublishedReport::write(const QString& only, const std::filesystem::path& folder) {
    if (!year_) {
        return;
    }
    const PeriodId period = year_->snapshot()->setup.campaign.period.id;
    using Written = Result<std::vector<report::WrittenFile>>;
    year_->ask(
        this,
        [period, name = utf8(only), folder](OpenStore& store) -> Written {
            const auto all = engine::publishedReports(store.workspace.store(), period);
            if (!all) {
                return fail(all.error());
            }
            std::vector<report::NamedFile> files;
            for (const auto& file : all->empty() ? std::vector<PublishedFile>{} : all->back().publication.files) {
                if (name.empty() || file.name == name) {
                    files.push_back({file.name, file.bytes});
                }
            }
            return report::writeFiles(files, folder);
        },
        [this, only](const Written& files) {
            problem_ = files ? Errors{} : Errors{files.error()};
            emit changed();
            if (files && !files->empty()) {
                const std::filesystem::path& first = files->front().path;
                emit written(QUrl::fromLocalFile(qt(only.isEmpty() ? first.parent_path().string() : first.string())));
            }
        });
}

void PublishedReport::open(const QString& name) {
    write(name, std::filesystem::path(utf8(QStandardPaths::writableLocation(QStandardPaths::CacheLocation))) / "reports");
}

void PublishedReport::saveTo(const QUrl& folder) {
    write({}, std::filesystem::path(utf8(folder.toLocalFile())));
}

}  // namespace hopluu::desktop
