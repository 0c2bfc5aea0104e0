#include "desktop/report_archive.h"

#include "desktop/error_text.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "report/file_writer.h"

#include <fmt/format.h>

#include <type_traits>
#include <utility>

namespace hopluu::desktop {

namespace {

QString orDash(const std::string& text) {
    return text.empty() ? QStringLiteral("–") : qt(text);
}

/// One error or many, as many.
Errors errorsOf(const Error& error) {
    return {error};
}
const Errors& errorsOf(const Errors& errors) {
    return errors;
}

std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (const auto& name : names) {
        all += (all.empty() ? "" : ", ") + name;
    }
    return all;
}

}  // namespace

ReportArchive::ReportArchive(QObject* parent)
    : QObject(parent), reports_({"number", "title", "detail", "isPublished"}), changes_({"place", "before", "after"}) {}

void ReportArchive::setBloc(OpenBloc* bloc) {
    if (bloc == bloc_) {
        return;
    }
    bloc_ = bloc;
    followWhileSeen(bloc, *this, [this] { read(); });
    read();
}

QString ReportArchive::problem() const {
    return bloc_ ? errorText(problem_, *bloc_->year()) : QString();
}

void ReportArchive::read() {
    if (!bloc_) {
        return;
    }
    const PeriodId period = bloc_->snapshot()->setup.campaign.period.id;
    bloc_->year()->ask(
        this, [period](OpenStore& store) { return engine::frozenReports(store.workspace, period); },
        [this](const Result<std::vector<engine::FrozenView>>& reports) {
            if (reports && bloc_) {
                showReports(*reports);
            } else if (!reports) {
                problem_ = {reports.error()};
            }
            emit changed();
        });
}

void ReportArchive::showReports(const std::vector<engine::FrozenView>& reports) {
    std::vector<RowsModel::Row> rows;
    for (auto each = reports.rbegin(); each != reports.rend(); ++each) {
        const std::string title = each->report.note;
        const std::string at = engine::momentText(each->at, bloc_->year()->language());
        rows.push_back({QString::number(each->number),
                        {each->number,
                         bloc_->say({fmt::format("Số {}{}{}", each->number, title.empty() ? "" : ": ", title),
                                     fmt::format("No {}{}{}", each->number, title.empty() ? "" : ": ", title)}),
                         QStringLiteral("%1, %2").arg(qt(each->by), qt(at)), each->isPublished}});
    }
    reports_.show(rows);
}

void ReportArchive::showChanges(const report::ReportDifference& changes, int number) {
    std::vector<RowsModel::Row> rows;
    const auto add = [&](const std::string& place, const std::string& before, const std::string& after) {
        rows.push_back({QString::number(rows.size()), {qt(place), orDash(before), orDash(after)}});
    };
    for (const auto& each : changes.sentences) {
        add(each.heading, each.before, each.after);
    }
    for (const auto& each : changes.cells) {
        add(each.cell.rowName + " · " + each.cell.columnName, each.before, each.cell.text);
    }
    changes_.show(rows);
    changesTitle_ = bloc_->say(
        {fmt::format("Khác bản đã chốt số {}: {} câu, {} ô", number, changes.sentences.size(), changes.cells.size()),
         fmt::format("Other than frozen report {}: {} sentences, {} cells", number, changes.sentences.size(), changes.cells.size())});
}

template <class Work, class Then>
void ReportArchive::perform(Work work, Then then) {
    if (!bloc_ || isBusy_) {
        return;
    }
    isBusy_ = true;
    problem_.clear();
    told_.clear();
    emit changed();
    const PeriodId period = bloc_->snapshot()->setup.campaign.period.id;
    bloc_->year()->ask(
        this, [period, work](OpenStore& store) { return work(store.workspace, period); },
        [this, then](const auto& answer) {
            isBusy_ = false;
            if (!answer) {
                problem_ = errorsOf(answer.error());
            } else if (bloc_) {
                then(answer);
            }
            emit changed();
        });
}

void ReportArchive::freeze(const QString& note, bool withScores, bool withFindings, bool isRestated) {
    engine::ReportWishes wishes{{withScores, withFindings}, {}};
    wishes.comparison = isRestated ? consolidation::Comparison::restated : consolidation::Comparison::asReported;
    const std::string text = utf8(note.trimmed().normalized(QString::NormalizationForm_C));
    perform([=](engine::Workspace& workspace, const PeriodId& period) { return engine::freezeReport(workspace, period, text, wishes); },
            [this](const auto& number) {
                told_ = bloc_->say({fmt::format("Đã chốt báo cáo số {}.", *number), fmt::format("Report {} is frozen.", *number)});
                bloc_->year()->reload();
                read();
            });
}

void ReportArchive::remake(int number, const QUrl& folder) {
    const std::filesystem::path path = utf8(folder.toLocalFile());
    perform(
        [number, path](engine::Workspace& workspace, const PeriodId& period) -> Checked<std::vector<std::string>> {
            auto remade = engine::remakeReport(workspace, period, static_cast<std::uint32_t>(number), {});
            if (!remade) {
                return fail(remade.error());
            }
            const auto written = report::writeFiles(remade->files, path);
            return written ? Checked<std::vector<std::string>>{std::move(remade->otherwise)} : fail(Errors{written.error()});
        },
        [this, path](const auto& otherwise) {
            const std::string folderText = path.string();
            told_ = otherwise->empty()
                        ? bloc_->say({fmt::format("Đã lập lại vào {}, giống hệt lúc chốt.", folderText),
                                      fmt::format("Made again in {}, exactly as it was frozen.", folderText)})
                        : bloc_->say({fmt::format("Đã lập lại vào {}. Số liệu và lời văn như lúc chốt; trình bày khác ở: {}.", folderText,
                                                  listed(*otherwise)),
                                      fmt::format("Made again in {}. Figures and sentences are as they were frozen; set otherwise: {}.",
                                                  folderText, listed(*otherwise))});
        });
}

void ReportArchive::compare(int number) {
    perform([number](engine::Workspace& workspace,
                     const PeriodId& period) { return engine::changesSince(workspace, period, static_cast<std::uint32_t>(number)); },
            [this, number](const auto& changes) {
                showChanges(*changes, number);
                emit compared();
            });
}

void ReportArchive::publish(int number) {
    perform([number](engine::Workspace& workspace,
                     const PeriodId& period) { return engine::publishReport(workspace, period, static_cast<std::uint32_t>(number)); },
            [this](const auto&) {
                told_ = bloc_->say(
                    {"Đã công bố; các Ban nhận được ở lần gửi và nhận tới.", "Published; the boards receive it at their next exchange."});
                bloc_->year()->reload();
                read();
            });
}

}  // namespace hopluu::desktop
