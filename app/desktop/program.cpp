#include "desktop/program.h"

#include "desktop/qt_text.h"
#include "desktop/sample_lines.h"
#include "desktop/way_to_host.h"
#include "desktop/window_remedy.h"
#include "engine/local_files.h"

#include <QFile>
#include <QSysInfo>

#include <cstdlib>
#include <utility>

namespace hopluu::desktop {

namespace {

constexpr char kChosenStore[] = "data-file";
constexpr char kOpenElsewhere[] = "desktop.open-elsewhere";

Error openElsewhere() {
    return {kOpenElsewhere,
            {"Tệp dữ liệu này đang mở ở một cửa sổ Hợp Lưu khác.", "This data file is open in another window of Hợp Lưu."},
            {"Hãy làm việc ở cửa sổ kia, hoặc đóng nó rồi thử lại.", "Work in the other window, or close it and try again."},
            ""};
}

}  // namespace

/// What the worker has read of a data file.
struct Program::Opened {
    std::shared_ptr<OpenStore> store;
    OpenYear::Snapshot year;
    OpenBloc::Snapshot bloc;       // null: a board's
    std::optional<Error> problem;  // nothing else is there then

    [[nodiscard]] static Opened failed(Error error) { return {nullptr, nullptr, nullptr, std::move(error)}; }
    [[nodiscard]] static Opened read(const std::filesystem::path& file) {
        auto workspace = engine::Workspace::open(file, false, systemWallClock());
        if (!workspace) {
            return failed(workspace.error());
        }
        Opened all;
        all.store = std::make_shared<OpenStore>(OpenStore{std::move(*workspace)});
        auto year = readSnapshot(*all.store, true);
        if (!year) {
            return failed(year.error());
        }
        all.year = std::move(*year);
        if (all.year->member.role == Role::leader) {
            auto bloc = readBlocSnapshot(*all.store);
            if (!bloc) {
                return failed(bloc.error());
            }
            all.bloc = std::move(*bloc);
        }
        return all;
    }
};

Program::Program(std::filesystem::path storeFile, std::shared_ptr<LineSource> network)
    : storeFile_(std::move(storeFile)), notices_(preferences_), host_(preferences_), network_(std::move(network)), lines_(network_) {
    connect(&preferences_, &Preferences::languageChanged, this, &Program::stageChanged);
    goThrough(preferences_.proxy());
    connect(&preferences_, &Preferences::proxyChanged, this, [this] { goThrough(preferences_.proxy()); });
    host_.lookAt(storeFile_);
    connect(&host_, &HostedServer::changed, this, [this] {
        if (bloc_) {
            leadToHost(*year_, host_);
        }
    });
    // Somebody who has just pressed "start" reads it there.
    connect(&host_, &HostedServer::endedByItself, &notices_, qOverload<const Error&>(&Notices::tell));
}

Program::~Program() = default;

QString Program::storeFile() const {
    return qt(openPath().string());
}

QUrl Program::storeFolder() const {
    return QUrl::fromLocalFile(qt(openPath().parent_path().string()));
}

QString Program::failure() const {
    const engine::Language language = preferences_.wording();
    const BilingualText advice = remedyInWindow(failure_);
    const std::string& remedy = engine::say(advice, language);
    return qt(engine::say(failure_.message, language) + (remedy.empty() ? "" : "\n" + remedy));
}

bool Program::isOpenElsewhere() const {
    return failure_.code == kOpenElsewhere;
}

QString Program::version() const {
    return QStringLiteral(HOPLUU_VERSION);
}

std::filesystem::path Program::usualStore() {
    const QString chosen = Preferences().recall(QString::fromLatin1(kChosenStore));
    const bool isNamed = std::getenv("HOPLUU_STORE") != nullptr;
    return chosen.isEmpty() || isNamed ? engine::defaultStore() : std::filesystem::path(utf8(chosen));
}

void Program::openFile(const std::filesystem::path& file) {
    if (file != storeFile_) {
        storeFile_ = file;
        preferences_.remember(QString::fromLatin1(kChosenStore), qt(file.string()));
        host_.lookAt(storeFile_);
    }
    leaveSample();
}

void Program::close() {
    exchange_.reset();
    bloc_.reset();
    year_.reset();
    failure_ = {};
    enter(Stage::Opening);
}

/// false: another window has the file. Where no lock can be made (a folder that may only be read) there is none.
bool Program::hold(const std::filesystem::path& file) {
    lock_.reset();
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return true;
    }
    const QString place = qt(file.string() + ".lock");
    lock_ = std::make_unique<QLockFile>(place);
    lock_->setStaleLockTime(0);  // as long as that program runs, however long
    if (lock_->tryLock(0) || lock_->error() != QLockFile::LockFailedError) {
        return true;
    }
    qint64 process = 0;
    QString computer, program;
    if (!lock_->getLockInfo(&process, &computer, &program) || computer.isEmpty() || computer == QSysInfo::machineHostName()) {
        return false;
    }
    // Left by a laptop that has been renamed since, or came with a copied folder: nobody here would ever take it away.
    return QFile::remove(place) && lock_->tryLock(0);
}

