// One page of the report, painted.
#pragma once

#include "desktop/report_preview.h"

#include <QtQml/qqmlregistration.h>
#include <QPointer>
#include <QQuickPaintedItem>

#include <cstddef>
#include <memory>

namespace hopluu::desktop {

class SheetView : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::ReportPreview* preview READ preview WRITE setPreview NOTIFY changed)
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY changed)           // from 0
    Q_PROPERTY(int edition READ edition WRITE setEdition NOTIFY changed)  // of the preview: bind it, so that a new one is painted

public:
    explicit SheetView(QQuickItem* parent = nullptr);

    [[nodiscard]] ReportPreview* preview() const { return preview_; }
    void setPreview(ReportPreview* preview);
    [[nodiscard]] int page() const { return page_; }
    void setPage(int page);
    [[nodiscard]] int edition() const { return edition_; }
    void setEdition(int edition);
    /// On the thread that draws, from what `updatePaintNode` has kept.
    void paint(QPainter* painter) override;

signals:
    void changed();

protected:
    QSGNode* updatePaintNode(QSGNode* before, UpdatePaintNodeData* data) override;

private:
    QPointer<ReportPreview> preview_;
    std::shared_ptr<const report::PrintedPages> kept_;  // what is being painted
    std::size_t keptPage_ = 0;
    int page_ = 0, edition_ = 0;
};

}  // namespace hopluu::desktop
