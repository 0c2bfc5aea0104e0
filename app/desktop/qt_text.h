// Between the product's UTF-8 strings and Qt's.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace hopluu::desktop {

[[nodiscard]] inline QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
[[nodiscard]] inline std::string utf8(const QString& text) {
    return text.toStdString();
}

}  // namespace hopluu::desktop
