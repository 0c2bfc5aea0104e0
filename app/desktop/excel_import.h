// Figures out of a workbook, in three steps: choose it, look at what it would change, confirm. The file is read and understood on the
// worker's thread; nothing of the year is changed before `write`.
#pragma once

#include "desktop/import_rows.h"
#include "desktop/open_year.h"
#include "domain/result.h"
#include "workbook/annex_import.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace hopluu::desktop {

class ExcelImport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year WRITE setYear NOTIFY changed)
    Q_PROPERTY(Stage stage READ stage NOTIFY changed)
    Q_PROPERTY(bool isReading READ isReading NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)  // of the whole file; empty: none
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed)
    Q_PROPERTY(QString closedBecause READ closedBecause NOTIFY changed)  // nothing may be written now, and why

    Q_PROPERTY(QStringList sheets READ sheets NOTIFY changed)
    Q_PROPERTY(int sheet READ sheet NOTIFY changed)
    Q_PROPERTY(QStringList columns READ columns NOTIFY changed)
    Q_PROPERTY(int column READ column NOTIFY changed)            // -1: to be chosen
    Q_PROPERTY(QString ambiguous READ ambiguous NOTIFY changed)  // figures like 1.234, to be asked about; empty: none

    Q_PROPERTY(hopluu::desktop::ImportRows* rows READ rows CONSTANT)
    Q_PROPERTY(QStringList filters READ filters NOTIFY summaryChanged)
    Q_PROPERTY(int filter READ filter WRITE setFilter NOTIFY summaryChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)
    Q_PROPERTY(QString writeText READ writeText NOTIFY summaryChanged)
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY summaryChanged)

public:
    enum class Stage { Choosing, Previewing, Written };
    Q_ENUM(Stage)

    explicit ExcelImport(QObject* parent = nullptr);

    [[nodiscard]] OpenYear* year() const { return year_; }
    void setYear(OpenYear* year);

    [[nodiscard]] Stage stage() const { return stage_; }
    [[nodiscard]] bool isReading() const { return isReading_; }
    [[nodiscard]] QString fileName() const { return fileName_; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString remedy() const;
    [[nodiscard]] QString closedBecause() const;
    [[nodiscard]] QStringList sheets() const;
    [[nodiscard]] int sheet() const;
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] int column() const;
    [[nodiscard]] QString ambiguous() const;
    [[nodiscard]] ImportRows* rows() { return &rows_; }
    [[nodiscard]] QStringList filters() const;
    [[nodiscard]] int filter() const { return static_cast<int>(filter_); }
    void setFilter(int filter);
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString writeText() const;
    [[nodiscard]] bool canWrite() const;

    Q_INVOKABLE void openFile(const QUrl& file);
    Q_INVOKABLE void openPath(const QString& file);
    Q_INVOKABLE void chooseSheet(int index);
    Q_INVOKABLE void chooseColumn(int index);
    /// What "1.234" means in this file.
    Q_INVOKABLE void readDotsAsGrouping(bool isGrouping);
    /// Writes what is chosen, in one transaction that one step takes back.
    Q_INVOKABLE void write();
    /// Forgets the file; nothing is written.
    Q_INVOKABLE void cancel();

signals:
    void changed();
    void summaryChanged();

private:
    void opened(Result<workbook::Workbook> workbook);
    void look();
    void looked(workbook::ImportPreview preview);
    void keepTicks(std::vector<ImportLine>& lines) const;
    void refresh();
    void failed(const Error& error);

    QPointer<OpenYear> year_;
    Stage stage_ = Stage::Choosing;
    bool isReading_ = false;
    QString fileName_;
    Error problem_;  // without a code: none
    std::shared_ptr<const workbook::Workbook> workbook_;
    workbook::ImportChoices choices_;
    workbook::ImportPreview preview_;
    ImportRows rows_;
    ImportRows::Filter filter_ = ImportRows::Filter::All;
    int written_ = 0;
    int asked_ = 0;  // answers to earlier questions are dropped
};

}  // namespace hopluu::desktop
