#include "desktop/guide.h"

#include <QColor>
#include <QFile>
#include <QImageReader>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace hopluu::desktop {

namespace {

constexpr char kHead[] = "## ", kPageBegins[] = "<!-- page: ", kPageEnds[] = " -->";

QString read(const QString& language) {
    QFile file(language == QLatin1String("en") ? QStringLiteral(":/guide/window.md") : QStringLiteral(":/guide/cua-so.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void separateParagraphs(QTextDocument& document) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool isInTable = QTextCursor(block).currentTable() != nullptr;
        format.setBottomMargin(isInTable ? 0 : block.textList() != nullptr ? 6 : 10);
        const bool isPicture = block.text() == QString(QChar::ObjectReplacementCharacter);
        format.setLineHeight(isInTable || isPicture ? 100 : 125, QTextBlockFormat::ProportionalHeight);
        QTextCursor(block).setBlockFormat(format);
    }
}

void ruleTables(QTextDocument& document) {
    const auto frames = document.rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderCollapse(true);
            format.setBorderBrush(QColor(0x8a, 0x94, 0xa0));
            format.setCellPadding(5);
            format.setCellSpacing(0);
            format.setBottomMargin(12);
            table->setFormat(format);
        }
    }
}

/// As wide as the column, or as they are where that is less.
void fitPictures(QString& html, int width) {
    static const QRegularExpression kPicture(QStringLiteral("<img src=\"(pictures/[^\"]*)\""));
    for (auto found = kPicture.match(html); found.hasMatch(); found = kPicture.match(html)) {
        const QString place = QStringLiteral("guide/") + found.captured(1);
        const int natural = QImageReader(QStringLiteral(":/") + place).size().width();
        html.replace(found.capturedStart(), found.capturedLength(),
                     QStringLiteral("<img src=\"qrc:/%1\" width=\"%2\"").arg(place).arg(std::min(natural, width)));
    }
}

/// As a page of a book rather than as Qt sets Markdown: room between paragraphs, thin rules, one family of letters.
QString setInType(const QString& markdown, int width) {
    QTextDocument document;
    document.setMarkdown(markdown);
    separateParagraphs(document);
    ruleTables(document);
    QString html = document.toHtml().remove(QRegularExpression(QStringLiteral("font-(family|size):[^;]*;")));
    fitPictures(html, width);
    return html;
}

}  // namespace

void Guide::setLanguage(const QString& language) {
    if (language == language_) {
        return;
    }
    language_ = language;
    sections_.clear();
    const QStringList lines = read(language).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (line.startsWith(QLatin1String(kHead))) {
            sections_.append({line.mid(3), {}, line + QLatin1Char('\n')});
        } else if (sections_.isEmpty()) {
            continue;  // the title of the file
        } else if (line.startsWith(QLatin1String(kPageBegins)) && line.endsWith(QLatin1String(kPageEnds))) {
            const auto begin = static_cast<qsizetype>(std::size(kPageBegins)) - 1;
            sections_.last().page = line.mid(begin, line.size() - begin - static_cast<qsizetype>(std::size(kPageEnds)) + 1);
        } else {
            sections_.last().text += line + QLatin1Char('\n');
        }
    }
    emit changed();
}

QStringList Guide::titles() const {
    QStringList all;
    for (const Section& section : sections_) {
        all += section.title;
    }
    return all;
}

QString Guide::section(int index, int width) const {
    return index < 0 || index >= sections_.size() ? QString() : setInType(sections_.at(index).text, width);
}

int Guide::indexOf(const QString& page) const {
    const auto found = std::find_if(sections_.begin(), sections_.end(), [&](const Section& each) { return each.page == page; });
    return found == sections_.end() ? 0 : static_cast<int>(found - sections_.begin());
}

}  // namespace hopluu::desktop
