#include "desktop/setup_desk.h"

#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "domain/calendar.h"
#include "engine/bloc_years.h"
#include "engine/leader_desk.h"
#include "engine/local_files.h"
#include "engine/typed_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

namespace {

constexpr std::size_t kMaxForm = 2 * 1024 * 1024;

/// A year's figures are collected until spring.
std::string yearCollectedAt(std::int64_t milliseconds) {
    const std::chrono::year_month_day today{dayInVietnam(milliseconds)};
    const int year = static_cast<int>(today.year()) - (today.month() <= std::chrono::March ? 1 : 0);
    return fmt::format("{:04}", year);
}

QString keyOf(const engine::FormVersion& form) {
    return qt(engine::formItem(form.id, form.version).text);
}

}  // namespace

SetupDesk::SetupDesk(QObject* parent)
    : QObject(parent), closed_({"text"}), problems_({"line"}), forms_({"name", "isPublished", "isChosen"}) {}

void SetupDesk::setProgram(Program* program) {
    if (program == program_ || program == nullptr) {
        return;
    }
    program_ = program;
    connect(program->preferences(), &Preferences::languageChanged, this, [this] {
        ++generation_;
        emit generationChanged();
        show();
    });
    if (OpenBloc* bloc = program->bloc()) {
        followWhileSeen(bloc, *this, [this] { read(true); });
    }
    read(false);
}

engine::Language SetupDesk::language() const {
    return program_ ? program_->preferences()->wording() : engine::Language::vietnamese;
}

QString SetupDesk::say(const BilingualText& text) const {
    return qt(engine::say(text, language()));
}

/// On the worker's thread.
Result<SetupDesk::Facts> SetupDesk::readFacts(const std::filesystem::path& file) {
    auto workspace = engine::Workspace::open(file, false, systemWallClock());
    if (!workspace) {
        return fail(workspace.error());
    }
    Facts facts;
    auto membership = workspace->membership();
    auto forms = engine::formVersions(*workspace);
    if (!membership || !forms) {
        return fail(!membership ? membership.error() : forms.error());
    }
    facts.isLeader = membership->role == Role::leader;
    facts.forms = std::move(*forms);
    facts.thisYear = yearCollectedAt(workspace->now());
    auto setup = workspace->setup();
    if (!setup) {
        return setup.error().code == "workspace.no-period" ? Result<Facts>{std::move(facts)} : fail(setup.error());
    }
    auto years = engine::readBlocYears(*workspace, *setup);
    auto accepted = years ? engine::consolidate(std::move(*years), *setup, engine::Basis::accepted)
                          : Result<consolidation::Consolidation>{fail(years.error())};
    if (!accepted) {
        return fail(accepted.error());
    }
    facts.next = engine::nextPeriod(setup->campaign, *accepted);
    facts.published = std::move(setup->campaign);
    return facts;
}

void SetupDesk::read(bool keepsDraft) {
    program_->worker().post([self = QPointer<SetupDesk>(this), file = program_->openPath(), keepsDraft] {
        auto facts = std::make_shared<Result<Facts>>(readFacts(file));
        onWindowThread([self, facts, keepsDraft] {
            if (!self) {
                return;
            }
            if (!*facts) {
                return self->complain({facts->error()});
            }
            // What somebody is typing stays; what it is compared with, and what nobody has touched, follows the news.
            const bool isUntouched = self->before_ && self->after_ == self->before_;
            const bool isSamePeriod = self->before_ && (*facts)->published && (*facts)->published->period.id == self->before_->period.id;
            self->facts_ = std::move(**facts);
            if (keepsDraft && !isUntouched) {
                if (isSamePeriod) {
                    self->before_ = self->facts_.published;
                }
                self->show();
            } else {
                self->startAgain();
            }
        });
    });
}

void SetupDesk::begin(const Campaign& campaign) {
    draft_ = engine::SetupDraft(campaign);
    ++generation_;
    edited();
    emit generationChanged();
}

void SetupDesk::startAgain() {
    problem_.clear();
    imported_.reset();
    before_ = facts_.published;
    isNew_ = !before_;
    begin(facts_.published ? *facts_.published : engine::firstPeriod(facts_.thisYear));
}

void SetupDesk::startNext() {
    problem_.clear();
    if (facts_.next) {
        before_ = facts_.published;  // what is new on last year is what one wants to see
        isNew_ = true;
        begin(*facts_.next);
    }
}

void SetupDesk::edited() {
    auto read = draft_.read();
    after_ = read ? std::optional{*read} : std::nullopt;
    errors_ = read ? Errors{} : read.error();
    show();
}

