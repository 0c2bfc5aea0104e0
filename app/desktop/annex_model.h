// Start here for the annex: its rows with every text ready to be shown. What has just been committed is shown at once, before the disk has
// it; what the disk refused is what stood there before.
#pragma once

#include "desktop/annex_rows.h"
#include "desktop/open_year.h"

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QPointer>
#include <QSet>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace hopluu::desktop {

/// What one row shows. Two that are equal look the same.
struct AnnexTexts {
    QString number, indicator, unit, lastYear, thisYear, change, state, remark;
    QString marker;  // a sign in the narrow column
    int tone = 0;    // of the marker, as Badge.Tone
    bool isEstimate = false;
    bool isMissing = false;  // to be filled in, and empty

    bool operator==(const AnnexTexts&) const = default;
};

class AnnexModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year WRITE setYear NOTIFY yearChanged REQUIRED)
    /// Groups that are folded, by their codes with blanks between: what the preferences remember.
    Q_PROPERTY(QString folded READ folded WRITE setFolded NOTIFY foldedChanged)
    Q_PROPERTY(QString lastYearTitle READ lastYearTitle NOTIFY textsChanged)
    Q_PROPERTY(QString thisYearTitle READ thisYearTitle NOTIFY textsChanged)
    Q_PROPERTY(QString longestName READ longestName NOTIFY textsChanged)  // of those in the column of the indicators: it has to be read
    Q_PROPERTY(QString progress READ progress NOTIFY textsChanged)        // "38/42 ô đã xong · 4 chưa nhập · 3 số ước"

public:
    enum Column { Marker, Number, Indicator, Unit, LastYear, ThisYear, Change, State, Remark };
    Q_ENUM(Column)
    static constexpr int kColumns = Remark + 1;
    enum Role {
        KindRole = Qt::UserRole,
        FoldedRole,
        AloneRole,
        NumberRole,
        IndicatorRole,
        UnitRole,
        LastYearRole,
        ThisYearRole,
        ChangeRole,
        StateRole,
        RemarkRole,
        MarkerRole,
        ToneRole,
        EstimateRole,
        MissingRole,
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] OpenYear* year() const { return year_; }
    void setYear(OpenYear* year);
    [[nodiscard]] QString folded() const;
    void setFolded(const QString& codes);
    [[nodiscard]] QString lastYearTitle() const;
    [[nodiscard]] QString thisYearTitle() const;
    [[nodiscard]] QString longestName() const;
    [[nodiscard]] QString progress() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // --- By what is shown: rows count without what is folded away
    [[nodiscard]] const AnnexRow& row(int shown) const { return rows_[static_cast<std::size_t>(shown_[static_cast<std::size_t>(shown)])]; }
    [[nodiscard]] const AnnexTexts& texts(int shown) const {
        return texts_[static_cast<std::size_t>(shown_[static_cast<std::size_t>(shown)])];
    }
    /// As it is copied and found; of the heading too.
    [[nodiscard]] QString cellText(int shown, int column) const;
    /// nullptr: not a row to type in.
    [[nodiscard]] const FormItem* item(int shown) const;
    /// Where the item is shown; unfolds its group. -1: no such item.
    int show(const ItemCode& code);
    /// Folds or unfolds the group that the row belongs to.
    Q_INVOKABLE void toggle(int shown);
    Q_INVOKABLE [[nodiscard]] bool isHeading(int shown) const {
        return shown >= 0 && shown < rowCount() && row(shown).kind == AnnexRowKind::heading;
    }
    Q_INVOKABLE void foldAll(bool fold);

    // --- All rows, also those folded away
    [[nodiscard]] const std::vector<AnnexRow>& allRows() const { return rows_; }
    [[nodiscard]] const AnnexTexts& allTexts(std::size_t row) const { return texts_[row]; }

    // --- Values
    /// As it will be once the disk has what was committed.
    [[nodiscard]] Value value(const ItemCode& code) const;
    [[nodiscard]] BoardYearContent content() const;
    /// Shows and writes. `label` for "Undo …".
    void commit(std::vector<std::pair<ItemCode, Value>> values, const BilingualText& label);
    /// "hàng 8 FDI": how messages and the undo menu speak of a cell.
    [[nodiscard]] static BilingualText nameOf(const AnnexRow& row);
    [[nodiscard]] BilingualText nameOf(const ItemCode& code) const;
    [[nodiscard]] QString numberText(Decimal number, int decimals) const;
    [[nodiscard]] QString valueText(const Value& value, int decimals) const;

signals:
    void yearChanged();
    void foldedChanged();
    void textsChanged();
    /// A committed value could not be written.
    void failed(const QString& why);

private:
    struct Pending {
        Value value;
        int writes = 0;
    };
    void refresh();
    void refold();
    [[nodiscard]] std::vector<AnnexTexts> readTexts() const;
    void readMarkers(std::vector<AnnexTexts>& texts) const;
    void settled(const std::vector<std::pair<ItemCode, Value>>& values, const Status& status);

    QPointer<OpenYear> year_;
    std::shared_ptr<const Form> form_;  // what rows_ points into
    std::vector<AnnexRow> rows_;
    std::vector<AnnexTexts> texts_;
    std::vector<int> shown_;  // into rows_
    QSet<QString> folded_;    // codes of groups
    std::map<ItemCode, Pending> pending_;
};

}  // namespace hopluu::desktop
