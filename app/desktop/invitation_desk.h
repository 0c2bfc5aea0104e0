// Invitations: made per board and person, shown as a QR code, saved, printed, copied; what became of each; taken back.
#pragma once

#include "desktop/program.h"
#include "desktop/rows_model.h"
#include "engine/invitations.h"
#include "sync/invitation_file.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <map>
#include <string>
#include <vector>

namespace hopluu::desktop {

class InvitationDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::Program* program READ program WRITE setProgram NOTIFY changed)
    Q_PROPERTY(hopluu::desktop::RowsModel* places READ places CONSTANT)  // Key: a board's id, or "bloc". name
    /// Key: the invitation. who, place, stage, tone, until, user, canCancel, canShow
    Q_PROPERTY(hopluu::desktop::RowsModel* rows READ rows CONSTANT)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)  // why the last thing was not done, and what to do
    Q_PROPERTY(bool isMaking READ isMaking NOTIFY changed)
    Q_PROPERTY(QString standing READ standing NOTIFY changed)  // "2 lời mời đang chờ · 11 đã dùng"
    // The one that is shown
    Q_PROPERTY(QString shown READ shown NOTIFY changed)            // its id; empty: none
    Q_PROPERTY(QString shownFor READ shownFor NOTIFY changed)      // whom it is for
    Q_PROPERTY(QString shownPlace READ shownPlace NOTIFY changed)  // of which board
    Q_PROPERTY(QString shownText READ shownText NOTIFY changed)    // the line to paste
    Q_PROPERTY(QString shownUntil READ shownUntil NOTIFY changed)
    Q_PROPERTY(QString shownAddresses READ shownAddresses NOTIFY changed)  // one a line
    Q_PROPERTY(QString shownSpoken READ shownSpoken NOTIFY changed)
    Q_PROPERTY(QString shownStage READ shownStage NOTIFY changed)  // whether it can be used by now
    Q_PROPERTY(int shownTone READ shownTone NOTIFY changed)

public:
    explicit InvitationDesk(QObject* parent = nullptr);

    [[nodiscard]] Program* program() const { return program_; }
    void setProgram(Program* program);
    [[nodiscard]] RowsModel* places() { return &places_; }
    [[nodiscard]] RowsModel* rows() { return &rows_; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isMaking() const { return isMaking_; }
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QString shown() const { return QString::fromStdString(shown_); }
    [[nodiscard]] QString shownFor() const;
    [[nodiscard]] QString shownPlace() const;
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QString shownUntil() const;
    [[nodiscard]] QString shownAddresses() const;
    [[nodiscard]] QString shownSpoken() const;
    [[nodiscard]] QString shownStage() const;
    [[nodiscard]] int shownTone() const;

    /// For one laptop at a board, or of the leader's ("bloc"), good for that many days; then it is shown, and sent to the server.
    Q_INVOKABLE void make(const QString& place, const QString& who, const QString& days);
    Q_INVOKABLE void cancel(const QString& invitation);
    /// One that was made since the program was opened: the code is kept nowhere else.
    Q_INVOKABLE void show(const QString& invitation);
    Q_INVOKABLE void hide() { show({}); }
    Q_INVOKABLE void copyMessage() const;
    Q_INVOKABLE [[nodiscard]] QString suggestedName(const QString& ending) const;
    Q_INVOKABLE void saveFile(const QUrl& target);
    Q_INVOKABLE void savePage(const QUrl& target);

signals:
    void changed();

private:
    void read();
    void showRows();
    void showPlaces();
    void made(const Result<sync::InvitationFile>& invitation);
    void tell(const Status& status);
    [[nodiscard]] const sync::InvitationFile* file() const;
    [[nodiscard]] const engine::MadeInvitation* find(const std::string& id) const;
    [[nodiscard]] QString placeName(const UnitId& unit) const;
    [[nodiscard]] std::vector<std::string> addresses() const;
    [[nodiscard]] QString say(const BilingualText& text) const;
    [[nodiscard]] QString moment(std::int64_t milliseconds) const;

    QPointer<Program> program_;
    RowsModel places_, rows_;
    std::vector<engine::MadeInvitation> all_;
    std::map<std::string, sync::InvitationFile> files_;  // of this run, by id
    std::string shown_;
    bool isMaking_ = false;
    Error problem_;  // without a code: none
};

}  // namespace hopluu::desktop
