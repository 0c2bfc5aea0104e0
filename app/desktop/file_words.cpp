#include "desktop/file_words.h"

#include "desktop/qt_text.h"
#include "engine/attachments.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

QString sizeText(std::uint64_t bytes, engine::Language language) {
    constexpr std::uint64_t kKilobyte = 1'000;
    constexpr std::uint64_t kMegabyte = 1'000'000;
    const bool isLarge = bytes >= kMegabyte;
    bytes = bytes > 0 ? std::max(bytes, kKilobyte) : 0;  // what is there is never "0 kB"
    const auto size =
        ratio(Decimal::fromMillionths(static_cast<std::int64_t>(bytes) * Decimal::kUnit),
              Decimal::fromMillionths(static_cast<std::int64_t>(isLarge ? kMegabyte : kKilobyte) * Decimal::kUnit), isLarge ? 1 : 0);
    return qt(engine::numberText(size.value_or(Decimal{}), isLarge ? 1 : 0, language)) +
           (isLarge ? QStringLiteral(" MB") : QStringLiteral(" kB"));
}

QString kindText(const std::string& mediaType) {
    if (mediaType == "application/pdf") {
        return QStringLiteral("PDF");
    }
    if (mediaType.starts_with("image/")) {
        return QCoreApplication::translate("FileWords", "ảnh");
    }
    return mediaType.find("word") != std::string::npos ? QStringLiteral("Word") : QStringLiteral("Excel");
}

QString fileProblemText(const Error& error, const OpenYear& year) {
    const QString remedy = year.say(error.remedy);
    const QString place = qt(error.place);
    return (place.isEmpty() ? QString() : place + QStringLiteral(": ")) + year.say(error.message) +
           (remedy.isEmpty() ? QString() : QLatin1Char(' ') + remedy);
}

QString standingText(Standing standing) {
    switch (standing) {
        case Standing::received:
            return QCoreApplication::translate("FileWords", "máy chủ đã nhận");
        case Standing::refused:
            return QCoreApplication::translate("FileWords", "máy chủ không nhận");
        default:
            return QCoreApplication::translate("FileWords", "mới lưu trên máy này");
    }
}

std::vector<std::filesystem::path> localPaths(const QList<QUrl>& urls) {
    std::vector<std::filesystem::path> paths;
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            paths.emplace_back(url.toLocalFile().toStdU16String());
        }
    }
    return paths;
}

Errors attachAll(OpenStore& store, const PeriodId& period, const std::vector<std::filesystem::path>& files,
                 const std::vector<std::string>& evidenceOf) {
    Errors problems;
    auto desk = engine::AttachmentDesk::open(store.workspace);
    if (!desk) {
        return {desk.error()};
    }
    for (const auto& file : files) {
        if (auto attached = desk->attach(period, file, evidenceOf); !attached) {
            Error problem = attached.error();
            const auto name = file.filename().u8string();
            problem.place.assign(name.begin(), name.end());
            problems.push_back(std::move(problem));
        }
    }
    return problems;
}

}  // namespace hopluu::desktop
