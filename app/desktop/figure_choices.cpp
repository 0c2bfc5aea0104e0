#include "desktop/figure_choices.h"

#include "desktop/qt_text.h"

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

FigureChoices::FigureChoices(QObject* parent) : RowsModel({"name", "row", "value"}, parent) {}

void FigureChoices::setQuery(const QString& query) {
    if (query != query_) {
        query_ = query;
        emit queryChanged();
        search();
    }
}

void FigureChoices::setFigures(std::vector<report::BindableFigure> figures, engine::Language language) {
    figures_ = std::move(figures);
    language_ = language;
    search();
}

QString FigureChoices::nameOf(const ItemCode& item) const {
    const auto found = std::find_if(figures_.begin(), figures_.end(), [&](const auto& figure) { return figure.item == item; });
    if (found == figures_.end()) {
        return qt(item.text);
    }
    const QString name = qt(engine::say(found->name, language_));
    return found->row.empty() ? name : tr("Hàng %1 · %2").arg(qt(found->row), name);
}

QString FigureChoices::bindingOf(int row, int phrase) const {
    return row < 0 || row >= count() ? QString()
                                     : qt(found_[static_cast<std::size_t>(row)].phrases[static_cast<std::size_t>(phrase)].binding);
}

QString FigureChoices::shownOf(int row, int phrase) const {
    return row < 0 || row >= count() ? QString()
                                     : qt(found_[static_cast<std::size_t>(row)].phrases[static_cast<std::size_t>(phrase)].shown);
}

QString FigureChoices::labelOf(int row, int phrase) const {
    QString shown = shownOf(row, phrase);
    if (!shown.startsWith(QLatin1Char('('))) {
        return shown;
    }
    switch (phrase) {
        case 1:
            return tr("so với năm trước: chưa có số");
        case 2:
            return tr("mức tăng, giảm: chưa có số");
        case 3:
            return tr("số, không kèm đơn vị");
        default:
            return shown;
    }
}

void FigureChoices::search() {
    found_ = report::searchFigures(figures_, utf8(query_));
    std::vector<Row> rows;
    for (const auto& figure : found_) {
        rows.push_back({qt(figure.item.text), {qt(engine::say(figure.name, language_)), qt(figure.row), qt(figure.phrases.front().shown)}});
    }
    show(rows);
}

}  // namespace hopluu::desktop
