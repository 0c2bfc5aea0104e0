// What the SDMX-CSV and its structure definition must agree on: identifiers, components in order, code lists.
// docs/spec/report-files.md, "SDMX".
#pragma once

#include "domain/bilingual_text.h"
#include "report/report.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report::sdmx {

constexpr std::string_view kAgency = "HOPLUU";
constexpr std::string_view kConceptScheme = "CS_BOARD_YEAR";

/// "DSD_BQLKCN_DBSH": the form's id in the alphabet of SDMX identifiers.
[[nodiscard]] std::string structureId(const Form& form);
/// The form's version as a semantic one: "1.0.0".
[[nodiscard]] std::string structureVersion(const Form& form);
/// "HOPLUU:DSD_BQLKCN_DBSH(1.0.0)", what STRUCTURE_ID names.
[[nodiscard]] std::string structureReference(const Form& form);

enum class Role { dimension, timeDimension, measure, attribute };

struct Component {
    std::string_view id;
    Role role;
    std::string_view codelist;  // empty: free text or number
    std::string_view textType;  // of an uncoded component
    BilingualText name;
    bool mandatory = true;
};
/// In the order of the CSV's columns.
[[nodiscard]] const std::vector<Component>& components();

struct Code {
    std::string id;
    BilingualText name;
    bool operator==(const Code&) const = default;
};
struct Codelist {
    std::string_view id;
    BilingualText name;
    std::vector<Code> codes;
};
/// Boards and the bloc, indicators with derived ones, ownership, units, observation status.
[[nodiscard]] std::vector<Codelist> codelists(const ReportInput& input);

/// Code of an item's indicator: "CAPITAL_NEW" for capital_new.fdi, "EZ_PLANNED_COUNT" for ez_planned.count: with its ownership it names the
/// item.
[[nodiscard]] std::string indicatorCode(const FormItem& item);
[[nodiscard]] std::string indicatorCode(const DerivedItem& item);
/// "_T" all, "FDI", "DDI".
[[nodiscard]] std::string_view ownershipCode(Ownership ownership);
/// "MILLION_USD".
[[nodiscard]] std::string unitCode(UnitOfMeasure unit);
/// "HAI_PHONG"; "BLOC" for the total.
[[nodiscard]] std::string areaCode(const UnitId& unit);
/// After the cross-domain list CL_OBS_STATUS, and one code of our own: A normal, E estimated, M cannot exist (not applicable),
/// O missing (not entered), L not collected yet (promised), Z none arose.
[[nodiscard]] std::string_view statusCode(const Value& value);

}  // namespace hopluu::report::sdmx
