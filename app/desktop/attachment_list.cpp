#include "desktop/attachment_list.h"

#include "desktop/file_words.h"
#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "desktop/while_seen.h"
#include "engine/item_words.h"
#include "text/unicode.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

namespace {

constexpr int kPollMilliseconds = 700;

/// A copy under its own name, because programs go by names; read-only, because changes to it would go nowhere.
Result<QUrl> copyForOpening(const std::filesystem::path& file, const engine::AttachmentView& view) {
    const QString folder = QDir::temp().filePath(QStringLiteral("hopluu-") + qt(view.hash.substr(0, 16)));
    const QString name = QFileInfo(qt(view.record.fileName)).fileName();
    const QString copy = QDir(folder).filePath(name.isEmpty() ? QStringLiteral("tep") : name);
    const QString source = QString::fromStdU16String(file.u16string());
    if (!QDir().mkpath(folder) || (!QFile::exists(copy) && !QFile::copy(source, copy))) {
        return fail(
            Error{"desktop.copy-failed",
                  {"Không chép được tệp ra thư mục tạm để mở.", "The file could not be copied to the temporary folder to be opened."},
                  {"Hãy kiểm tra chỗ trống của ổ đĩa.", "Check the free space of the disk."},
                  view.record.fileName});
    }
    QFile::setPermissions(copy, QFileDevice::ReadOwner);
    return QUrl::fromLocalFile(copy);
}

std::pair<Topic, ItemCode> readTarget(const std::string& target) {
    const auto colon = target.find(':');
    const std::string kind = target.substr(0, colon);
    const Topic topic = kind == "cell" ? Topic::cell : kind == "score" ? Topic::score : Topic::narrative;
    return {topic, ItemCode(colon == std::string::npos ? target : target.substr(colon + 1))};
}

void collect(const std::vector<Criterion>& criteria, std::vector<std::string>& targets) {
    for (const auto& criterion : criteria) {
        if (criterion.children.empty()) {
            targets.push_back("score:" + criterion.code.text);
        }
        collect(criterion.children, targets);
    }
}

/// Scores first: that is what files mostly prove.
std::vector<std::string> allTargets(const Form& form) {
    std::vector<std::string> targets;
    collect(form.criteria, targets);
    for (const FormItem* item : form.items()) {
        targets.push_back("cell:" + item->code.text);
    }
    for (const auto& section : form.narrative) {
        if (!section.guidance.empty()) {
            targets.push_back("section:" + section.code.text);
        }
    }
    return targets;
}

}  // namespace

AttachmentList::AttachmentList(QObject* parent)
    : QObject(parent),
      files_({"name", "kind", "size", "person", "evidence", "standing", "tone", "progress", "isHere"}),
      targets_({"name", "kind", "isChosen"}),
      problems_({"what", "advice"}) {
    poll_.setInterval(kPollMilliseconds);
    connect(&poll_, &QTimer::timeout, this, &AttachmentList::read);
}

AttachmentList::~AttachmentList() {
    const std::scoped_lock lock(fetching_->mutex);
    if (fetching_->line) {
        fetching_->line->cancel();
    }
}

void AttachmentList::setProgram(Program* program) {
    if (program == program_) {
        return;
    }
    program_ = program;
    if (program_ != nullptr) {
        connect(program_, &Program::stageChanged, this, &AttachmentList::follow);
        follow();
    }
    emit programChanged();
}

void AttachmentList::follow() {
    if (year() != nullptr && year() != followed_) {
        followed_ = year();
        followWhileSeen(followed_, *this, [this] { read(); });
        read();
    }
}

void AttachmentList::setShown(bool shown) {
    if (shown != isShown_) {
        isShown_ = shown;
        emit shownChanged();
        read();
    }
}

const engine::AttachmentView* AttachmentList::find(const QString& hash) const {
    const auto found = std::find_if(views_.begin(), views_.end(), [&](const auto& view) { return qt(view.hash) == hash; });
    return found == views_.end() ? nullptr : &*found;
}

