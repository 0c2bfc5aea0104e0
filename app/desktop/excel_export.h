// The annex as a workbook that comes back, for those who would rather type in Excel.
#pragma once

#include "desktop/open_year.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

namespace hopluu::desktop {

class ExcelExport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year WRITE setYear NOTIFY changed)
    Q_PROPERTY(QString written READ written NOTIFY changed)  // the file that was written last, by its name; empty: none yet
    Q_PROPERTY(QUrl writtenFile READ writtenFile NOTIFY changed)

public:
    explicit ExcelExport(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] OpenYear* year() const { return year_; }
    void setYear(OpenYear* year);
    [[nodiscard]] QString written() const { return writtenFile_.fileName(); }
    [[nodiscard]] QUrl writtenFile() const { return writtenFile_; }

    /// "bieu-2022-ha-noi.xlsx" in the folder.
    Q_INVOKABLE [[nodiscard]] QUrl suggested(const QUrl& folder) const;
    /// On the worker's thread; what goes wrong is told in a notice.
    Q_INVOKABLE void writeTo(const QUrl& file);

signals:
    void changed();

private:
    QPointer<OpenYear> year_;
    QUrl writtenFile_;
};

}  // namespace hopluu::desktop
