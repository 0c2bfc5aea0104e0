// A handover in words for a leader, who knows pages and buttons, not commands.
#pragma once

#include "desktop/handover_events.h"
#include "engine/wording.h"
#include "sync/handover_state.h"

#include <string>

namespace hopluu::desktop {

// Names of the files that are kept beside the data file, and proposed
inline constexpr char kKeptCard[] = "danh-thiep.json";
inline constexpr char kKeptStatement[] = "bien-ban-dien-tap.json";
inline constexpr char kRehearsalPackage[] = "goi-dien-tap.hopluu-bloc";
inline constexpr char kFinalPackage[] = "goi-ban-giao.hopluu-bloc";
inline constexpr char kNoticeFile[] = "thong-bao-ban-giao.json";

/// "3.214 thao tác, 11 đơn vị, 11 lần nộp, 12 tệp đính kèm (3,2 MB); không có xung đột, không thao tác nào bị từ chối".
[[nodiscard]] BilingualText countsText(const HandoverCounts& counts);
[[nodiscard]] HandoverCounts countsOf(const sync::BlocState& state);
/// What to do about it, on the page where it is told.
[[nodiscard]] BilingualText handoverRemedy(const Error& error);
/// One a line; of many the first.
[[nodiscard]] BilingualText differencesText(const std::vector<BilingualText>& differences);

}  // namespace hopluu::desktop
