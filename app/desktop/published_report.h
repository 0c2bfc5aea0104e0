// The report that the leader has published, on any laptop of the bloc.
#pragma once

#include "desktop/open_year.h"
#include "desktop/rows_model.h"
#include "engine/frozen_report.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <vector>

namespace hopluu::desktop {

class PublishedReport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year WRITE setYear NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)  // of the last one; empty: none yet
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(hopluu::desktop::RowsModel* files READ files CONSTANT)  // name, what, size
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit PublishedReport(QObject* parent = nullptr);

    [[nodiscard]] OpenYear* year() const { return year_; }
    void setYear(OpenYear* year);
    [[nodiscard]] QString title() const { return title_; }
    [[nodiscard]] QString detail() const { return detail_; }
    [[nodiscard]] RowsModel* files() { return &files_; }
    [[nodiscard]] QString problem() const;

    /// Writes it where this person's passing files are, and shows it with the program that is set for its kind.
    Q_INVOKABLE void open(const QString& name);
    /// All of them into a folder.
    Q_INVOKABLE void saveTo(const QUrl& folder);

signals:
    void changed();
    void written(const QUrl& file);  // the one to be shown

private:
    void read();
    void show(const std::vector<engine::PublishedView>& all);
    void write(const QString& only, const std::filesystem::path& folder);

    QPointer<OpenYear> year_;
    QString title_, detail_;
    RowsModel files_;
    Errors problem_;
};

}  // namespace hopluu::desktop
