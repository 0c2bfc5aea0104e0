// The narrative's page: the outline, the section that is open in the editor, what stands beside it. What is typed is journalled at a pause,
// at the latest after two seconds, on leaving the section and when the page goes; nothing that was on the screen for longer is ever lost.
#pragma once

#include "consolidation/consolidation.h"
#include "desktop/bound_document.h"
#include "desktop/figure_choices.h"
#include "desktop/open_year.h"
#include "desktop/rows_model.h"
#include "engine/narrative.h"

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QString>
#include <QTimer>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::desktop {

class NarrativeDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year WRITE setYear NOTIFY yearChanged)
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY documentChanged)  // of the editor
    /// Rows: key (the section), number, level, title, isAsked, isEmpty, wordsText, wrong, inConflict
    Q_PROPERTY(hopluu::desktop::RowsModel* outline READ outline CONSTANT)
    Q_PROPERTY(QString section READ section WRITE open NOTIFY sectionChanged)  // code
    Q_PROPERTY(int sectionRow READ sectionRow NOTIFY sectionChanged)
    Q_PROPERTY(QString number READ number NOTIFY sectionChanged)
    Q_PROPERTY(QString title READ title NOTIFY sectionChanged)
    Q_PROPERTY(QString guidance READ guidance NOTIFY sectionChanged)
    Q_PROPERTY(QString progress READ progress NOTIFY outlineChanged)  // "9/15 mục đã viết"
    Q_PROPERTY(QString savedText READ savedText NOTIFY savedChanged)  // "Đã lưu trên máy này lúc 10:21"
    Q_PROPERTY(QString wordsText READ wordsText NOTIFY outlineChanged)
    /// Rows: key, typed, correct, name, begin and end (places in the document)
    Q_PROPERTY(hopluu::desktop::RowsModel* contradictions READ contradictions CONSTANT)
    /// Rows: key, text, person, when, standing, isShown
    Q_PROPERTY(hopluu::desktop::RowsModel* history READ history CONSTANT)
    Q_PROPERTY(hopluu::desktop::FigureChoices* figures READ figures CONSTANT)
    Q_PROPERTY(QString earlierYear READ earlierYear NOTIFY earlierChanged)  // empty: this laptop holds no earlier texts
    Q_PROPERTY(QString earlierText READ earlierText NOTIFY earlierChanged)
    Q_PROPERTY(QString figureHint READ figureHint NOTIFY figureHintChanged)  // what the figure at the cursor is

public:
    explicit NarrativeDesk(QObject* parent = nullptr);
    ~NarrativeDesk() override;

    [[nodiscard]] OpenYear* year() const { return year_.data(); }
    void setYear(OpenYear* year);
    [[nodiscard]] QQuickTextDocument* document() const { return document_.data(); }
    void setDocument(QQuickTextDocument* document);
    [[nodiscard]] RowsModel* outline() { return &outline_; }
    [[nodiscard]] RowsModel* contradictions() { return &contradictions_; }
    [[nodiscard]] RowsModel* history() { return &history_; }
    [[nodiscard]] FigureChoices* figures() { return &choices_; }
    [[nodiscard]] QString section() const;
    [[nodiscard]] int sectionRow() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString guidance() const;
    [[nodiscard]] QString progress() const { return progress_; }
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] QString wordsText() const;
    [[nodiscard]] QString earlierYear() const;
    [[nodiscard]] QString earlierText() const;
    [[nodiscard]] QString figureHint() const { return figureHint_; }

    /// Saves what is open and opens another section; an unknown code is left alone.
    Q_INVOKABLE void open(const QString& code);
    /// The next or the one before that asks for a text.
    Q_INVOKABLE void step(int by);
    Q_INVOKABLE void save();
    Q_INVOKABLE void dress(const QColor& figureInk, const QColor& figureSurface, qreal lineHeightPercent, qreal paragraphGap);
    Q_INVOKABLE void cursorAt(int position);
    Q_INVOKABLE void insertFigure(const QString& binding, int position, int selectionEnd);
    Q_INVOKABLE bool removeFigureBeside(int position, bool isBefore);
    /// Takes the annex's figure over, bound to it or as plain text.
    Q_INVOKABLE void takeOver(int contradiction, bool isBound);
    Q_INVOKABLE void takeEarlierText();
    /// Plain text, to the end of the section.
    Q_INVOKABLE void takeText(const QString& text);
    Q_INVOKABLE void restore(int historyRow);

signals:
    void yearChanged();
    void documentChanged();
    void sectionChanged();
    void outlineChanged();
    void savedChanged();
    void earlierChanged();
    void figureHintChanged();

private:
    /// A text that was given to the disk and is not on it yet.
    struct Draft {
        std::string text;
        bool isOnItsWay = true;  // false: the disk would not take it; tried again, and shown again when its section is opened
    };

    [[nodiscard]] const NarrativeSection* current() const;
    [[nodiscard]] report::TextFigures textFigures() const;
    [[nodiscard]] std::string stored() const;  // what the snapshot has for the section
    [[nodiscard]] bool isDirty() const;
    void put(const ItemCode& section, const std::string& text);
    void wasPut(const ItemCode& section, const std::string& text, const Status& status);
    void putAgain();
    void takeSnapshot();
    void loadSection();
    void edited();
    void check();
    void showOutline();
    void readHistory();
    void readEarlier();
    [[nodiscard]] QString nameOf(const ItemCode& item) const;

    QPointer<OpenYear> year_;
    QPointer<QQuickTextDocument> document_;
    BoundDocument text_;
    RowsModel outline_, contradictions_, history_;
    FigureChoices choices_;
    std::shared_ptr<const engine::YearSnapshot> snapshot_;  // that the figures are of
    std::optional<consolidation::Consolidation> consolidation_;
    std::vector<engine::SectionState> states_;
    std::vector<report::Contradiction> wrong_;
    std::vector<Operation> historyOperations_;
    std::optional<engine::EarlierTexts> earlier_;
    ItemCode section_;
    std::string base_;    // what the editor was loaded with, or last saved
    std::string latest_;  // what stands in it; outlives it, so that closing the window saves the last letters
    std::optional<OperationId> baseOperation_;
    QString progress_, figureHint_;
    std::map<ItemCode, Draft> drafts_;
    QTimer pause_, ceiling_, checking_, retry_;
};

}  // namespace hopluu::desktop
