// How values, findings and submissions are said, as sentences and as JSON; the same everywhere.
#pragma once

#include "cli/session.h"
#include "consolidation/consolidation.h"
#include "domain/form.h"
#include "engine/board_year.h"
#include "rules/rule_book.h"

#include <nlohmann/json.hpp>

#include <string>

namespace hopluu::cli {

[[nodiscard]] nlohmann::ordered_json toJson(const Value& value);

[[nodiscard]] std::string describe(const Session& session, const engine::SubmissionView& view);
[[nodiscard]] nlohmann::ordered_json toJson(const engine::SubmissionView& view);

/// Lines: the sentence, what to do, the explanation if any.
void print(const Session& session, const rules::Finding& finding, const std::string& explanation);
[[nodiscard]] nlohmann::ordered_json toJson(const rules::Finding& finding, const std::string& explanation);

[[nodiscard]] nlohmann::ordered_json toJson(const engine::Completeness& completeness);
[[nodiscard]] nlohmann::ordered_json toJson(const BilingualText& text);

/// "8 FDI  Vốn đăng ký cấp mới": the row as people know it.
[[nodiscard]] std::string rowName(const Session& session, const Form& form, const ItemCode& item);

/// Pads or cuts to a width in characters, not bytes.
[[nodiscard]] std::string column(const std::string& text, std::size_t width);
[[nodiscard]] std::string rightColumn(const std::string& text, std::size_t width);

}  // namespace hopluu::cli
