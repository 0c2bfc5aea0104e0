#include "desktop/sheet_painter.h"

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <array>

namespace hopluu::desktop {

namespace {

constexpr qreal kMillipointsAPoint = 1000;

/// Of one painting: a font belongs to the thread that made it.
class SheetPainter {
public:
    SheetPainter(const report::PrintedPages& printed, QPainter& painter, qreal scale)
        : printed_(printed), painter_(painter), scale_(scale / kMillipointsAPoint) {}

    void paint(const pdf::Sheet& sheet) {
        painter_.setPen(Qt::black);
        for (const pdf::GlyphRun& run : sheet.runs) {
            paint(run);
        }
        for (const pdf::Stroke& stroke : sheet.strokes) {
            paint(stroke);
        }
    }

private:
    [[nodiscard]] QPointF pointOf(const pdf::Place& place) const { return {place.x * scale_, place.y * scale_}; }

    const QRawFont& fontOf(const pdf::GlyphRun& run) {
        QRawFont& font = faces_.at(static_cast<std::size_t>(run.style));
        const qreal pixels = run.points * kMillipointsAPoint * scale_;
        if (!font.isValid()) {
            const pdf::Bytes& file = printed_.fonts.face(run.style).file();
            font.loadFromData(QByteArray::fromRawData(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size())),
                              pixels, QFont::PreferNoHinting);
        }
        font.setPixelSize(pixels);
        return font;
    }

    void paint(const pdf::GlyphRun& run) {
        QList<QPointF> places;
        places.reserve(static_cast<qsizetype>(run.places.size()));
        for (const pdf::Place& place : run.places) {
            places.append(pointOf(place));
        }
        QGlyphRun shown;
        shown.setRawFont(fontOf(run));
        shown.setGlyphIndexes(QList<quint32>(run.glyphs.begin(), run.glyphs.end()));
        shown.setPositions(places);
        painter_.drawGlyphRun({}, shown);
    }

    void paint(const pdf::Stroke& stroke) {
        painter_.setPen(QPen(Qt::black, stroke.thickness * scale_, Qt::SolidLine, Qt::FlatCap));
        const QRectF box(pointOf(stroke.corner), QSizeF(stroke.width, stroke.height) * scale_);
        if (stroke.height == 0) {
            painter_.drawLine(box.topLeft(), box.topRight());
        } else {
            painter_.drawRect(box);
        }
    }

    const report::PrintedPages& printed_;
    QPainter& painter_;
    qreal scale_;  // pixels a millipoint
    std::array<QRawFont, pdf::kStyles> faces_;
};

}  // namespace

void paintSheet(const report::PrintedPages& printed, std::size_t page, QPainter& painter, qreal scale) {
    SheetPainter(printed, painter, scale).paint(printed.sheets.pages.at(page));
}

}  // namespace hopluu::desktop
