#include "engine/narrative.h"

#include <algorithm>
#include <utility>

namespace hopluu::engine {

namespace {

std::uint32_t countWords(std::string_view text) {
    std::uint32_t words = 0;
    bool inWord = false;
    for (const char c : text) {
        const bool isSpace = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        words += !isSpace && !inWord ? 1U : 0U;
        inWord = !isSpace;
    }
    return words;
}

std::uint32_t countUnknown(std::string_view text, const report::TextFigures& figures) {
    const auto pieces = report::splitBindings(text, figures);
    const auto isUnknown = [](const report::TextPiece& piece) {
        return piece.kind == report::PieceKind::unknown || piece.kind == report::PieceKind::unclosed;
    };
    return static_cast<std::uint32_t>(std::count_if(pieces.begin(), pieces.end(), isUnknown));
}

/// The campaign as if the board were the whole bloc: its members and bases are the board's.
Campaign alone(const Campaign& campaign, const UnitId& unit) {
    Campaign one = campaign;
    std::erase_if(one.members, [&](const MemberUnit& member) { return member.id != unit; });
    std::erase_if(one.bases, [&](const BaseFigure& base) { return base.unit != unit; });
    return one;
}

}  // namespace

Result<consolidation::Consolidation> boardFigures(const BoardYearContent& content, const PeriodSetup& setup) {
    consolidation::BoardYear board;
    board.unit = content.unit;
    for (const auto& [item, value] : content.cells) {
        board.cells[item] = {value, {}, "", 0};
    }
    board.lastYear = figuresOf(content, setup).lastYear;
    const Campaign campaign = alone(setup.campaign, content.unit);
    return consolidation::consolidate({*setup.form, campaign, *setup.rules, {std::move(board)}, {}});
}

Result<consolidation::Consolidation> boardFigures(const YearSnapshot& year) {
    return year.blocFigures ? *year.blocFigures : boardFigures(year.content, year.setup);
}

std::vector<report::Contradiction> contradictionsIn(std::string_view text, const YearSnapshot& year,
                                                    const consolidation::Consolidation& figures) {
    const report::TextFigures known{*year.setup.form, year.setup.campaign, figures};
    return report::findContradictions(text, known, year.setup.campaign.findMember(year.unit));
}

std::vector<SectionState> outlineOf(const YearSnapshot& year, const consolidation::Consolidation& figures) {
    const report::TextFigures known{*year.setup.form, year.setup.campaign, figures};
    std::vector<SectionState> outline;
    for (const auto& section : year.setup.form->narrative) {
        SectionState state;
        state.section = &section;
        state.isAsked = !section.guidance.empty() || (year.unit == kBloc && !section.reportDraft.empty());
        if (const auto text = year.content.narrative.find(section.code); text != year.content.narrative.end()) {
            state.words = countWords(asRead(text->second, known));
            state.contradictions = static_cast<std::uint32_t>(contradictionsIn(text->second, year, figures).size());
            state.unknownBindings = countUnknown(text->second, known);
        }
        const Written* written = year.find(Topic::narrative, section.code);
        state.inConflict = written != nullptr && written->contents.inConflict();
        outline.push_back(state);
    }
    return outline;
}

std::string asSource(std::string_view plain) {
    std::string source;
    source.reserve(plain.size());
    for (const char c : plain) {
        source += c;
        if (c == '{') {
            source += c;
        }
    }
    return source;
}

std::string asRead(std::string_view source, const report::TextFigures& figures) {
    std::string read;
    for (const auto& piece : report::splitBindings(source, figures)) {
        read += piece.shown;
    }
    return read;
}

Result<std::optional<EarlierTexts>> lastYearsTexts(const Workspace& workspace, const PeriodId& period, const UnitId& unit) {
    auto periods = workspace.periods();
    if (!periods) {
        return fail(periods.error());
    }
    const auto now = std::find(periods->begin(), periods->end(), period);
    for (auto earlier = std::make_reverse_iterator(now); earlier != periods->rend(); ++earlier) {
        auto content = readContent(workspace.store(), *earlier, unit);
        if (!content) {
            return fail(content.error());
        }
        if (content->narrative.empty()) {
            continue;
        }
        auto setup = workspace.setup(*earlier);
        auto figures = setup ? boardFigures(*content, *setup) : Result<consolidation::Consolidation>{fail(setup.error())};
        if (!figures) {
            return fail(figures.error());
        }
        EarlierTexts found{*earlier, setup->campaign.period.year, {}};
        for (const auto& [section, text] : content->narrative) {
            found.texts[section] = asRead(text, {*setup->form, setup->campaign, *figures});
        }
        return std::optional{std::move(found)};
    }
    return std::optional<EarlierTexts>{};
}

}  // namespace hopluu::engine
