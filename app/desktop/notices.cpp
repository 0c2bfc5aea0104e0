#include "desktop/notices.h"

#include "desktop/preferences.h"
#include "desktop/qt_text.h"
#include "desktop/window_remedy.h"

#include <QTimer>

#include <algorithm>

namespace hopluu::desktop {

namespace {

constexpr int kNewsStaysMilliseconds = 6000;
constexpr std::size_t kMost = 20;

}  // namespace

Notices::Notices(const Preferences& preferences, QObject* parent) : QObject(parent), preferences_(preferences) {
    connect(&preferences, &Preferences::languageChanged, this, &Notices::changed);
}

QString Notices::text() const {
    return all_.empty() ? QString() : qt(engine::say(all_.back().error.message, preferences_.wording()));
}

QString Notices::remedy() const {
    return all_.empty() ? QString() : qt(engine::say(remedyInWindow(all_.back().error), preferences_.wording()));
}

void Notices::tell(const Error& error) {
    add({error, true});
}

void Notices::tell(const BilingualText& news) {
    add({{"news", news, {}, {}}, false});
    QTimer::singleShot(kNewsStaysMilliseconds, this, [this, news] {
        std::erase_if(all_, [&](const Notice& each) { return !each.isError && each.error.message == news; });
        emit changed();
    });
}

void Notices::add(Notice notice) {
    std::erase_if(all_, [&](const Notice& each) { return each.error == notice.error; });
    if (all_.size() == kMost) {
        all_.erase(all_.begin());
    }
    all_.push_back(std::move(notice));
    emit changed();
}

void Notices::settle(std::string_view codePrefix) {
    if (std::erase_if(all_, [&](const Notice& each) { return each.error.code.starts_with(codePrefix); }) > 0) {
        emit changed();
    }
}

void Notices::dismiss() {
    if (!all_.empty()) {
        all_.pop_back();
        emit changed();
    }
}

}  // namespace hopluu::desktop
