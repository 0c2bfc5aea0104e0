#include "desktop/guide.h"

#include <QFile>

#include <algorithm>

namespace hopluu::desktop {

namespace {

constexpr char kHead[] = "## ", kPageBegins[] = "<!-- page: ", kPageEnds[] = " -->";

QString read(const QString& language) {
    QFile file(language == QLatin1String("en") ? QStringLiteral(":/guide/window.md") : QStringLiteral(":/guide/cua-so.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

void Guide::setLanguage(const QString& language) {
    if (language == language_) {
        return;
    }
    language_ = language;
    sections_.clear();
    const QStringList lines = read(language).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (line.startsWith(QLatin1String(kHead))) {
            sections_.append({line.mid(3), {}, line + QLatin1Char('\n')});
        } else if (sections_.isEmpty()) {
            continue;  // the title of the file
        } else if (line.startsWith(QLatin1String(kPageBegins)) && line.endsWith(QLatin1String(kPageEnds))) {
            const auto begin = static_cast<qsizetype>(std::size(kPageBegins)) - 1;
            sections_.last().page = line.mid(begin, line.size() - begin - static_cast<qsizetype>(std::size(kPageEnds)) + 1);
        } else if (!line.startsWith(QLatin1String("!["))) {  // the window itself is at hand: no pictures of it
            sections_.last().text += line + QLatin1Char('\n');
        }
    }
    emit changed();
}

QStringList Guide::titles() const {
    QStringList all;
    for (const Section& section : sections_) {
        all += section.title;
    }
    return all;
}

QString Guide::section(int index) const {
    return index < 0 || index >= sections_.size() ? QString() : sections_.at(index).text;
}

int Guide::indexOf(const QString& page) const {
    const auto found = std::find_if(sections_.begin(), sections_.end(), [&](const Section& each) { return each.page == page; });
    return found == sections_.end() ? 0 : static_cast<int>(found - sections_.begin());
}

}  // namespace hopluu::desktop
