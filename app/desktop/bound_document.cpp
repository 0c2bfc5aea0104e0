#include "desktop/bound_document.h"

#include "desktop/qt_text.h"
#include "engine/narrative.h"

#include <QMetaObject>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

namespace {

constexpr int kBinding = QTextFormat::UserProperty + 1;
constexpr int kShown = QTextFormat::UserProperty + 2;  // what the figure says; when the text differs, somebody has typed in it
constexpr int kId = QTextFormat::UserProperty + 3;     // keeps two figures side by side apart

/// Calls `take(fragment)` for every run of one format, and `paragraph()` between paragraphs.
template <class Take, class Paragraph>
void forEachRun(const QTextDocument& document, Take take, Paragraph paragraph) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block != document.begin()) {
            paragraph(block);
        }
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            take(it.fragment());
        }
    }
}

bool isWholeFigure(const QTextFragment& run) {
    return run.charFormat().hasProperty(kBinding) && run.charFormat().stringProperty(kShown) == run.text();
}

std::string plainSource(QString text) {
    text.replace(QChar::LineSeparator, QLatin1Char('\n'));
    return engine::asSource(utf8(text));
}

}  // namespace

void BoundDocument::attach(QTextDocument* document) {
    document_ = document;
    connect(document, &QTextDocument::contentsChange, this, &BoundDocument::noticeChange);
}

void BoundDocument::setColours(const QColor& figureInk, const QColor& figureSurface) {
    figureInk_ = figureInk;
    figureSurface_ = figureSurface;
    restyle();
}

void BoundDocument::setSpacing(qreal lineHeightPercent, qreal paragraphGap) {
    lineHeight_ = lineHeightPercent;
    paragraphGap_ = paragraphGap;
    restyle();
}

/// Colours and distances, in no undo step: they are none of the person's changes.
void BoundDocument::restyle() {
    if (document_ == nullptr) {
        return;
    }
    const QScopedValueRollback busy(isBusy_, true);
    std::vector<std::pair<int, QTextCharFormat>> runs;
    forEachRun(
        *document_,
        [&](const QTextFragment& run) {
            if (run.charFormat().hasProperty(kBinding)) {
                auto format = run.charFormat();
                format.setForeground(figureInk_);
                format.setBackground(figureSurface_);
                runs.emplace_back(run.position(), format);
            }
        },
        [](const QTextBlock&) {});
    QTextBlockFormat spacing;
    spacing.setLineHeight(lineHeight_, QTextBlockFormat::ProportionalHeight);
    spacing.setBottomMargin(paragraphGap_);
    QTextCursor all(document_);
    all.joinPreviousEditBlock();
    all.select(QTextCursor::Document);
    if (lineHeight_ > 0) {
        all.mergeBlockFormat(spacing);
    }
    for (const auto& [at, format] : runs) {
        QTextCursor run(document_);
        run.setPosition(at);
        run.setPosition(at + static_cast<int>(format.stringProperty(kShown).size()), QTextCursor::KeepAnchor);
        run.mergeCharFormat(format);
    }
    all.endEditBlock();
}

QTextCharFormat BoundDocument::figureFormat(const QString& binding, const QString& shown) {
    QTextCharFormat format;
    format.setProperty(kBinding, binding);
    format.setProperty(kShown, shown);
    format.setProperty(kId, ++lastId_);
    format.setForeground(figureInk_);
    format.setBackground(figureSurface_);
    return format;
}

void BoundDocument::insert(QTextCursor& cursor, std::string_view source, const report::TextFigures& figures) {
    for (const auto& piece : report::splitBindings(source, figures)) {
        const QString shown = qt(piece.shown);
        if (piece.kind == report::PieceKind::figure || piece.kind == report::PieceKind::unknown) {
            cursor.insertText(shown, figureFormat(qt(piece.binding), shown));
        } else {
            cursor.insertText(shown, QTextCharFormat());
        }
    }
}

void BoundDocument::load(std::string_view source, const report::TextFigures& figures) {
    const QScopedValueRollback busy(isBusy_, true);
    document_->setUndoRedoEnabled(false);
    QTextCursor cursor(document_);
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    cursor.setCharFormat(QTextCharFormat());
    insert(cursor, source, figures);
    restyle();
    document_->setUndoRedoEnabled(true);
}

std::vector<BoundDocument::Piece> BoundDocument::pieces() const {
    std::vector<Piece> all;
    if (document_ == nullptr) {
        return all;
    }
    forEachRun(
        *document_,
        [&](const QTextFragment& run) {
            if (isWholeFigure(run)) {
                const QString binding = run.charFormat().stringProperty(kBinding);
                all.push_back({run.position(), run.length(), "{" + utf8(binding) + "}", binding});
            } else {
                all.push_back({run.position(), run.length(), plainSource(run.text()), QString()});
            }
        },
        [&](const QTextBlock& block) {
            all.push_back({block.position() - 1, 1, "\n", QString()});
        });
    return all;
}

