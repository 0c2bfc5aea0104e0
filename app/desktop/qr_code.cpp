#include "desktop/qr_code.h"

#include "desktop/qt_text.h"

#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace hopluu::desktop {

namespace {

constexpr int kQuietZone = 4;
constexpr int kSmallestThatFits = 0;

}  // namespace

std::optional<QrCode> makeQrCode(const std::string& text) {
    if (text.empty()) {
        return std::nullopt;
    }
    // The lowest level: the larger squares that it leaves are read more surely from a screen or a sheet than finer ones with more
    // redundancy.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(QRcode_encodeString8bit(text.c_str(), kSmallestThatFits, QR_ECLEVEL_L),
                                                               &QRcode_free);
    if (!made) {
        return std::nullopt;
    }
    QrCode code;
    code.size = made->width;
    const auto squares = static_cast<std::size_t>(code.size) * static_cast<std::size_t>(code.size);
    code.dark.reserve(squares);
    for (std::size_t at = 0; at < squares; ++at) {
        code.dark.push_back((made->data[at] & 1U) != 0);
    }
    return code;
}

void paintQrCode(QPainter& painter, const QRectF& place, const QrCode& code) {
    const int squares = code.size + 2 * kQuietZone;
    const double room = std::min(place.width(), place.height()) / squares;
    const double side = room > 1 ? std::floor(room) : room;
    const double left = place.x() + (place.width() - side * squares) / 2;
    const double top = place.y() + (place.height() - side * squares) / 2;
    painter.fillRect(QRectF(left, top, side * squares, side * squares), Qt::white);
    for (int row = 0; row < code.size; ++row) {
        for (int column = 0; column < code.size; ++column) {
            if (code.isDark(row, column)) {
                painter.fillRect(QRectF(left + side * (column + kQuietZone), top + side * (row + kQuietZone), side, side), Qt::black);
            }
        }
    }
}

void QrPicture::setText(const QString& text) {
    if (text == text_) {
        return;
    }
    text_ = text;
    code_ = makeQrCode(utf8(text));
    update();
    emit textChanged();
}

void QrPicture::paint(QPainter* painter) {
    if (code_) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        paintQrCode(*painter, boundingRect(), *code_);
    }
}

}  // namespace hopluu::desktop
