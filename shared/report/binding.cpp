#include "report/binding.h"

#include "domain/number_text.h"
#include "report/period_dates.h"
#include "report/report_errors.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace hopluu::report {

namespace {

constexpr std::int64_t kPercent = 100;

/// What a sentence needs to know about an item of the form or a derived one.
struct Figure {
    const consolidation::Total* total = nullptr;
    int textDecimals = 0;
    UnitOfMeasure unit = UnitOfMeasure::zone;
};

std::optional<Figure> findFigure(const TextFigures& input, const ItemCode& code) {
    const consolidation::Total* total = input.consolidation.find(code);
    if (const FormItem* item = input.form.findItem(code)) {
        return Figure{total, item->textDecimals, item->unit};
    }
    if (const DerivedItem* derived = input.form.findDerived(code)) {
        return Figure{total, derived->textDecimals, derived->unit};
    }
    return std::nullopt;
}

/// At most `decimals` places; zeros at the end are not printed: a sentence says "48.884 ha", not "48.884,0 ha".
std::string sentenceNumber(Decimal value, int decimals) {
    return formatVietnameseExact(round(value, decimals).value_or(value));
}

/// Why there is no figure. "None arose" and "not applicable" are answers; they are said when nobody is missing.
std::string noFigure(const consolidation::Total* total) {
    const bool isAnswered = total != nullptr && total->notEntered.empty() && total->notYetAvailable.empty();
    if (isAnswered && !total->noneArose.empty()) {
        return "không phát sinh";
    }
    return isAnswered && !total->notApplicable.empty() ? "(không áp dụng)" : "(chưa có số liệu)";
}

std::string number(const Figure& figure) {
    if (figure.total == nullptr || !figure.total->amount) {
        return noFigure(figure.total);
    }
    return sentenceNumber(*figure.total->amount, figure.textDecimals);
}

std::string amount(const Figure& figure) {
    if (figure.total == nullptr || !figure.total->amount) {
        return number(figure);
    }
    return fmt::format("{} {}", number(figure), label(figure.unit).vi);
}

std::string noBaseNote(const std::string& lastYear) {
    return fmt::format("(chưa có số liệu năm {} để so sánh)", lastYear);
}

/// A paragraph says once that last year's figures are missing; again after each figure it would only be noise.
std::string sayOnceAParagraph(const std::string& text, const std::string& note) {
    std::string out;
    bool isSaid = false;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text.compare(at, note.size(), note) != 0) {
            isSaid = isSaid && text[at] != '\n';
            out += text[at++];
            continue;
        }
        if (isSaid) {
            const auto last = out.find_last_not_of(" ,");
            out.erase(last == std::string::npos ? 0 : last + 1);
        } else {
            out += note;
        }
        isSaid = true;
        at += note.size();
    }
    return out;
}

/// Why there is no percentage.
std::string noComparison(const Figure& figure, const std::string& lastYear) {
    if (figure.total != nullptr && figure.total->amount && figure.total->change.base) {
        return fmt::format("(năm {} bằng 0 nên không so sánh được)", lastYear);
    }
    return noBaseNote(lastYear);
}

std::string change(const Figure& figure, const std::string& lastYear) {
    if (figure.total == nullptr || !figure.total->change.percentOfLastYear) {
        return noComparison(figure, lastYear);
    }
    return fmt::format("bằng {}% so với năm {}", formatVietnameseExact(*figure.total->change.percentOfLastYear), lastYear);
}

std::string growth(const Figure& figure, const std::string& lastYear) {
    if (figure.total == nullptr || !figure.total->change.percentOfLastYear) {
        return noComparison(figure, lastYear);
    }
    const Decimal hundred = Decimal::fromMillionths(kPercent * Decimal::kUnit);
    const Result<Decimal> difference = subtract(*figure.total->change.percentOfLastYear, hundred);
    if (!difference) {
        return noComparison(figure, lastYear);
    }
    if (difference->isZero()) {
        return fmt::format("không đổi so với năm {}", lastYear);
    }
    const Decimal size = difference->isNegative() ? negate(*difference).value_or(*difference) : *difference;
    return fmt::format("{} {}% so với năm {}", difference->isNegative() ? "giảm" : "tăng", formatVietnameseExact(size), lastYear);
}

