#include "desktop/annex_findings.h"

#include "desktop/qt_text.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace hopluu::desktop {

AnnexFindings::AnnexFindings(QObject* parent)
    : QObject(parent), rows_({"sentence", "instruction", "explanation", "isCritical", "places", "code"}) {}

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
    const OpenYear& year = *annex_->year();
    findings_ = year.snapshot()->findings;
    std::stable_sort(findings_.begin(), findings_.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.explanation.empty(), a.finding.critical, a.finding.importance) >
               std::tuple(b.explanation.empty(), b.finding.critical, b.finding.importance);
    });
    std::vector<RowsModel::Row> rows;
    for (const auto& [finding, explanation] : findings_) {
        rows.push_back({qt(finding.rule.text),
                        {year.say(finding.sentence), year.say(finding.instruction), qt(explanation), finding.critical, places(finding),
                         finding.cells.empty() ? QString() : qt(finding.cells.front().text)}});
    }
    rows_.show(rows);
    const auto open = std::count_if(findings_.begin(), findings_.end(), [](const auto& each) { return each.explanation.empty(); });
    if (openCount_ != static_cast<int>(open)) {
        openCount_ = static_cast<int>(open);
        emit openCountChanged();
    }
}

QString AnnexFindings::places(const rules::Finding& finding) const {
    QStringList names;
    for (const auto& cell : finding.cells) {
        names += annex_->year()->say(annex_->nameOf(cell));
    }
    return names.join(QStringLiteral(", "));
}

void AnnexFindings::explain(const QString& rule, const QString& text) {
    const auto found =
        std::find_if(findings_.begin(), findings_.end(), [&](const auto& each) { return qt(each.finding.rule.text) == rule; });
    if (found == findings_.end() || !annex_->year()->isWritable()) {
        return;
    }
    const std::string explanation = utf8(text.normalized(QString::NormalizationForm_C).trimmed());
    const rules::Finding& finding = found->finding;
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
