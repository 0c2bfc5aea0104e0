#include "domain/form.h"

#include <algorithm>

namespace hopluu {

namespace {

template <class Range>
auto findByCode(const Range& range, const ItemCode& code) -> decltype(&*range.begin()) {
    const auto found = std::find_if(range.begin(), range.end(), [&](const auto& each) { return each.code == code; });
    return found == range.end() ? nullptr : &*found;
}

const Criterion* findInTree(const std::vector<Criterion>& criteria, const ItemCode& code) {
    for (const auto& criterion : criteria) {
        if (criterion.code == code) {
            return &criterion;
        }
        if (const Criterion* found = findInTree(criterion.children, code)) {
            return found;
        }
    }
    return nullptr;
}

}  // namespace

const FormItem* Form::findItem(const ItemCode& code) const {
    for (const auto& group : groups) {
        if (const FormItem* item = findByCode(group.items, code)) {
            return item;
        }
    }
    return nullptr;
}

const IndicatorGroup* Form::groupOf(const ItemCode& code) const {
    for (const auto& group : groups) {
        if (findByCode(group.items, code) != nullptr) {
            return &group;
        }
    }
    return nullptr;
}

const DerivedItem* Form::findDerived(const ItemCode& code) const {
    return findByCode(derived, code);
}
const Criterion* Form::findCriterion(const ItemCode& code) const {
    return findInTree(criteria, code);
}
const NarrativeSection* Form::findSection(const ItemCode& code) const {
    return findByCode(narrative, code);
}

std::vector<const FormItem*> Form::items() const {
    std::vector<const FormItem*> all;
    for (const auto& group : groups) {
        for (const auto& item : group.items) {
            all.push_back(&item);
        }
    }
    return all;
}

}  // namespace hopluu
