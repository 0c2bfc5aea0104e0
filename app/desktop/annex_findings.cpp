#include "desktop/annex_findings.h"

#include "desktop/qt_text.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace hopluu::desktop {

namespace {

bool isSame(const engine::ExplainedFinding& a, const engine::ExplainedFinding& b) {
    return a.finding.rule == b.finding.rule && a.explanation == b.explanation && a.finding.sentence == b.finding.sentence;
}

}  // namespace

void AnnexFindings::setAnnex(AnnexModel* annex) {
    annex_ = annex;
    connect(annex_, &AnnexModel::textsChanged, this, &AnnexFindings::refresh);
    refresh();
    emit annexChanged();
}

void AnnexFindings::refresh() {
    if (annex_->year() == nullptr) {
        return;  // comes with the model's first texts
    }
    std::vector<engine::ExplainedFinding> fresh = annex_->year()->snapshot()->findings;
    std::stable_sort(fresh.begin(), fresh.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.explanation.empty(), a.finding.critical, a.finding.importance) >
               std::tuple(b.explanation.empty(), b.finding.critical, b.finding.importance);
    });
    const auto isSameRule = [](const auto& a, const auto& b) { return a.finding.rule == b.finding.rule; };
    if (std::equal(fresh.begin(), fresh.end(), findings_.begin(), findings_.end(), isSameRule)) {
        std::swap(findings_, fresh);
        for (int row = 0; row < count(); ++row) {
            emit dataChanged(index(row), index(row));
        }
    } else if (!std::equal(fresh.begin(), fresh.end(), findings_.begin(), findings_.end(), isSame)) {
        beginResetModel();
        findings_ = std::move(fresh);
        endResetModel();
    }
    emit countChanged();
}

int AnnexFindings::openCount() const {
    return static_cast<int>(std::count_if(findings_.begin(), findings_.end(), [](const auto& each) { return each.explanation.empty(); }));
}

int AnnexFindings::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> AnnexFindings::roleNames() const {
    return {{SentenceRole, "sentence"},   {InstructionRole, "instruction"}, {ExplanationRole, "explanation"},
            {CriticalRole, "isCritical"}, {PlacesRole, "places"},           {CodeRole, "code"}};
}

QVariant AnnexFindings::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const auto& [finding, explanation] = findings_[static_cast<std::size_t>(index.row())];
    const OpenYear& year = *annex_->year();
    switch (role) {
        case SentenceRole:
            return year.say(finding.sentence);
        case InstructionRole:
            return year.say(finding.instruction);
        case ExplanationRole:
            return qt(explanation);
        case CriticalRole:
            return finding.critical;
        case PlacesRole: {
            QStringList places;
            for (const auto& cell : finding.cells) {
                places += year.say(annex_->nameOf(cell));
            }
            return places.join(QStringLiteral(", "));
        }
        case CodeRole:
            return finding.cells.empty() ? QString() : qt(finding.cells.front().text);
        default:
            return {};
    }
}

void AnnexFindings::explain(int index, const QString& text) {
    if (index < 0 || index >= count() || !annex_->year()->isWritable()) {
        return;
    }
    const auto& finding = findings_[static_cast<std::size_t>(index)].finding;
    const std::string explanation = utf8(text.normalized(QString::NormalizationForm_C).trimmed());
    annex_->year()->write({{Topic::explanation, finding.rule, Explanation{explanation}}},
                          {"giải trình: " + finding.name.vi, "explaining: " + finding.name.en});
}

int AnnexFindings::findingAt(const QString& code) const {
    const ItemCode wanted{utf8(code)};
    const auto found = std::find_if(findings_.begin(), findings_.end(), [&](const auto& each) {
        return std::find(each.finding.cells.begin(), each.finding.cells.end(), wanted) != each.finding.cells.end();
    });
    return found == findings_.end() || code.isEmpty() ? -1 : static_cast<int>(found - findings_.begin());
}

QString AnnexFindings::nextAfter(const QString& code) const {
    QString first;
    bool isBehind = false;
    for (const AnnexRow& row : annex_->allRows()) {
        if (row.item == nullptr) {
            continue;
        }
        QString here = qt(row.item->code.text);
        const bool isOpen = std::any_of(findings_.begin(), findings_.end(), [&](const auto& each) {
            const auto& cells = each.finding.cells;
            return each.explanation.empty() && std::find(cells.begin(), cells.end(), row.item->code) != cells.end();
        });
        if (isOpen && isBehind) {
            return here;
        }
        if (isOpen && first.isEmpty()) {
            first = here;
        }
        isBehind = isBehind || here == code;
    }
    return first;
}

}  // namespace hopluu::desktop
