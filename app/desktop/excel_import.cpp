#include "desktop/excel_import.h"

#include "desktop/import_lines.h"
#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "engine/local_files.h"
#include "workbook/workbook_reader.h"

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

ExcelImport::ExcelImport(QObject* parent) : QObject(parent) {
    connect(&rows_, &ImportRows::chosenChanged, this, &ExcelImport::summaryChanged);
    connect(this, &ExcelImport::changed, this, &ExcelImport::summaryChanged);
}

void ExcelImport::setYear(OpenYear* year) {
    if (year_ == year) {
        return;
    }
    year_ = year;
    followWhileSeen(year_, *this, [this] { refresh(); });
    cancel();
}

QString ExcelImport::problem() const {
    return year_ ? year_->say(problem_.message) : QString();
}

QString ExcelImport::remedy() const {
    return year_ ? year_->say(problem_.remedy) : QString();
}

QString ExcelImport::closedBecause() const {
    return year_ ? year_->closedBecause() : QString();
}

// --- Reading ---------------------------------------------------------------------------------------------------------------

void ExcelImport::openFile(const QUrl& file) {
    openPath(file.toLocalFile());
}

void ExcelImport::openPath(const QString& file) {
    if (!year_) {
        return;
    }
    cancel();
    const std::filesystem::path path = utf8(file);
    fileName_ = qt(path.filename().string());
    isReading_ = true;
    emit changed();
    year_->ask(
        this,
        [path](OpenStore&) -> Result<workbook::Workbook> {
            const auto bytes = engine::readFile(path, workbook::kMaxFileBytes);
            return bytes ? workbook::readWorkbook(*bytes) : Result<workbook::Workbook>(fail(bytes.error()));
        },
        [this, asked = asked_](Result<workbook::Workbook> workbook) {
            if (asked == asked_) {
                opened(std::move(workbook));
            }
        });
}

void ExcelImport::opened(Result<workbook::Workbook> workbook) {
    if (!workbook) {
        failed(workbook.error());
        return;
    }
    workbook_ = std::make_shared<const workbook::Workbook>(std::move(*workbook));
    look();
}

void ExcelImport::failed(const Error& error) {
    const QString file = fileName_;
    cancel();
    fileName_ = file;
    problem_ = error;
    emit changed();
}

/// Understands the workbook anew: with other choices, or because the year has changed meanwhile.
void ExcelImport::look() {
    if (!year_ || !workbook_) {
        return;
    }
    isReading_ = true;
    ++asked_;
    year_->ask(
        this,
        [snapshot = year_->snapshot(), workbook = workbook_, choices = choices_](OpenStore&) {
            const auto& setup = snapshot->setup;
            const workbook::ImportContext context{
                *setup.form, *setup.rules, setup.campaign.period, snapshot->unit, snapshot->content.cells, snapshot->lastYear};
            return workbook::previewImport(*workbook, context, choices);
        },
        [this, asked = asked_](workbook::ImportPreview preview) {
            if (asked == asked_) {
                looked(std::move(preview));
            }
        });
}

void ExcelImport::looked(workbook::ImportPreview preview) {
    isReading_ = false;
    if (preview.sheet.empty()) {
        failed(preview.errors.empty() ? Error{} : preview.errors.front());
        return;
    }
    preview_ = std::move(preview);
    const auto whole = std::find_if(preview_.errors.begin(), preview_.errors.end(), [](const Error& error) { return error.place.empty(); });
    problem_ = whole == preview_.errors.end() ? Error{} : *whole;
    stage_ = Stage::Previewing;
    auto lines = importLines(preview_, *year_);
    keepTicks(lines);
    rows_.set(std::move(lines));
    emit changed();
}

/// What somebody has ticked or left out stays so where the same is offered again.
void ExcelImport::keepTicks(std::vector<ImportLine>& lines) const {
    for (auto& line : lines) {
        const auto same = std::find_if(rows_.lines().begin(), rows_.lines().end(), [&](const ImportLine& earlier) {
            return earlier.kind == ImportLineKind::change && earlier.code == line.code && earlier.value == line.value;
        });
        if (line.kind == ImportLineKind::change && same != rows_.lines().end()) {
            line.isChosen = same->isChosen;
        }
    }
}

void ExcelImport::refresh() {
    if (stage_ == Stage::Previewing) {
        look();
    }
    emit changed();
}

// --- Choosing --------------------------------------------------------------------------------------------------------------

QStringList ExcelImport::sheets() const {
    QStringList names;
    for (const auto& sheet : preview_.sheets) {
        names += qt(sheet.name);
    }
    return names;
}

int ExcelImport::sheet() const {
    return preview_.needsSheet ? -1 : static_cast<int>(sheets().indexOf(qt(preview_.sheet)));
}

