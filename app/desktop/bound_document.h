// A text editor's document in which figures are bound: what the journal keeps as "{capital_new.fdi}" stands here as a marked run of text
// that says the figure. Typing inside such a run makes it plain text. Positions are those of the document, in UTF-16 units.
#pragma once

#include "report/binding.h"

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hopluu::desktop {

class BoundDocument : public QObject {
    Q_OBJECT

public:
    explicit BoundDocument(QObject* parent = nullptr) : QObject(parent) {}

    void attach(QTextDocument* document);
    [[nodiscard]] bool isAttached() const { return document_ != nullptr; }
    void setColours(const QColor& figureInk, const QColor& figureSurface);
    void setSpacing(qreal lineHeightPercent, qreal paragraphGap);

    /// Shows a source text. What was typed before cannot be undone any more.
    void load(std::string_view source, const report::TextFigures& figures);
    [[nodiscard]] std::string source() const;
    /// What bound figures say now that the annex has changed; the rest of the text and the cursor stay.
    void refresh(const report::TextFigures& figures);

    void insertFigure(const std::string& binding, int position, int selectionEnd, const report::TextFigures& figures);
    /// Replaces bytes of the source text by another piece of source text.
    void replaceSource(std::size_t begin, std::size_t size, std::string_view source, const report::TextFigures& figures);
    void append(const QString& plain);
    /// The whole figure that ends (`isBefore`) or begins at a place goes; false when there is none.
    bool removeFigureBeside(int position, bool isBefore);
    /// The binding of the figure at, or right beside, a place; empty when there is none.
    [[nodiscard]] QString bindingAt(int position) const;
    /// Where bytes of the source text stand in the document: first and one past the last.
    [[nodiscard]] std::pair<int, int> placeOf(std::size_t begin, std::size_t size) const {
        return {positionOf(begin), positionOf(begin + size)};
    }

signals:
    void edited();  // by the person or by one of the functions above, except `load`

private:
    struct Piece {
        int begin = 0, size = 0;  // in the document
        std::string source;       // of this piece
        QString binding;          // empty: plain
    };
    [[nodiscard]] std::vector<Piece> pieces() const;
    [[nodiscard]] int positionOf(std::size_t sourceByte) const;
    [[nodiscard]] QTextCharFormat figureFormat(const QString& binding, const QString& shown);
    void insert(QTextCursor& cursor, std::string_view source, const report::TextFigures& figures);
    void repair();
    void restyle();
    void noticeChange();

    QPointer<QTextDocument> document_;
    QColor figureInk_, figureSurface_;
    qreal lineHeight_ = 0, paragraphGap_ = 0;
    int lastId_ = 0;
    bool isBusy_ = false;  // changes of our own
    bool isRepairAsked_ = false;
};

}  // namespace hopluu::desktop
