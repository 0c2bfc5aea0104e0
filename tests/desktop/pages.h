// The pages of the year, in the order of the list at the left.
#pragma once

#include <QStringList>

namespace hopluu::test {

[[nodiscard]] inline QStringList allPages() {
    return {QStringLiteral("overview"),    QStringLiteral("annex"), QStringLiteral("narrative"), QStringLiteral("scores"),
            QStringLiteral("attachments"), QStringLiteral("check"), QStringLiteral("exchange"),  QStringLiteral("conflicts"),
            QStringLiteral("colleagues"),  QStringLiteral("import")};
}

}  // namespace hopluu::test
