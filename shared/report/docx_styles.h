// The named styles of the report: all looks stand here, the document itself only says which style a paragraph or a word has.
// Decree 30/2020/NĐ-CP, Appendix I.
#pragma once

#include "report/paper_page.h"

#include <pugixml.hpp>

#include <set>
#include <string>
#include <string_view>

namespace hopluu::report {

// What Word has a name for keeps it, so that the navigation pane and the tools for styles know it.
namespace style {
inline constexpr std::string_view kBodyText = "BodyText";
inline constexpr std::string_view kLegalBasis = "LegalBasis";
inline constexpr std::string_view kTitle = "Title";
inline constexpr std::string_view kSubtitle = "Subtitle";
inline constexpr std::string_view kSuperiorBody = "SuperiorBody";
inline constexpr std::string_view kIssuingBody = "IssuingBody";
inline constexpr std::string_view kNumber = "DocumentNumber";
inline constexpr std::string_view kStateName = "StateName";
inline constexpr std::string_view kMotto = "Motto";
inline constexpr std::string_view kPlaceAndDate = "PlaceAndDate";
inline constexpr std::string_view kRule = "Rule";
inline constexpr std::string_view kBeforeSignature = "BeforeSignature";
inline constexpr std::string_view kRecipientsHead = "RecipientsHead";
inline constexpr std::string_view kRecipients = "Recipients";
inline constexpr std::string_view kSignerTitle = "SignerTitle";
inline constexpr std::string_view kSignerName = "SignerName";
inline constexpr std::string_view kSectionEnd = "SectionEnd";
inline constexpr std::string_view kAnnexNumber = "AnnexNumber";
inline constexpr std::string_view kAnnexTitle = "AnnexTitle";
inline constexpr std::string_view kAnnexReference = "AnnexReference";
inline constexpr std::string_view kNotesHead = "AnnexNotesHead";
inline constexpr std::string_view kNote = "AnnexNote";
inline constexpr std::string_view kLayoutTable = "LayoutTable";
inline constexpr std::string_view kAnnexTable = "AnnexTable";
inline constexpr std::string_view kAnnexBold = "AnnexBold";
inline constexpr std::string_view kAnnexItalic = "AnnexItalic";
inline constexpr std::string_view kAnnexBoldItalic = "AnnexBoldItalic";
}  // namespace style

/// Of the text in a cell of an annex: "AnnexText8Right".
[[nodiscard]] std::string cellStyle(Align align, int points);
/// 1 to 4: "Heading1".
[[nodiscard]] std::string headingStyle(int level);

enum class HeadingNumbers { byWord, typed };

/// word/styles.xml without its head. `cellPoints`: the sizes of letters that the annexes have.
[[nodiscard]] std::string wordStyles(const std::set<int>& cellPoints, HeadingNumbers numbers);
/// word/numbering.xml without its head: "I.", "1.", "1.1.", "1.1.1.", tied to the heading styles when Word counts them.
[[nodiscard]] std::string wordNumbering(HeadingNumbers numbers);

/// Puts what a table of an annex needs into the styles of another document, under the same names; what it has of them stays.
void addTableStyles(pugi::xml_node styles, int cellPoints);

}  // namespace hopluu::report
