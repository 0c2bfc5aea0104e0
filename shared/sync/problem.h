// One table of everything that an exchange or a joining can be told no for: the code that programs act on (the `type` of the
// RFC 9457 problem), the HTTP status, and what the person reads. The server writes status and type, the client reads the words here.
#pragma once

#include "domain/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace hopluu::sync {

inline constexpr std::string_view kProblemTypePrefix = "urn:hopluu:problem:";
inline constexpr std::string_view kProblemMediaType = "application/problem+json";
inline constexpr std::string_view kEnvelopeMediaType = "application/vnd.hopluu";
inline constexpr std::string_view kSealedFileMediaType = "application/vnd.hopluu.file";

/// The error with its words; an unknown code gets general ones that quote it. `place` is kept as given.
[[nodiscard]] Error problem(std::string_view code, std::string place = {});
/// 4xx and 5xx; 500 for a code that is not in the table: nothing of the inside gets out.
[[nodiscard]] int statusOf(std::string_view code);

/// Every code of the table.
[[nodiscard]] std::vector<std::string_view> problemCodes();

/// {"type":"urn:hopluu:problem:join.used","title":"…","status":409}; `place` becomes "instance".
[[nodiscard]] std::string writeProblem(const Error& error);
/// The Error of a problem document; of anything else "server.unexpected-answer" with the status as place.
[[nodiscard]] Error readProblem(int status, std::string_view contentType, std::string_view body);

}  // namespace hopluu::sync
