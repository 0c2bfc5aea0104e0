#include "desktop/program.h"

#include "desktop/qt_text.h"

namespace hopluu::desktop {

Program::Program(std::filesystem::path storeFile, QObject* parent)
    : QObject(parent), storeFile_(std::move(storeFile)), notices_(preferences_) {
    connect(&preferences_, &Preferences::languageChanged, this, &Program::stageChanged);
}

Program::~Program() = default;

QString Program::storeFile() const {
    return qt(storeFile_.string());
}

QString Program::failure() const {
    const engine::Language language = preferences_.wording();
    const std::string& remedy = engine::say(failure_.remedy, language);
    return qt(engine::say(failure_.message, language) + (remedy.empty() ? "" : "\n" + remedy));
}

QString Program::version() const {
    return QStringLiteral(HOPLUU_VERSION);
}

void Program::openFile(const std::filesystem::path& file) {
    storeFile_ = file;
    open();
}

void Program::open() {
    year_.reset();
    enter(Stage::Opening);
    worker_.post([this, file = storeFile_] {
        auto workspace = engine::Workspace::open(file, false, systemWallClock());
        auto store = workspace ? std::make_shared<OpenStore>(OpenStore{std::move(*workspace)}) : nullptr;
        auto snapshot = store ? readSnapshot(*store, true) : Result<OpenYear::Snapshot>{fail(workspace.error())};
        onWindowThread([this, store, snapshot = std::move(snapshot)]() mutable { opened(store, std::move(snapshot)); });
    });
}

void Program::opened(const std::shared_ptr<OpenStore>& store, Result<OpenYear::Snapshot> snapshot) {
    if (snapshot) {
        year_ = std::make_unique<OpenYear>(store, worker_, preferences_, notices_, std::move(*snapshot));
        return enter(Stage::Working);
    }
    failure_ = snapshot.error();
    const std::string& code = failure_.code;
    if (code == "workspace.missing" || code == "workspace.not-joined") {
        return enter(Stage::NotJoined);
    }
    enter(code == "workspace.no-period" || code == "workspace.no-form" ? Stage::WaitingForForm : Stage::Failed);
}

void Program::enter(Stage stage) {
    stage_ = stage;
    emit stageChanged();
}

}  // namespace hopluu::desktop
