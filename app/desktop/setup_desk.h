// The page on which the leader sets a period up: a draft that is checked as one types, and published as a whole. It reads the data file by
// itself, because it is also there before the first period is.
#pragma once

#include "desktop/program.h"
#include "desktop/rows_model.h"
#include "engine/published_forms.h"
#include "engine/setup_draft.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace hopluu::desktop {

class SetupDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::Program* program READ program WRITE setProgram NOTIFY changed)
    Q_PROPERTY(bool isLeader READ isLeader NOTIFY changed)  // and the data file has been read
    Q_PROPERTY(bool hasPeriod READ hasPeriod NOTIFY changed)
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)           // this period is not published
    Q_PROPERTY(QString standing READ standing NOTIFY changed)  // which period this is, and whether it is published
    // `generation` is another when fields show other texts than were typed into them, `revision` after each letter.
    Q_PROPERTY(int generation READ generation NOTIFY generationChanged)
    Q_PROPERTY(int revision READ revision NOTIFY changed)
    Q_PROPERTY(int members READ members NOTIFY generationChanged)
    Q_PROPERTY(hopluu::desktop::RowsModel* closed READ closed CONSTANT)            // key: the unit; text
    Q_PROPERTY(hopluu::desktop::RowsModel* problems READ problems CONSTANT)        // line
    Q_PROPERTY(hopluu::desktop::RowsModel* forms READ forms CONSTANT)              // name, isPublished, isChosen
    Q_PROPERTY(QStringList memberNames READ memberNames NOTIFY generationChanged)  // short, in their order
    Q_PROPERTY(QString bases READ bases NOTIFY changed)                            // where the figures of the year before come from
    Q_PROPERTY(QStringList changes READ changes NOTIFY changed)                    // what publishing would change
    Q_PROPERTY(bool canPublish READ canPublish NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)  // of what was done last

public:
    explicit SetupDesk(QObject* parent = nullptr);

    [[nodiscard]] Program* program() const { return program_; }
    void setProgram(Program* program);
    [[nodiscard]] bool isLeader() const { return facts_.isLeader; }
    [[nodiscard]] bool hasPeriod() const { return facts_.published.has_value(); }
    [[nodiscard]] bool isNew() const { return isNew_; }
    [[nodiscard]] QString standing() const;
    [[nodiscard]] int generation() const { return generation_; }
    [[nodiscard]] int revision() const { return revision_; }
    [[nodiscard]] int members() const { return static_cast<int>(draft_.count("/members")); }
    [[nodiscard]] RowsModel* closed() { return &closed_; }
    [[nodiscard]] RowsModel* problems() { return &problems_; }
    [[nodiscard]] RowsModel* forms() { return &forms_; }
    [[nodiscard]] QStringList memberNames() const;
    [[nodiscard]] QString bases() const;
    [[nodiscard]] QStringList changes() const;
    [[nodiscard]] bool canPublish() const { return errors_.empty() && !changes().isEmpty() && !isBusy_; }
    [[nodiscard]] QString problem() const { return problem_; }

    /// Places as in the file: "/period/deadline". Days in the reader's way of writing.
    Q_INVOKABLE [[nodiscard]] QString text(const QString& place, int generation) const;
    Q_INVOKABLE [[nodiscard]] QString wrong(const QString& place, int revision) const;
    Q_INVOKABLE void setText(const QString& place, const QString& text);
    Q_INVOKABLE [[nodiscard]] bool flag(const QString& place, int generation) const;
    Q_INVOKABLE void setFlag(const QString& place, bool isSet);

    Q_INVOKABLE void addMember();
    Q_INVOKABLE void removeMember(int member);
    Q_INVOKABLE void moveMember(int member, int by);
    /// `member`: its place in the list; -1: a board from elsewhere, of that name.
    Q_INVOKABLE void merge(int member, const QString& name, const QString& shortName, int successor, const QString& day,
                           const QString& source);
    Q_INVOKABLE void unmerge(const QString& unit);

    Q_INVOKABLE void chooseForm(const QString& key);
    /// The chosen version into a file, to be changed there.
    Q_INVOKABLE void exportForm(const QUrl& file);
    /// A changed version from a file; all that is wrong with it is told.
    Q_INVOKABLE void importForm(const QUrl& file);

    /// The period after the one that is published; its year before are the figures that are accepted now.
    Q_INVOKABLE void startNext();
    /// As it is published.
    Q_INVOKABLE void startAgain();
    Q_INVOKABLE void publish();

signals:
    void changed();
    void generationChanged();
    void published();

private:
    struct Facts {
        bool isLeader = false;
        std::optional<Campaign> published;  // the latest period
        std::optional<Campaign> next;       // made of it
        std::vector<engine::FormVersion> forms;
        std::string thisYear;  // whose figures are collected now
    };
    [[nodiscard]] static Result<Facts> readFacts(const std::filesystem::path& file);
    [[nodiscard]] engine::Language language() const;
    [[nodiscard]] QString say(const BilingualText& text) const;
    [[nodiscard]] const engine::FormVersion* chosenForm() const;
    [[nodiscard]] std::string shortNames(const std::string& ids) const;
    void read(bool keepsDraft);
    void begin(const Campaign& campaign);
    void edited();
    void show();
    void complain(const Errors& errors);

    QPointer<Program> program_;
    Facts facts_;
    engine::SetupDraft draft_;
    std::optional<Campaign> before_;  // what the draft is compared with
    std::optional<Campaign> after_;   // the draft, while it is right
    Errors errors_;
    std::optional<engine::FormVersion> imported_;
    RowsModel closed_, problems_, forms_;
    QString problem_;
    int generation_ = 0, revision_ = 0;
    bool isBusy_ = false, isNew_ = true;
};

}  // namespace hopluu::desktop
