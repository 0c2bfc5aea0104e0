// The attachments' page: the files of the year with where each is, adding, opening, removing, and what each is evidence of. Files are sent
// by the exchange; how far one has come is read from the data file, so that it is right also after a restart.
#pragma once

#include "desktop/line_source.h"
#include "desktop/open_year.h"
#include "desktop/program.h"
#include "desktop/rows_model.h"
#include "desktop/worker.h"
#include "engine/attachments.h"

#include <QtQml/qqmlregistration.h>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <mutex>
#include <vector>

namespace hopluu::desktop {

class AttachmentList : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::Program* program READ program WRITE setProgram NOTIFY programChanged)
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY shownChanged)  // while it is, progress is followed
    /// Rows: key (the hash), name, kind, size, person, evidence, standing, tone, progress (0 to 1; below 0: none to show), isHere
    Q_PROPERTY(hopluu::desktop::RowsModel* files READ files CONSTANT)
    /// What a file can be evidence of. Rows: key ("score:IV.1"), name, kind, isChosen
    Q_PROPERTY(hopluu::desktop::RowsModel* targets READ targets CONSTANT)
    Q_PROPERTY(QString targetQuery READ targetQuery WRITE setTargetQuery NOTIFY targetQueryChanged)
    /// Files that were refused. Rows: key, what, advice
    Q_PROPERTY(hopluu::desktop::RowsModel* problems READ problems CONSTANT)
    Q_PROPERTY(QString summary READ summary NOTIFY filesChanged)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY busyChanged)  // taking files in, or fetching one

public:
    explicit AttachmentList(QObject* parent = nullptr);
    ~AttachmentList() override;

    [[nodiscard]] Program* program() const { return program_.data(); }
    void setProgram(Program* program);
    [[nodiscard]] bool isShown() const { return isShown_; }
    void setShown(bool shown);
    [[nodiscard]] RowsModel* files() { return &files_; }
    [[nodiscard]] RowsModel* targets() { return &targets_; }
    [[nodiscard]] RowsModel* problems() { return &problems_; }
    [[nodiscard]] QString targetQuery() const { return targetQuery_; }
    void setTargetQuery(const QString& query);
    [[nodiscard]] QString summary() const { return summary_; }
    [[nodiscard]] bool isBusy() const { return busy_ > 0; }

    Q_INVOKABLE void add(const QList<QUrl>& files);
    /// Cites it no longer; its bytes stay.
    Q_INVOKABLE void remove(const QString& hash);
    /// Makes a copy under its own name, fetched from the server first when it is not here; `opened` tells where.
    Q_INVOKABLE void copy(const QString& hash);
    Q_INVOKABLE void dismissProblems();
    /// Fills `targets` for this file.
    Q_INVOKABLE void askTargets(const QString& hash);
    Q_INVOKABLE void toggleTarget(const QString& target);
    /// Writes what is chosen.
    Q_INVOKABLE void keepTargets();

signals:
    void programChanged();
    void shownChanged();
    void filesChanged();
    void busyChanged();
    void targetQueryChanged();
    void opened(const QUrl& copy);

private:
    [[nodiscard]] OpenYear* year() const { return program_ == nullptr ? nullptr : program_->year(); }
    [[nodiscard]] const engine::AttachmentView* find(const QString& hash) const;
    void follow();
    void read();
    void show();
    void showTargets();
    void changed(const Errors& problems);
    void tell(const Errors& problems);
    void work(int by);
    void fetch(const engine::AttachmentView& file);
    [[nodiscard]] QString evidenceText(const engine::AttachmentView& file) const;

    QPointer<Program> program_;
    QPointer<OpenYear> followed_;
    std::vector<engine::AttachmentView> views_;
    RowsModel files_, targets_, problems_;
    QString summary_, targetQuery_, targetHash_;
    std::vector<std::string> chosenTargets_;
    bool isShown_ = false;
    int busy_ = 0;
    QTimer poll_;
    struct Fetching {
        std::mutex mutex;
        std::shared_ptr<Line> line;
    };
    std::shared_ptr<Fetching> fetching_ = std::make_shared<Fetching>();
    std::unique_ptr<Worker> network_;  // made when something is fetched
};

}  // namespace hopluu::desktop
