// The page of the report: what still stands in the way, and the files.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/rows_model.h"
#include "report/report.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <vector>

namespace hopluu::desktop {

class ReportDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenBloc* bloc READ bloc WRITE setBloc NOTIFY changed)
    Q_PROPERTY(hopluu::desktop::RowsModel* obstacles READ obstacles CONSTANT)  // text, detail, tone, page, item
    Q_PROPERTY(QString standing READ standing NOTIFY changed)
    Q_PROPERTY(bool isComplete READ isComplete NOTIFY changed)  // all boards are accepted
    Q_PROPERTY(bool canReport READ canReport NOTIFY changed)    // at least one is
    // Boards have merged since last year's report, and what the report compares with: the same boards then, or all that is theirs now
    Q_PROPERTY(bool hasMergers READ hasMergers NOTIFY changed)
    Q_PROPERTY(bool isRestated READ isRestated WRITE setRestated NOTIFY changed)
    Q_PROPERTY(bool isWriting READ isWriting NOTIFY writingChanged)
    Q_PROPERTY(hopluu::desktop::RowsModel* files READ files CONSTANT)  // of the last time: name, what, size, url
    Q_PROPERTY(QUrl folder READ folder NOTIFY writingChanged)          // where they are; empty: none yet
    Q_PROPERTY(QString problem READ problem NOTIFY writingChanged)     // why they were not written, and what to do

public:
    explicit ReportDesk(QObject* parent = nullptr);

    [[nodiscard]] OpenBloc* bloc() const { return bloc_; }
    void setBloc(OpenBloc* bloc);
    [[nodiscard]] RowsModel* obstacles() { return &obstacles_; }
    [[nodiscard]] QString standing() const;
    [[nodiscard]] bool isComplete() const { return bloc_ && bloc_->accepted() == bloc_->boards(); }
    [[nodiscard]] bool canReport() const { return bloc_ && bloc_->accepted() > 0; }
    [[nodiscard]] bool hasMergers() const;
    [[nodiscard]] bool isRestated() const { return isRestated_; }
    void setRestated(bool isRestated);
    [[nodiscard]] bool isWriting() const { return isWriting_; }
    [[nodiscard]] RowsModel* files() { return &files_; }
    [[nodiscard]] QUrl folder() const { return folder_; }
    [[nodiscard]] QString problem() const;

    /// All files of the report into the folder, which is made when it is missing. `everything`: a draft that also counts what is not
    /// accepted.
    Q_INVOKABLE void writeTo(const QUrl& folder, bool everything);

signals:
    void changed();
    void writingChanged();

private:
    void show();
    void written(const Checked<std::vector<report::WrittenFile>>& files, const QUrl& folder);

    QPointer<OpenBloc> bloc_;
    RowsModel obstacles_, files_;
    bool isWriting_ = false, isRestated_ = false;
    QUrl folder_;
    Errors problem_;
};

}  // namespace hopluu::desktop