QStringList ExcelImport::columns() const {
    QStringList names;
    for (const auto& column : preview_.columns) {
        const std::string address = workbook::addressText({0, column.column});
        const QString letters = qt(address.substr(0, address.size() - 1));
        names += column.heading.empty() ? tr("Cột %1").arg(letters) : QStringLiteral("%1: %2").arg(letters, qt(column.heading));
    }
    return names;
}

int ExcelImport::column() const {
    const auto found =
        std::find_if(preview_.columns.begin(), preview_.columns.end(), [&](const auto& each) { return preview_.column == each.column; });
    return found == preview_.columns.end() ? -1 : static_cast<int>(found - preview_.columns.begin());
}

void ExcelImport::chooseSheet(int index) {
    if (index < 0 || index >= static_cast<int>(preview_.sheets.size())) {
        return;
    }
    choices_ = {};
    choices_.sheet = preview_.sheets[static_cast<std::size_t>(index)].name;
    look();
}

void ExcelImport::chooseColumn(int index) {
    if (index < 0 || index >= static_cast<int>(preview_.columns.size())) {
        return;
    }
    choices_.column = preview_.columns[static_cast<std::size_t>(index)].column;
    look();
}

QString ExcelImport::ambiguous() const {
    constexpr std::size_t kTold = 3;
    if (preview_.ambiguous.empty() || choices_.separator) {
        return {};
    }
    QStringList some;
    for (std::size_t i = 0; i < std::min(kTold, preview_.ambiguous.size()); ++i) {
        some += qt(preview_.ambiguous[i]);
    }
    return some.join(QStringLiteral("; ")) + (preview_.ambiguous.size() > kTold ? QStringLiteral("; …") : QString());
}

void ExcelImport::readDotsAsGrouping(bool isGrouping) {
    choices_.separator = isGrouping ? workbook::SeparatorReading::grouping : workbook::SeparatorReading::decimal;
    look();
}

// --- What it would do ------------------------------------------------------------------------------------------------------

QStringList ExcelImport::filters() const {
    return {tr("Tất cả (%1)").arg(rows_.count(ImportRows::Filter::All)), tr("Thay đổi (%1)").arg(rows_.count(ImportRows::Filter::Changes)),
            tr("Cần xem lại (%1)").arg(rows_.count(ImportRows::Filter::Troubles)),
            tr("Giữ nguyên (%1)").arg(rows_.count(ImportRows::Filter::Same))};
}

void ExcelImport::setFilter(int filter) {
    filter_ = static_cast<ImportRows::Filter>(std::clamp(filter, 0, static_cast<int>(ImportRows::Filter::Same)));
    rows_.show(filter_);
    emit summaryChanged();
}

QString ExcelImport::summary() const {
    if (stage_ == Stage::Written) {
        return tr("Đã ghi %1 số lấy từ tệp %2").arg(written_).arg(fileName_);
    }
    if (preview_.needsSheet) {
        return tr("Nhiều trang tính giống biểu như nhau: hãy chọn trang tính của năm nay.");
    }
    if (preview_.needsColumn) {
        return tr("Tệp có nhiều cột số liệu: hãy chọn cột của năm nay.");
    }
    return tr("%1 số khác với số đang có, %2 số giống; %3 chỗ cần xem lại.")
        .arg(rows_.count(ImportRows::Filter::Changes))
        .arg(std::count_if(rows_.lines().begin(), rows_.lines().end(), [](const auto& line) { return line.kind == ImportLineKind::same; }))
        .arg(rows_.count(ImportRows::Filter::Troubles));
}

QString ExcelImport::writeText() const {
    return rows_.chosen() == 0 ? tr("Không có gì để ghi") : tr("Ghi %1 số vào biểu").arg(rows_.chosen());
}

bool ExcelImport::canWrite() const {
    return year_ && year_->isWritable() && !isReading_ && stage_ == Stage::Previewing && rows_.chosen() > 0;
}

void ExcelImport::write() {
    if (!canWrite()) {
        return;
    }
    std::vector<engine::Change> changes;
    for (const auto& line : rows_.lines()) {
        if (line.isChosen) {
            changes.push_back({Topic::cell, line.code, line.value});
        }
    }
    written_ = static_cast<int>(changes.size());
    const std::string file = utf8(fileName_);
    year_->write(std::move(changes), {"lấy số liệu từ " + file, "take figures from " + file},
                 [self = QPointer<ExcelImport>(this)](const Status& status) {
                     if (!self) {
                         return;
                     }
                     if (!status) {
                         self->year_->notices().tell(status.error());
                         return;
                     }
                     ++self->asked_;  // what was asked because the year has changed
                     self->stage_ = Stage::Written;
                     emit self->changed();
                 });
}

void ExcelImport::cancel() {
    ++asked_;
    stage_ = Stage::Choosing;
    isReading_ = false;
    fileName_.clear();
    problem_ = {};
    workbook_.reset();
    choices_ = {};
    preview_ = {};
    filter_ = ImportRows::Filter::All;
    rows_.show(filter_);
    rows_.set({});
    emit changed();
}

}  // namespace hopluu::desktop
