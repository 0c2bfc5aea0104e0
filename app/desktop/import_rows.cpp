#include "desktop/import_rows.h"

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

namespace {

bool belongs(const ImportLine& line, ImportRows::Filter filter) {
    switch (filter) {
        case ImportRows::Filter::All:
            return true;
        case ImportRows::Filter::Changes:
            return line.kind == ImportLineKind::change;
        case ImportRows::Filter::Troubles:
            return line.tone > 1;  // warnings and errors
        case ImportRows::Filter::Same:
            return line.kind == ImportLineKind::same || line.kind == ImportLineKind::missing;
    }
    return true;
}

}  // namespace

int ImportRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QHash<int, QByteArray> ImportRows::roleNames() const {
    return {{kIsChoosable, "isChoosable"}, {kIsChosen, "isChosen"}, {kPlace, "place"}, {kItem, "item"}, {kInFile, "inFile"},
            {kBefore, "before"},           {kAfter, "after"},       {kNote, "note"},   {kTone, "tone"}};
}

QVariant ImportRows::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const ImportLine& line = lines_[shown_[static_cast<std::size_t>(index.row())]];
    switch (role) {
        case kIsChoosable:
            return line.kind == ImportLineKind::change;
        case kIsChosen:
            return line.isChosen;
        case kPlace:
            return line.place;
        case kItem:
            return line.item;
        case kInFile:
            return line.inFile;
        case kBefore:
            return line.before;
        case kAfter:
            return line.after;
        case kNote:
            return line.note;
        case kTone:
            return line.tone;
        default:
            return {};
    }
}

void ImportRows::set(std::vector<ImportLine> lines) {
    lines_ = std::move(lines);
    arrange();
    emit chosenChanged();
}

void ImportRows::show(Filter filter) {
    filter_ = filter;
    arrange();
}

void ImportRows::arrange() {
    beginResetModel();
    shown_.clear();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (belongs(lines_[i], filter_)) {
            shown_.push_back(i);
        }
    }
    endResetModel();
}

int ImportRows::count(Filter filter) const {
    return static_cast<int>(std::count_if(lines_.begin(), lines_.end(), [&](const auto& line) { return belongs(line, filter); }));
}

int ImportRows::chosen() const {
    return static_cast<int>(std::count_if(lines_.begin(), lines_.end(), [](const auto& line) { return line.isChosen; }));
}

void ImportRows::toggle(int row) {
    if (row < 0 || row >= rowCount()) {
        return;
    }
    ImportLine& line = lines_[shown_[static_cast<std::size_t>(row)]];
    if (line.kind != ImportLineKind::change) {
        return;
    }
    line.isChosen = !line.isChosen;
    emit dataChanged(index(row), index(row), {kIsChosen});
    emit chosenChanged();
}

}  // namespace hopluu::desktop
