#include "desktop/sheet_view.h"

#include "desktop/sheet_painter.h"

#include <QPainter>

namespace hopluu::desktop {

SheetView::SheetView(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setFillColor(Qt::white);  // paper, whatever the window's colours are
    setAntialiasing(true);
}

void SheetView::setPreview(ReportPreview* preview) {
    preview_ = preview;
    update();
    emit changed();
}

void SheetView::setPage(int page) {
    page_ = page;
    update();
    emit changed();
}

void SheetView::setEdition(int edition) {
    edition_ = edition;
    update();
    emit changed();
}

QSGNode* SheetView::updatePaintNode(QSGNode* before, UpdatePaintNodeData* data) {
    kept_ = preview_ && page_ >= 0 && page_ < preview_->pages() ? preview_->printed() : nullptr;
    keptPage_ = static_cast<std::size_t>(page_);
    return QQuickPaintedItem::updatePaintNode(before, data);
}

void SheetView::paint(QPainter* painter) {
    if (kept_) {
        paintSheet(*kept_, keptPage_, *painter, width() * 1000 / kept_->sheets.pages[keptPage_].width);
    }
}

}  // namespace hopluu::desktop
