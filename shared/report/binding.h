// The figures bound into a text: docs/spec/report-files.md, "Bindings".
#pragma once

#include "report/report.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

/// Whose figures a text speaks of: the bloc's in the report, one board's in the board's own narrative. `campaign` is the real one in both.
struct TextFigures {
    const Form& form;
    const Campaign& campaign;
    const consolidation::Consolidation& consolidation;
};

enum class PieceKind : std::uint8_t {
    plain,
    figure,    // a binding, filled
    unknown,   // braces around a name that the form does not have: shown as they stand
    unclosed,  // from a brace that is never closed to the end
};

struct TextPiece {
    PieceKind kind = PieceKind::plain;
    std::size_t begin = 0, size = 0;  // bytes of the source text
    std::string binding;              // "capital_new.fdi:change"; empty for plain text
    std::string shown;

    bool operator==(const TextPiece&) const = default;
};

/// The text cut at its bindings: what is shown, one piece after the other, and where each came from.
[[nodiscard]] std::vector<TextPiece> splitBindings(std::string_view text, const TextFigures& figures);

/// As fillBindings, with a place for the errors: "II.2.1.1:124" is section and byte offset.
[[nodiscard]] Checked<std::string> fillBindingsAt(std::string_view text, const ReportInput& input, std::string_view place);

/// The text of a section before binding: the leader's, else the form's draft.
[[nodiscard]] std::string_view sectionText(const NarrativeSection& section, const ReportInput& input);

}  // namespace hopluu::report
