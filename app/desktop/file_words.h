// How attached files are taken in and spoken of: sizes, kinds, what went wrong with one.
#pragma once

#include "desktop/open_year.h"
#include "domain/error.h"
#include "engine/wording.h"
#include "store/store.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hopluu::desktop {

/// "820 kB", "3,2 MB".
[[nodiscard]] QString sizeText(std::uint64_t bytes, engine::Language language);
/// "PDF", "ảnh JPEG".
[[nodiscard]] QString kindText(const std::string& mediaType);
/// The file's name, what is wrong, what to do.
[[nodiscard]] QString fileProblemText(const Error& error, const OpenYear& year);
/// How far an entry of the journal has come.
[[nodiscard]] QString standingText(Standing standing);

/// What of these are files of this computer.
[[nodiscard]] std::vector<std::filesystem::path> localPaths(const QList<QUrl>& urls);
/// Each by itself: one that is refused does not keep the others out. Returns why, one a file, with the file's name as its place.
[[nodiscard]] Errors attachAll(OpenStore& store, const PeriodId& period, const std::vector<std::filesystem::path>& files,
                               const std::vector<std::string>& evidenceOf);

}  // namespace hopluu::desktop