/// Of the members whose ids stand a line each.
std::string SetupDesk::shortNames(const std::string& ids) const {
    std::string names = ids;
    for (std::size_t m = 0; m < draft_.count("/members"); ++m) {
        const std::string member = fmt::format("/members/{}", m);
        const std::string id = draft_.text(member + "/id");
        const auto at = ("\n" + names + "\n").find("\n" + id + "\n");
        if (!id.empty() && at != std::string::npos) {
            names.replace(at, id.size(), draft_.text(member + "/shortName"));
        }
    }
    std::replace(names.begin(), names.end(), '\n', ',');
    return names;
}

void SetupDesk::show() {
    std::vector<RowsModel::Row> closed;
    for (std::size_t c = 0; c < draft_.count("/closedUnits"); ++c) {
        const std::string at = fmt::format("/closedUnits/{}", c);
        const std::string id = draft_.text(at + "/id");
        std::string line = draft_.text(at + "/name");
        for (std::size_t s = 0; s < draft_.count("/successions"); ++s) {
            const std::string succession = fmt::format("/successions/{}", s);
            if (("\n" + draft_.text(succession + "/predecessors") + "\n").find("\n" + id + "\n") != std::string::npos) {
                line +=
                    fmt::format(" → {}, {} ({})", shortNames(draft_.text(succession + "/successors")),
                                engine::dateText(draft_.text(succession + "/effective"), language()), draft_.text(succession + "/source"));
            }
        }
        closed.push_back({qt(id), {qt(line)}});
    }
    closed_.show(closed);
    std::vector<RowsModel::Row> problems;
    for (const Error& error : errors_) {
        problems.push_back({QStringLiteral("%1 %2").arg(qt(error.place)).arg(problems.size()),
                            {QStringLiteral("%1 (%2)").arg(say(error.message), qt(error.place))}});
    }
    problems_.show(problems);
    std::vector<RowsModel::Row> forms;
    const engine::FormVersion* chosen = chosenForm();
    const auto addForm = [&](const engine::FormVersion& form) {
        forms.push_back({keyOf(form), {QStringLiteral("%1 – %2").arg(say(form.name), keyOf(form)), form.isPublished, &form == chosen}});
    };
    for (const auto& form : facts_.forms) {
        addForm(form);
    }
    if (imported_) {
        addForm(*imported_);
    }
    forms_.show(forms);
    ++revision_;
    emit changed();
}

QString SetupDesk::standing() const {
    const std::string year = draft_.text("/period/year");
    return isNew_ ? say({fmt::format("Kỳ mới, năm {}: chưa ban hành", year), fmt::format("New period, {}: not published", year)})
                  : say({fmt::format("Năm {}", year), fmt::format("Year {}", year)});
}

QStringList SetupDesk::memberNames() const {
    QStringList names;
    for (int m = 0; m < members(); ++m) {
        names += qt(draft_.text(fmt::format("/members/{}/shortName", m)));
    }
    return names;
}

QString SetupDesk::bases() const {
    const std::size_t count = draft_.count("/bases");
    if (count == 0) {
        return say({"Chưa có số liệu năm trước: báo cáo ghi “chưa có số liệu so sánh”.",
                    "No figures of the year before: nothing to compare with."});
    }
    return say({fmt::format("{} số liệu năm trước; nguồn: {}", count, draft_.text("/bases/0/source")),
                fmt::format("{} figures of the year before; source: {}", count, draft_.text("/bases/0/source"))});
}

QStringList SetupDesk::changes() const {
    QStringList lines;
    if (!after_) {
        return lines;
    }
    for (const BilingualText& each : engine::setupChanges(before_, *after_)) {
        lines += say(each);
    }
    return lines;
}

QString SetupDesk::text(const QString& place, int /*generation*/) const {
    return qt(engine::dateText(draft_.text(utf8(place)), language()));
}

QString SetupDesk::wrong(const QString& place, int /*revision*/) const {
    const auto problem = engine::problemAt(errors_, utf8(place), draft_);
    return problem ? say(*problem) : QString();
}

void SetupDesk::setText(const QString& place, const QString& text) {
    if (this->text(place, 0) == text) {
        return;
    }
    draft_.setText(utf8(place), utf8(text));
    edited();
}

bool SetupDesk::flag(const QString& place, int /*generation*/) const {
    return draft_.flag(utf8(place));
}

void SetupDesk::setFlag(const QString& place, bool isSet) {
    draft_.setFlag(utf8(place), isSet);
    ++generation_;
    edited();
    emit generationChanged();
}

void SetupDesk::addMember() {
    draft_.addMember();
    ++generation_;
    edited();
    emit generationChanged();
}

void SetupDesk::removeMember(int member) {
    draft_.removeMember(static_cast<std::size_t>(member));
    ++generation_;
    edited();
    emit generationChanged();
}