void AttachmentList::read() {
    if (year() == nullptr) {
        return;
    }
    year()->ask(
        this,
        [period = year()->snapshot()->setup.campaign.period.id](OpenStore& store) {
            auto desk = engine::AttachmentDesk::open(store.workspace);
            return desk ? desk->list(period) : Result<std::vector<engine::AttachmentView>>{fail(desk.error())};
        },
        [this](Result<std::vector<engine::AttachmentView>> views) {
            if (!views) {
                tell({views.error()});
                return;
            }
            views_ = std::move(*views);
            std::stable_sort(views_.begin(), views_.end(),
                             [](const auto& a, const auto& b) { return text::fold(a.record.fileName) < text::fold(b.record.fileName); });
            show();
        });
}

QString AttachmentList::evidenceText(const engine::AttachmentView& file) const {
    QStringList names;
    for (const auto& target : file.record.evidenceOf) {
        const auto [topic, item] = readTarget(target);
        names += year()->say(engine::itemName(year()->form(), topic, item));
    }
    return names.join(QStringLiteral("; "));
}

void AttachmentList::show() {
    if (year() == nullptr) {
        return;
    }
    std::vector<RowsModel::Row> rows;
    std::uint64_t bytes = 0;
    int waiting = 0;
    for (const auto& view : views_) {
        const bool isWaiting = view.whereabouts == engine::Whereabouts::hereOnly;
        const bool isUnderWay = isWaiting && view.sent > 0 && view.sent < view.record.bytes;
        bytes += view.record.bytes;
        waiting += isWaiting ? 1 : 0;
        QString state = tr("Chỉ có trên máy này; sẽ gửi sau số liệu");
        int tone = kWarning;
        double progress = -1;
        if (isUnderWay) {
            progress = static_cast<double>(view.sent) / static_cast<double>(view.record.bytes);
            state =
                tr("Đang gửi: %1 trên %2").arg(sizeText(view.sent, year()->language()), sizeText(view.record.bytes, year()->language()));
            tone = kInformation;
        } else if (view.whereabouts == engine::Whereabouts::received) {
            state = tr("Máy chủ đã nhận");
            tone = kConfirmed;
        } else if (view.whereabouts == engine::Whereabouts::toBeConfirmed) {
            state = tr("Đã gửi, sẽ hỏi lại máy chủ");
            tone = kInformation;
        } else if (view.whereabouts == engine::Whereabouts::notHere) {
            state = tr("Chưa có trên máy này, mở ra thì tải về");
            tone = kNeutral;
        }
        rows.push_back({qt(view.hash),
                        {qt(view.record.fileName), kindText(view.record.mediaType), sizeText(view.record.bytes, year()->language()),
                         qt(view.person), evidenceText(view), state, tone, progress, view.whereabouts != engine::Whereabouts::notHere}});
    }
    files_.show(rows);
    summary_ = views_.empty() ? QString()
                              : tr("%n tệp, %1", nullptr, static_cast<int>(views_.size())).arg(sizeText(bytes, year()->language())) +
                                    (waiting > 0 ? tr(" · %n tệp chưa gửi", nullptr, waiting) : QString());
    if (isShown_ && waiting > 0) {
        poll_.start();
    } else {
        poll_.stop();
    }
    emit filesChanged();
}

void AttachmentList::work(int by) {
    busy_ += by;
    emit busyChanged();
}

void AttachmentList::tell(const Errors& problems) {
    auto rows = problems_.rows();
    for (const auto& problem : problems) {
        const QString place = qt(problem.place);
        const QString text = (place.isEmpty() ? QString() : place + QStringLiteral(": ")) + year()->say(problem.message);
        std::erase_if(rows, [&](const RowsModel::Row& row) { return row.key == text; });
        rows.push_back({text, {text, year()->say(problem.remedy)}});
    }
    problems_.show(rows);
}

void AttachmentList::changed(const Errors& problems) {
    work(-1);
    if (year() != nullptr) {
        tell(problems);
        year()->reload();
    }
}

void AttachmentList::add(const QList<QUrl>& files) {
    const auto paths = localPaths(files);
    if (year() == nullptr || paths.empty()) {
        return;
    }
    problems_.show({});
    work(1);
    year()->ask(
        this,
        [paths, period = year()->snapshot()->setup.campaign.period.id](OpenStore& store) { return attachAll(store, period, paths, {}); },
        [this](const Errors& problems) { changed(problems); });
}

