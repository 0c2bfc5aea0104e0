// The report's pages as they will be printed, for the screen.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/rows_model.h"
#include "report/printed_pages.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QSizeF>
#include <QString>

#include <memory>

namespace hopluu::desktop {

class ReportPreview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenBloc* bloc READ bloc WRITE setBloc NOTIFY changed)
    /// Also what is not accepted: a draft.
    Q_PROPERTY(bool isDraft READ isDraft WRITE setIsDraft NOTIFY changed)
    /// Last year as the boards are now, after mergers.
    Q_PROPERTY(bool isRestated READ isRestated WRITE setIsRestated NOTIFY changed)
    Q_PROPERTY(int pages READ pages NOTIFY changed)
    Q_PROPERTY(hopluu::desktop::RowsModel* marks READ marks CONSTANT)  // title, level, page (from 0)
    Q_PROPERTY(bool isMaking READ isMaking NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(int edition READ edition NOTIFY changed)  // another one: the pages are to be painted again

public:
    explicit ReportPreview(QObject* parent = nullptr);

    [[nodiscard]] OpenBloc* bloc() const { return bloc_; }
    void setBloc(OpenBloc* bloc);
    [[nodiscard]] bool isDraft() const { return isDraft_; }
    void setIsDraft(bool isDraft);
    [[nodiscard]] bool isRestated() const { return isRestated_; }
    void setIsRestated(bool isRestated);
    [[nodiscard]] int pages() const { return printed_ ? static_cast<int>(printed_->sheets.pages.size()) : 0; }
    [[nodiscard]] RowsModel* marks() { return &marks_; }
    [[nodiscard]] bool isMaking() const { return isMaking_; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] int edition() const { return edition_; }

    /// In points.
    Q_INVOKABLE [[nodiscard]] QSizeF sizeOf(int page) const;
    /// Never changed once it is here: it may be painted on another thread. Null: none.
    [[nodiscard]] std::shared_ptr<const report::PrintedPages> printed() const { return printed_; }

signals:
    void changed();

private:
    void make();
    void show(Checked<std::shared_ptr<const report::PrintedPages>> printed);

    QPointer<OpenBloc> bloc_;
    bool isDraft_ = false, isRestated_ = false, isMaking_ = false, wantsAgain_ = false;
    std::shared_ptr<const report::PrintedPages> printed_;
    RowsModel marks_;
    Errors problem_;
    int edition_ = 0;
};

}  // namespace hopluu::desktop
