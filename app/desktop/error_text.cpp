#include "desktop/error_text.h"

#include "desktop/qt_text.h"
#include "desktop/window_remedy.h"

#include <QStringList>

namespace hopluu::desktop {

QString errorText(const Errors& errors, const OpenYear& year) {
    QStringList lines;
    for (const Error& each : errors) {
        const QString place = each.place.empty() ? QString() : QStringLiteral(" (%1)").arg(qt(each.place));
        lines += (year.say(each.message) + place + QLatin1Char(' ') + year.say(remedyInWindow(each))).trimmed();
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace hopluu::desktop
