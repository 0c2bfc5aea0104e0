// A page of the report on any painter: the glyphs of the file at their places.
#pragma once

#include "report/printed_pages.h"

#include <QtGlobal>

#include <cstddef>

class QPainter;

namespace hopluu::desktop {

/// `scale`: pixels a point. `page` is one of those that are there.
void paintSheet(const report::PrintedPages& printed, std::size_t page, QPainter& painter, qreal scale);

}  // namespace hopluu::desktop