void SetupDesk::moveMember(int member, int by) {
    draft_.moveMember(static_cast<std::size_t>(member), by);
    ++generation_;
    edited();
    emit generationChanged();
}

void SetupDesk::merge(int member, const QString& name, const QString& shortName, int successor, const QString& day, const QString& source) {
    const auto idOf = [this](int at) { return at < 0 ? UnitId{} : UnitId{draft_.text(fmt::format("/members/{}/id", at))}; };
    draft_.merge({utf8(name.trimmed()), utf8(shortName.trimmed()), utf8(name.trimmed()), idOf(member), idOf(successor),
                  engine::isoFromTyped(utf8(day)), utf8(source.trimmed())});
    ++generation_;
    edited();
    emit generationChanged();
}

void SetupDesk::unmerge(const QString& unit) {
    draft_.unmerge(UnitId{utf8(unit)});
    ++generation_;
    edited();
    emit generationChanged();
}

const engine::FormVersion* SetupDesk::chosenForm() const {
    const std::string wanted = draft_.text("/period/formId") + "@" + draft_.text("/period/formVersion");
    if (imported_ && utf8(keyOf(*imported_)) == wanted) {
        return &*imported_;
    }
    for (const auto& form : facts_.forms) {
        if (utf8(keyOf(form)) == wanted) {
            return &form;
        }
    }
    return nullptr;
}

void SetupDesk::chooseForm(const QString& key) {
    const auto take = [&](const engine::FormVersion& form) {
        if (keyOf(form) == key) {
            draft_.bindForm(form.id, form.version);
        }
    };
    for (const auto& form : facts_.forms) {
        take(form);
    }
    if (imported_) {
        take(*imported_);
    }
    edited();
}

void SetupDesk::exportForm(const QUrl& file) {
    const engine::FormVersion* form = chosenForm();
    problem_.clear();
    if (form != nullptr) {
        if (const Status written = engine::writeFile(utf8(file.toLocalFile()), form->json); !written) {
            complain({written.error()});
        }
    }
    emit changed();
}

void SetupDesk::importForm(const QUrl& file) {
    problem_.clear();
    auto bytes = engine::readFile(utf8(file.toLocalFile()), kMaxForm);
    auto form = bytes ? engine::readFormVersion(*bytes) : Checked<engine::FormVersion>{fail(Errors{bytes.error()})};
    if (!form) {
        return complain(form.error());
    }
    for (const auto& each : facts_.forms) {
        if (keyOf(each) == keyOf(*form) && each.json != form->json) {
            return complain({Error{"leader.form-published",
                                   {fmt::format("Phiên bản {} của biểu mẫu đã có, với nội dung khác.", form->version),
                                    fmt::format("Version {} of the form exists, with other contents.", form->version)},
                                   {"Tăng “version” trong tệp rồi nhập lại.", "Raise \"version\" in the file, then take it again."},
                                   "/version"}});
        }
    }
    draft_.bindForm(form->id, form->version);
    imported_ = std::move(*form);
    edited();
}

void SetupDesk::publish() {
    const engine::FormVersion* form = chosenForm();
    if (!canPublish() || form == nullptr) {
        return;
    }
    isBusy_ = true;
    problem_.clear();
    emit changed();
    program_->worker().post([self = QPointer<SetupDesk>(this), file = program_->openPath(), form = form->json, facts = draft_.json()] {
        auto workspace = engine::Workspace::open(file, false, systemWallClock());
        auto desk = workspace ? engine::LeaderDesk::open(*workspace) : Result<engine::LeaderDesk>{fail(workspace.error())};
        auto done = desk ? desk->publish(form, facts) : Checked<PeriodId>{fail(Errors{desk.error()})};
        onWindowThread([self, errors = done ? Errors{} : done.error()] {
            if (!self) {
                return;
            }
            self->isBusy_ = false;
            if (!errors.empty()) {
                return self->complain(errors);
            }
            self->before_ = self->after_;
            self->isNew_ = false;
            self->show();
            self->program_->notices()->tell(BilingualText{"Đã ban hành; các Ban thấy sau lần gửi và nhận tới.",
                                                          "Published; the boards see it after the next exchange."});
            emit self->published();
            if (self->program_->year() != nullptr) {
                self->program_->year()->reload();
            } else {
                self->program_->open();
            }
        });
    });
}

void SetupDesk::complain(const Errors& errors) {
    QStringList lines;
    for (const Error& error : errors) {
        const QString place = error.place.empty() ? QString() : QStringLiteral(" (%1)").arg(qt(error.place));
        lines += say(error.message) + place + QLatin1Char(' ') + say(error.remedy);
    }
    problem_ = lines.join(QLatin1Char('\n'));
    emit changed();
}

}  // namespace hopluu::desktop
