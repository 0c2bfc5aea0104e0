#include "consolidation/last_year.h"

#include "domain/calendar.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace hopluu::consolidation {

namespace {

bool contains(const std::vector<UnitId>& units, const UnitId& unit) {
    return std::find(units.begin(), units.end(), unit) != units.end();
}

std::string yearBefore(const std::string& isoDate) {
    const auto day = parseIsoDate(isoDate);
    if (!day) {
        return {};
    }
    const std::chrono::year_month_day date{*day};
    return writeIsoDate(std::chrono::sys_days{(date.year() - std::chrono::years{1}) / date.month() / date.day()});
}

}  // namespace

std::vector<const Succession*> recentSuccessions(const Campaign& campaign) {
    const std::string after = yearBefore(campaign.period.dataUntil);
    std::vector<const Succession*> recent;
    for (const Succession& succession : campaign.successions) {
        if (succession.effective > after) {
            recent.push_back(&succession);
        }
    }
    return recent;
}

LastYear::LastYear(const Form& form, const Campaign& campaign, std::map<UnitId, std::map<ItemCode, Decimal>> own)
    : form_(&form), campaign_(&campaign), recent_(recentSuccessions(campaign)), bases_(std::move(own)) {
    for (const BaseFigure& base : campaign.bases) {
        if (base.unit != kBloc) {
            bases_[base.unit].emplace(base.item, base.number);
        }
    }
}

const Decimal* LastYear::find(const UnitId& unit, const ItemCode& item) const {
    const auto board = bases_.find(unit);
    if (board == bases_.end()) {
        return nullptr;
    }
    const auto figure = board->second.find(item);
    return figure == board->second.end() ? nullptr : &figure->second;
}

bool LastYear::wasElsewhere(const UnitId& unit) const {
    const MemberUnit* member = campaign_->findMember(unit);
    const ClosedUnit* closed = campaign_->findClosed(unit);
    return (member != nullptr && member->wasElsewhere) || (closed != nullptr && closed->wasElsewhere);
}

/// A closed board without an economic zone brings nothing into a row about them.
bool LastYear::cannotHave(const UnitId& unit, const ItemCode& item) const {
    const ClosedUnit* closed = campaign_->findClosed(unit);
    const FormItem* row = form_->findItem(item);
    return closed != nullptr && row != nullptr && row->needsEconomicZone && !closed->hasEconomicZone;
}

LastYear::Origins LastYear::originsOf(const UnitId& member) const {
    Origins origins;
    collect(member, origins);
    return origins;
}

void LastYear::collect(const UnitId& unit, Origins& origins) const {
    bool isSuccessor = false, goesOn = false;
    for (const Succession* succession : recent_) {
        if (!contains(succession->successors, unit)) {
            continue;
        }
        isSuccessor = true;
        goesOn = goesOn || contains(succession->predecessors, unit);
        origins.isDivided = origins.isDivided || succession->successors.size() > 1;
        for (const UnitId& predecessor : succession->predecessors) {
            if (predecessor != unit && !contains(origins.units, predecessor)) {
                collect(predecessor, origins);
            }
        }
    }
    if ((!isSuccessor || goesOn) && !contains(origins.units, unit)) {
        origins.units.push_back(unit);
    }
}

bool LastYear::isDividedBeyond(const std::vector<UnitId>& counted, const std::vector<UnitId>& origins) const {
    return std::any_of(recent_.begin(), recent_.end(), [&](const Succession* succession) {
        const auto isOrigin = [&](const UnitId& unit) { return contains(origins, unit); };
        const auto isCounted = [&](const UnitId& unit) { return contains(counted, unit); };
        return succession->successors.size() > 1 &&
               std::any_of(succession->predecessors.begin(), succession->predecessors.end(), isOrigin) &&
               !std::all_of(succession->successors.begin(), succession->successors.end(), isCounted);
    });
}

Result<LastYearFigure> LastYear::sum(const Origins& origins, const ItemCode& item) const {
    LastYearFigure figure;
    DecimalSum sum;
    for (const UnitId& unit : origins.units) {
        if (const Decimal* number = find(unit, item)) {
            sum.add(*number);
        } else if (!cannotHave(unit, item)) {
            figure.missing.push_back(unit);
        }
    }
    figure.isDivided = origins.isDivided;
    if (origins.units.empty() || origins.isDivided || !figure.missing.empty()) {
        return figure;
    }
    auto total = sum.total();
    if (!total) {
        return fail(total.error());
    }
    figure.number = *total;
    return figure;
}

std::map<ItemCode, Decimal> LastYear::ofBoard(const UnitId& member, Comparison comparison) const {
    const Origins origins = comparison == Comparison::restated ? originsOf(member) : Origins{{member}, false};
    std::set<ItemCode> items;
    for (const UnitId& unit : origins.units) {
        if (const auto found = bases_.find(unit); found != bases_.end()) {
            for (const auto& figure : found->second) {
                items.insert(figure.first);
            }
        }
    }
    std::map<ItemCode, Decimal> figures;
    for (const ItemCode& item : items) {
        if (const auto base = sum(origins, item); base && base->number) {
            figures.emplace(item, *base->number);
        }
    }
    return figures;
}

Result<LastYearFigure> LastYear::ofBloc(const ItemCode& item, const std::vector<UnitId>& counted, Comparison comparison) const {
    Origins all, fromElsewhere;
    for (const UnitId& unit : counted) {
        for (const UnitId& origin : originsOf(unit).units) {
            if (contains(all.units, origin) || contains(fromElsewhere.units, origin)) {
                continue;  // divided among several that are counted
            }
            (wasElsewhere(origin) ? fromElsewhere : all).units.push_back(origin);
        }
    }
    fromElsewhere.isDivided = isDividedBeyond(counted, fromElsewhere.units);
    if (comparison == Comparison::restated) {
        all.units.insert(all.units.end(), fromElsewhere.units.begin(), fromElsewhere.units.end());
    }
    all.isDivided = isDividedBeyond(counted, all.units);
    const auto own = std::find_if(campaign_->bases.begin(), campaign_->bases.end(),
                                  [&](const BaseFigure& base) { return base.unit == kBloc && base.item == item; });
    if (own == campaign_->bases.end()) {
        auto figure = sum(all, item);
        if (figure && figure->number) {
            figure->source = "tổng số liệu năm trước của các đơn vị";
        } else if (figure && figure->missing.size() == all.units.size()) {
            figure->missing.clear();  // nobody's figure is known: no comparison was meant
        }
        return figure;
    }
    if (comparison == Comparison::asReported || fromElsewhere.units.empty()) {
        return LastYearFigure{own->number, own->derived, own->source};
    }
    auto brought = sum(fromElsewhere, item);
    if (!brought || !brought->number) {
        return brought;
    }
    DecimalSum total;
    total.add(own->number);
    total.add(*brought->number);
    auto number = total.total();
    return number ? Result<LastYearFigure>{LastYearFigure{*number, own->derived, own->source}} : fail(number.error());
}

}  // namespace hopluu::consolidation
