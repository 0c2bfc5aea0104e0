// A QR code (ISO/IEC 18004) of a text: its squares, and a picture of them. libqrencode stays behind this header.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QImage>
#include <QPainter>
#include <QQuickPaintedItem>
#include <QRectF>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace hopluu::desktop {

struct QrCode {
    int size = 0;            // squares a side
    std::vector<bool> dark;  // row by row

    [[nodiscard]] bool isDark(int row, int column) const {
        return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(size) + static_cast<std::size_t>(column)];
    }
};

/// nullopt: more than a QR code holds (2953 bytes), or nothing.
[[nodiscard]] std::optional<QrCode> makeQrCode(const std::string& text);
/// Black on white with the quiet zone of four squares around it that readers need, in whole device pixels a square where there is room.
void paintQrCode(QPainter& painter, const QRectF& place, const QrCode& code);

/// For QML: as large a square as there is room for.
class QrPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(bool fits READ fits NOTIFY textChanged)  // false: it is more than a QR code holds

public:
    explicit QrPicture(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}
    [[nodiscard]] QString text() const { return text_; }
    void setText(const QString& text);
    [[nodiscard]] bool fits() const { return code_.has_value(); }
    void paint(QPainter* painter) override;

signals:
    void textChanged();

private:
    QString text_;
    std::optional<QrCode> code_;
};

}  // namespace hopluu::desktop
