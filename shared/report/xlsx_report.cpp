#include "report/annex_rows.h"
#include "report/period_dates.h"
#include "report/xlsx_sheets.h"

#include <fmt/format.h>

namespace hopluu::report {

std::string itemName(const ReportInput& input, const ItemCode& code) {
    const FormItem* item = input.form.findItem(code);
    const IndicatorGroup* group = input.form.groupOf(code);
    if (item != nullptr && group != nullptr) {
        AnnexRow row;
        row.group = group;
        row.item = item;
        return fmt::format("Hàng {}", rowReference(row));
    }
    const DerivedItem* derived = input.form.findDerived(code);
    return derived != nullptr ? derived->name.vi : code.text;
}

std::string unitName(const Campaign& campaign, const UnitId& unit) {
    const MemberUnit* member = campaign.findMember(unit);
    if (member != nullptr) {
        return member->name;
    }
    return unit == kBloc ? campaign.blocName : unit.text;
}

Checked<FileBytes> makeXlsx(const ReportInput& input) {
    Workbook workbook(input.form.title.vi, input.campaign.blocName, fileDate(input.campaign.period));
    addAnnexSheet(workbook, input);
    addYearsSheet(workbook, input);
    addLastYearSheet(workbook, input);
    addChartsSheet(workbook, input);
    addScoresSheet(workbook, input);
    addBoardSheets(workbook, input);
    addFindingsSheet(workbook, input);
    addSourcesSheet(workbook, input);
    Result<FileBytes> bytes = workbook.finish();
    if (!bytes) {
        return fail(Errors{bytes.error()});
    }
    return std::move(*bytes);
}

}  // namespace hopluu::report