void AttachmentList::remove(const QString& hash) {
    if (year() == nullptr) {
        return;
    }
    work(1);
    year()->ask(
        this,
        [hash = utf8(hash), period = year()->snapshot()->setup.campaign.period.id](OpenStore& store) -> Errors {
            auto desk = engine::AttachmentDesk::open(store.workspace);
            auto removed = desk ? desk->remove(period, hash) : Status{fail(desk.error())};
            return removed ? Errors{} : Errors{removed.error()};
        },
        [this](const Errors& problems) { changed(problems); });
}

void AttachmentList::copy(const QString& hash) {
    const auto* file = find(hash);
    if (file != nullptr && year() != nullptr) {
        fetch(*file);
    }
}

/// On a thread and a connection of its own: a line that stalls delays nothing else.
void AttachmentList::fetch(const engine::AttachmentView& file) {
    if (!network_) {
        network_ = std::make_unique<Worker>();
    }
    work(1);
    network_->post([list = QPointer<AttachmentList>(this), fetching = fetching_, store = year()->file(), lines = program_->lines(), file] {
        auto workspace = engine::Workspace::open(store, false, systemWallClock());
        auto desk = workspace ? engine::AttachmentDesk::open(*workspace) : Result<engine::AttachmentDesk>{fail(workspace.error())};
        auto member = workspace ? workspace->membership() : Result<sync::Membership>{fail(workspace.error())};
        Result<QUrl> copy = fail(Error{});
        if (desk && member) {
            std::shared_ptr<Line> line = lines->line();
            {
                const std::scoped_lock lock(fetching->mutex);
                fetching->line = line;
            }
            line->leadTo(*member);
            auto path = desk->obtain(file, *line);
            copy = path ? copyForOpening(*path, file) : Result<QUrl>{fail(path.error())};
            const std::scoped_lock lock(fetching->mutex);
            fetching->line.reset();
        } else {
            copy = fail(!desk ? desk.error() : member.error());
        }
        onWindowThread([list, copy] {
            if (!list) {
                return;
            }
            list->changed(copy ? Errors{} : Errors{copy.error()});
            if (copy) {
                emit list->opened(*copy);
            }
        });
    });
}

void AttachmentList::dismissProblems() {
    problems_.show({});
}

void AttachmentList::setTargetQuery(const QString& query) {
    if (query != targetQuery_) {
        targetQuery_ = query;
        emit targetQueryChanged();
        showTargets();
    }
}

void AttachmentList::askTargets(const QString& hash) {
    if (const auto* file = find(hash)) {
        targetHash_ = hash;
        chosenTargets_ = file->record.evidenceOf;
        targetQuery_.clear();
        emit targetQueryChanged();
        showTargets();
    }
}

void AttachmentList::showTargets() {
    if (year() == nullptr) {
        return;
    }
    const std::string query = text::fold(utf8(targetQuery_));
    std::vector<RowsModel::Row> rows;
    for (const auto& target : allTargets(year()->form())) {
        const auto [topic, item] = readTarget(target);
        const BilingualText name = engine::itemName(year()->form(), topic, item);
        const std::string searched = text::fold(item.text + " " + name.vi + " " + name.en);
        const bool isChosen = std::find(chosenTargets_.begin(), chosenTargets_.end(), target) != chosenTargets_.end();
        if (searched.find(query) != std::string::npos) {
            const QString kind = topic == Topic::score ? tr("Điểm") : topic == Topic::cell ? tr("Biểu") : tr("Báo cáo");
            rows.push_back({qt(target), {year()->say(name), kind, isChosen}});
        }
    }
    targets_.show(rows);
}

void AttachmentList::toggleTarget(const QString& target) {
    const std::string wanted = utf8(target);
    if (std::erase(chosenTargets_, wanted) == 0) {
        chosenTargets_.push_back(wanted);
    }
    showTargets();
}

void AttachmentList::keepTargets() {
    const auto* file = find(targetHash_);
    if (file == nullptr || year() == nullptr || chosenTargets_ == file->record.evidenceOf) {
        return;
    }
    work(1);
    year()->ask(
        this,
        [hash = file->hash, targets = chosenTargets_, period = year()->snapshot()->setup.campaign.period.id](OpenStore& store) -> Errors {
            auto desk = engine::AttachmentDesk::open(store.workspace);
            auto kept = desk ? desk->setEvidence(period, hash, targets) : Status{fail(desk.error())};
            return kept ? Errors{} : Errors{kept.error()};
        },
        [this](const Errors& problems) { changed(problems); });
}

}  // namespace hopluu::desktop