std::string BoundDocument::source() const {
    std::string text;
    for (const auto& piece : pieces()) {
        text += piece.source;
    }
    return text;
}

int BoundDocument::positionOf(std::size_t sourceByte) const {
    std::size_t at = 0;
    int end = 0;
    for (const auto& piece : pieces()) {
        if (sourceByte < at + piece.source.size()) {
            const QString before = qt(std::string_view(piece.source).substr(0, sourceByte - at));
            const auto braces = before.count(QLatin1String("{{"));
            return piece.begin + (piece.binding.isEmpty() ? static_cast<int>(before.size() - braces) : 0);
        }
        at += piece.source.size();
        end = piece.begin + piece.size;
    }
    return end;
}

void BoundDocument::refresh(const report::TextFigures& figures) {
    const QScopedValueRollback busy(isBusy_, true);
    auto all = pieces();
    std::reverse(all.begin(), all.end());  // from the end, so that places before stay right
    for (const auto& piece : all) {
        if (piece.binding.isEmpty()) {
            continue;
        }
        const QString shown = qt(report::splitBindings(piece.source, figures).front().shown);
        QTextCursor cursor(document_);
        cursor.setPosition(piece.begin);
        cursor.setPosition(piece.begin + piece.size, QTextCursor::KeepAnchor);
        if (cursor.selectedText() != shown) {
            cursor.insertText(shown, figureFormat(piece.binding, shown));
        }
    }
}

void BoundDocument::insertFigure(const std::string& binding, int position, int selectionEnd, const report::TextFigures& figures) {
    QTextCursor cursor(document_);
    cursor.beginEditBlock();
    cursor.setPosition(std::min(position, selectionEnd));
    cursor.setPosition(std::max(position, selectionEnd), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    insert(cursor, "{" + binding + "}", figures);
    cursor.endEditBlock();
    emit edited();
}

void BoundDocument::replaceSource(std::size_t begin, std::size_t size, std::string_view source, const report::TextFigures& figures) {
    const int first = positionOf(begin);
    const int last = positionOf(begin + size);
    QTextCursor cursor(document_);
    cursor.beginEditBlock();
    cursor.setPosition(first);
    cursor.setPosition(last, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    insert(cursor, source, figures);
    cursor.endEditBlock();
    emit edited();
}

void BoundDocument::append(const QString& plain) {
    QTextCursor cursor(document_);
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::End);
    if (!document_->isEmpty()) {
        cursor.insertBlock();
    }
    cursor.insertText(plain, QTextCharFormat());
    cursor.endEditBlock();
    emit edited();
}

bool BoundDocument::removeFigureBeside(int position, bool isBefore) {
    for (const auto& piece : pieces()) {
        if (!piece.binding.isEmpty() && (isBefore ? piece.begin + piece.size : piece.begin) == position) {
            QTextCursor cursor(document_);
            cursor.setPosition(piece.begin);
            cursor.setPosition(piece.begin + piece.size, QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
            emit edited();
            return true;
        }
    }
    return false;
}

QString BoundDocument::bindingAt(int position) const {
    for (const auto& piece : pieces()) {
        if (!piece.binding.isEmpty() && piece.begin <= position && position <= piece.begin + piece.size) {
            return piece.binding;
        }
    }
    return {};
}

void BoundDocument::noticeChange() {
    if (isBusy_) {
        return;
    }
    emit edited();
    if (!std::exchange(isRepairAsked_, true)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                isRepairAsked_ = false;
                repair();
            },
            Qt::QueuedConnection);
    }
}

/// What was typed at the edge of a figure took over its look: it becomes plain again. What was typed inside makes the whole plain.
void BoundDocument::repair() {
    std::vector<std::pair<int, int>> plain;
    forEachRun(
        *document_,
        [&](const QTextFragment& run) {
            if (!run.charFormat().hasProperty(kBinding) || isWholeFigure(run)) {
                return;
            }
            const QString shown = run.charFormat().stringProperty(kShown);
            const int size = static_cast<int>(shown.size());
            if (run.text().startsWith(shown)) {
                plain.emplace_back(run.position() + size, run.length() - size);
            } else if (run.text().endsWith(shown)) {
                plain.emplace_back(run.position(), run.length() - size);
            } else {
                plain.emplace_back(run.position(), run.length());
            }
        },
        [](const QTextBlock&) {});
    if (plain.empty()) {
        return;
    }
    {
        const QScopedValueRollback busy(isBusy_, true);
        QTextCursor cursor(document_);
        cursor.joinPreviousEditBlock();
        for (const auto& [at, size] : plain) {
            cursor.setPosition(at);
            cursor.setPosition(at + size, QTextCursor::KeepAnchor);
            cursor.setCharFormat(QTextCharFormat());
        }
        cursor.endEditBlock();
    }
    emit edited();
}

}  // namespace hopluu::desktop