void Program::open() {
    close();
    if (!hold(openPath())) {
        failure_ = openElsewhere();
        return enter(Stage::Failed);
    }
    worker_.post([this, file = openPath()] {
        onWindowThread([this, all = std::make_shared<Opened>(Opened::read(file))] { opened(std::move(*all)); });
    });
}

void Program::openSample() {
    makeSample(false);
}

void Program::restartSample() {
    makeSample(true);
}

void Program::leaveSample() {
    sample_.reset();
    lines_ = network_;
    open();
}

void Program::makeSample(bool isAnew) {
    close();
    sample_.reset();
    lines_ = network_;
    const std::filesystem::path folder = storeFile_.parent_path() / "mau";
    worker_.post([this, folder, isAnew] {
        auto removed = isAnew ? engine::Sample::remove(folder) : Status{};
        auto made =
            removed ? engine::Sample::open(folder, systemWallClock()) : Result<std::unique_ptr<engine::Sample>>{fail(removed.error())};
        auto sample = made ? std::shared_ptr<engine::Sample>(std::move(*made)) : nullptr;
        const Error problem = made ? Error{} : made.error();
        onWindowThread([this, sample, problem] {
            if (sample) {
                sample_ = sample;
                lines_ = std::make_shared<SampleLines>(sample);
            } else {
                notices_.tell(problem);
            }
            open();
        });
    });
}

void Program::opened(Opened all) {
    if (!all.problem) {
        year_ = std::make_unique<OpenYear>(all.store, worker_, preferences_, notices_, std::move(all.year));
        if (all.bloc) {
            bloc_ = std::make_unique<OpenBloc>(*year_, std::move(all.bloc));
            startHostByItself();
        }
        exchange_ = std::make_unique<ExchangeController>(*year_, lines_);
        enter(Stage::Working);
        if (invitation_.endsWith(QLatin1String(".hopluu"))) {
            go(QStringLiteral("exchange"), std::exchange(invitation_, {}));  // an answer that was double-clicked: opened once
        }
        return;
    }
    failure_ = *all.problem;
    const std::string& code = failure_.code;
    if (code == "workspace.missing" || code == "workspace.not-joined") {
        return enter(Stage::NotJoined);
    }
    enter(code == "workspace.no-period" || code == "workspace.no-form" ? Stage::WaitingForForm : Stage::Failed);
}

void Program::startHostByItself() {
    if (host_.isHosting()) {
        leadToHost(*year_, host_);
    } else if (host_.startsByItself() && host_.hasData()) {
        host_.start(year_->snapshot()->member.certificateFingerprint);
    }
}

void Program::enter(Stage stage) {
    stage_ = stage;
    emit stageChanged();
}

}  // namespace hopluu::desktop
