#include "desktop/founding.h"

#include "desktop/qt_text.h"
#include "desktop/who_am_i.h"
#include "engine/wording.h"

namespace hopluu::desktop {

Founding::Founding(QObject* parent) : QObject(parent), person_(personAtThisLaptop()), deviceName_(nameOfThisLaptop()) {
    connect(&joining_, &HostJoining::changed, this, &Founding::changed);
}
Founding::~Founding() = default;

void Founding::setProgram(Program* program) {
    if (program == program_ || program == nullptr) {
        return;
    }
    program_ = program;
    connect(program->preferences(), &Preferences::languageChanged, this, &Founding::changed);
    connect(program->host(), &HostedServer::changed, this, &Founding::changed);
    connect(program->host(), &HostedServer::settingsChanged, this, &Founding::changed);
    emit changed();
}

QString Founding::say(const BilingualText& text) const {
    return program_ == nullptr ? QString() : qt(engine::say(text, program_->preferences()->wording()));
}

bool Founding::canFound() const {
    return program_ != nullptr && !isFounding() && program_->host()->isIdle() && !person_.trimmed().isEmpty() &&
           !deviceName_.trimmed().isEmpty();
}

QString Founding::progress() const {
    return say(joining_.progress());
}

QString Founding::problem() const {
    return problem_.code.empty() ? QString() : say(problem_.message);
}

QString Founding::remedy() const {
    return problem_.code.empty() ? QString() : say(problem_.remedy);
}

void Founding::found() {
    if (!canFound()) {
        return;
    }
    problem_ = {};
    joining_.begin(*program_, person_, deviceName_, [this](const Status& status) { problem_ = status ? Error{} : status.error(); });
}

}  // namespace hopluu::desktop
