// The rows of the annex as the desk shows them: those of the printed table, with a heading over a group of several and the figures that the
// form computes under the group they belong to.
#pragma once

#include "domain/form.h"

#include <vector>

namespace hopluu::desktop {

enum class AnnexRowKind { heading, item, derived };

struct AnnexRow {
    AnnexRowKind kind = AnnexRowKind::item;
    const IndicatorGroup* group = nullptr;  // never null
    const FormItem* item = nullptr;         // of an item row
    const DerivedItem* derived = nullptr;   // of a derived row
    bool isAlone = false;                   // an item row that is all of its group: it bears the group's number and name
};

[[nodiscard]] std::vector<AnnexRow> annexRowsOf(const Form& form);

}  // namespace hopluu::desktop
