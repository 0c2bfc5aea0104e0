// The root of what QML sees: which data file is open, and how far it is. The pages make their own models from `year`.
#pragma once

#include "desktop/exchange_controller.h"
#include "desktop/hosted_server.h"
#include "desktop/line_source.h"
#include "desktop/notices.h"
#include "desktop/open_bloc.h"
#include "desktop/open_year.h"
#include "desktop/preferences.h"
#include "desktop/worker.h"
#include "engine/sample.h"

#include <QtQml/qqmlregistration.h>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QUrl>

#include <filesystem>
#include <memory>

namespace hopluu::desktop {

class Program : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged)
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year NOTIFY stageChanged)                    // null unless `stage` is Working
    Q_PROPERTY(hopluu::desktop::OpenBloc* bloc READ bloc NOTIFY stageChanged)                    // null unless this is the leader's laptop
    Q_PROPERTY(hopluu::desktop::ExchangeController* exchange READ exchange NOTIFY stageChanged)  // as `year`
    Q_PROPERTY(hopluu::desktop::HostedServer* host READ host CONSTANT)  // the bloc's server, if it runs on this computer
    Q_PROPERTY(hopluu::desktop::Preferences* preferences READ preferences CONSTANT)
    Q_PROPERTY(hopluu::desktop::Notices* notices READ notices CONSTANT)
    Q_PROPERTY(QString storeFile READ storeFile NOTIFY stageChanged)
    Q_PROPERTY(QUrl storeFolder READ storeFolder NOTIFY stageChanged)
    Q_PROPERTY(bool isSample READ isSample NOTIFY stageChanged)                // nothing that is done here is anybody's data
    Q_PROPERTY(QString invitation READ invitation CONSTANT)                    // the file that the program was started with; empty: none
    Q_PROPERTY(QString failure READ failure NOTIFY stageChanged)               // why the data file cannot be opened, and what to do
    Q_PROPERTY(bool isOpenElsewhere READ isOpenElsewhere NOTIFY stageChanged)  // another window has it: nothing is wrong with the file
    Q_PROPERTY(QString version READ version CONSTANT)

public:
    enum class Stage {   // capitals: QML knows no others
        Opening,         // the data file is being read
        NotJoined,       // there is none, or it has not joined a bloc: first start
        WaitingForForm,  // joined; the leader has not sent a form yet
        Working,
        Failed  // the data file is there and cannot be opened
    };
    Q_ENUM(Stage)

    /// `network`: where lines come from for all but the sample.
    explicit Program(std::filesystem::path storeFile, std::shared_ptr<LineSource> network = std::make_shared<NetworkLines>());
    ~Program() override;

    [[nodiscard]] Stage stage() const { return stage_; }
    [[nodiscard]] OpenYear* year() const { return year_.get(); }
    [[nodiscard]] OpenBloc* bloc() const { return bloc_.get(); }
    [[nodiscard]] ExchangeController* exchange() const { return exchange_.get(); }
    [[nodiscard]] HostedServer* host() { return &host_; }
    [[nodiscard]] Preferences* preferences() { return &preferences_; }
    [[nodiscard]] Notices* notices() { return &notices_; }
    [[nodiscard]] QString storeFile() const;
    /// This person's data file, also while the sample is open.
    [[nodiscard]] const std::filesystem::path& storePath() const { return storeFile_; }
    /// The one that is open: the sample's, or this person's.
    [[nodiscard]] const std::filesystem::path& openPath() const { return sample_ ? sample_->board() : storeFile_; }
    [[nodiscard]] QUrl storeFolder() const;
    [[nodiscard]] bool isSample() const { return sample_ != nullptr; }
    [[nodiscard]] QString invitation() const { return invitation_; }
    void offerInvitation(const QString& file) { invitation_ = file; }
    [[nodiscard]] QString failure() const;
    [[nodiscard]] bool isOpenElsewhere() const;
    [[nodiscard]] QString version() const;
    [[nodiscard]] Worker& worker() { return worker_; }
    /// Where the lines to the server of the open data file come from; each thread of the network holds it as long as it needs it.
    [[nodiscard]] std::shared_ptr<LineSource> lines() const { return lines_; }

    /// Opens the data file; `stage` tells how it went.
    Q_INVOKABLE void open();
    /// Another data file from now on.
    void openFile(const std::filesystem::path& file);
    /// The data file of somebody who was not told of one: named by HOPLUU_STORE, chosen at first start, or the usual one.
    [[nodiscard]] static std::filesystem::path usualStore();

    /// Looks around in the sample, which lies beside the data file. When it cannot be made, first start is shown again, with the reason.
    Q_INVOKABLE void openSample();
    /// As it was in the beginning.
    Q_INVOKABLE void restartSample();
    /// Back to this person's own data, or to first start.
    Q_INVOKABLE void leaveSample();

    /// Shows a page of qml/shell/BoardPages.qml or LeaderPages.qml by its name and in it an item: a cell, a section, a rule, a
    /// board. Empty: the page as it was left.
    Q_INVOKABLE void go(const QString& page, const QString& item = {}) { emit wentTo(page, item); }

signals:
    void stageChanged();
    void wentTo(const QString& page, const QString& item);

private:
    struct Opened;
    void opened(Opened all);
    void enter(Stage stage);
    void close();
    [[nodiscard]] bool hold(const std::filesystem::path& file);
    void makeSample(bool isAnew);
    void startHostByItself();

    std::filesystem::path storeFile_;
    QString invitation_;
    Preferences preferences_;
    Notices notices_;
    HostedServer host_;
    Stage stage_ = Stage::Opening;
    Error failure_;
    std::unique_ptr<QLockFile> lock_;  // of the data file that is open: a second window would show what the first has changed since
    std::unique_ptr<OpenYear> year_;
    std::unique_ptr<OpenBloc> bloc_;                // of the leader; after the year: it goes first
    std::unique_ptr<ExchangeController> exchange_;  // after the year: it goes first
    std::shared_ptr<engine::Sample> sample_;        // null: this person's own data
    std::shared_ptr<LineSource> network_, lines_;
    Worker worker_;  // last: it finishes before the rest goes
};

}  // namespace hopluu::desktop
