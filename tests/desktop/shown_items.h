// The items of a window that somebody sees.
#pragma once

#include <QQuickItem>

namespace hopluu::test {

/// Depth first, in the order of drawing; what is not shown is left out with all that is in it.
template <class Visit>
void walk(QQuickItem* from, const Visit& visit) {
    if (from == nullptr || !from->isVisible()) {
        return;
    }
    visit(from);
    const auto children = from->childItems();
    for (QQuickItem* child : children) {
        walk(child, visit);
    }
}

}  // namespace hopluu::test