std::optional<std::string> periodEntry(std::string_view name, const TextFigures& input) {
    const Campaign& campaign = input.campaign;
    if (name == "boards") {
        return fmt::format("{}", campaign.members.size());
    }
    if (name == "year") {
        return campaign.period.year;
    }
    if (name == "next_year") {
        return yearOffset(campaign.period, 1);
    }
    if (name == "last_year") {
        return yearOffset(campaign.period, -1);
    }
    if (name == "leader") {
        return campaign.leader() != nullptr ? campaign.leader()->name : campaign.blocName;
    }
    return std::nullopt;
}

std::optional<std::string> resolve(std::string_view binding, const TextFigures& input) {
    if (auto entry = periodEntry(binding, input)) {
        return entry;
    }
    const std::size_t colon = binding.find(':');
    const auto figure = findFigure(input, ItemCode(std::string(binding.substr(0, colon))));
    if (!figure) {
        return std::nullopt;
    }
    if (colon == std::string_view::npos) {
        return amount(*figure);
    }
    const std::string_view form = binding.substr(colon + 1);
    const std::string lastYear = yearOffset(input.campaign.period, -1);
    if (form == "number") {
        return number(*figure);
    }
    if (form == "change") {
        return change(*figure, lastYear);
    }
    if (form == "growth") {
        return growth(*figure, lastYear);
    }
    return std::nullopt;
}

/// "II.2.1.1:124", or the offset alone when the text has no name.
std::string placeAt(std::string_view place, std::size_t offset) {
    return place.empty() ? fmt::format("{}", offset) : fmt::format("{}:{}", place, offset);
}

}  // namespace

std::vector<TextPiece> splitBindings(std::string_view text, const TextFigures& figures) {
    std::vector<TextPiece> pieces;
    const auto add = [&](PieceKind kind, std::size_t begin, std::size_t size, std::string binding, std::string shown) {
        pieces.push_back({kind, begin, size, std::move(binding), std::move(shown)});
    };
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = std::min(text.find('{', at), text.size());
        if (open > at) {
            add(PieceKind::plain, at, open - at, "", std::string(text.substr(at, open - at)));
        }
        if (open == text.size()) {
            break;
        }
        if (text.substr(open).starts_with("{{")) {
            add(PieceKind::plain, open, 2, "", "{");
            at = open + 2;
            continue;
        }
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) {
            const auto rest = std::string(text.substr(open));
            add(PieceKind::unclosed, open, rest.size(), "", rest);
            break;
        }
        const auto binding = std::string(text.substr(open + 1, close - open - 1));
        const auto filled = resolve(binding, figures);
        add(filled ? PieceKind::figure : PieceKind::unknown, open, close + 1 - open, binding, filled.value_or("{" + binding + "}"));
        at = close + 1;
    }
    return pieces;
}

Checked<std::string> fillBindingsAt(std::string_view text, const ReportInput& input, std::string_view place) {
    std::string out;
    Errors errors;
    for (const TextPiece& piece : splitBindings(text, {input.form, input.campaign, input.consolidation})) {
        out += piece.shown;
        if (piece.kind == PieceKind::unknown) {
            errors.push_back(unknownBindingError(placeAt(place, piece.begin), piece.binding));
        } else if (piece.kind == PieceKind::unclosed) {
            constexpr std::size_t kShown = 40;
            errors.push_back(unclosedBindingError(placeAt(place, piece.begin), text::elide(piece.shown.substr(1), kShown)));
        }
    }
    if (!errors.empty()) {
        return fail(std::move(errors));
    }
    return sayOnceAParagraph(out, noBaseNote(yearOffset(input.campaign.period, -1)));
}

std::string_view sectionText(const NarrativeSection& section, const ReportInput& input) {
    const auto written = input.narrative.find(section.code);
    return written != input.narrative.end() ? std::string_view(written->second) : std::string_view(section.reportDraft);
}

Checked<std::string> fillBindings(std::string_view text, const ReportInput& input) {
    return fillBindingsAt(text, input, "");
}

}  // namespace hopluu::report
