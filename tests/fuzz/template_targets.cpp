#include "form/builtin.h"
#include "form/form_reader.h"
#include "fuzz/target.h"
#include "report/docx_template.h"
#include "report/template_package.h"

namespace hopluu::fuzz {

namespace {

using namespace hopluu::report;

/// A year without any figure: what a template asks for is there, and empty.
struct EmptyYear {
    Form form = *readForm(builtinForm2022());
    Campaign campaign;
    consolidation::Consolidation consolidation;

    EmptyYear() {
        campaign.period.year = "2022";
        campaign.members = {{UnitId("bac"), "Ban Quản lý Bắc", "Bắc", "North", "Bắc", false, true}};
        for (NarrativeSection& section : form.narrative) {
            section.reportDraft = "Năm {year}.";
        }
    }
    [[nodiscard]] ReportInput input() const { return {form, campaign, consolidation, {}, {}}; }
};

bool fill(const FileBytes& docx) {
    static const EmptyYear year;
    const auto filled = fillTemplate(docx, year.input());
    if (!filled) {
        return refused(filled.error());
    }
    const auto again = fillTemplate(*filled, year.input());
    require(again.has_value() || again.error().front().code != "report.template-damaged", "what was filled can be opened again");
    return true;
}

bool decodeTemplate(ByteView input) {
    return fill({input.begin(), input.end()});
}

constexpr const char* kTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/d.xml" )"
    R"(ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";

std::string document(std::string_view body) {
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + std::string(body) +
           "</w:body></w:document>";
}

/// The text alone, so that changes reach it without breaking the archive around.
bool decodeTemplateText(ByteView input) {
    const auto docx = zipParts({{"[Content_Types].xml", kTypes}, {"d.xml", document(asText(input))}});
    return docx && fill(*docx);
}

constexpr Target kTargets[] = {
    {"template", 65'536, decodeTemplate, 200},
    {"template-text", 4'096, decodeTemplateText, 200},
};

}  // namespace

std::span<const Target> templateTargets() {
    return kTargets;
}

void addTemplateSeeds(std::vector<Seed>& seeds) {
    const auto sample = makeSampleTemplate();
    if (sample) {
        seeds.push_back({"template", "sample", std::string(sample->begin(), sample->end())});
    }
    seeds.push_back({"template-text", "runs", "<w:p><w:r><w:t>{ye</w:t></w:r><w:r><w:t>ar} {{</w:t><w:tab/></w:r></w:p>"});
    seeds.push_back({"template-text", "rows",
                     "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{annex#number}{annex#board:bac}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"});
    seeds.push_back({"template-text", "blocks",
                     "<w:p><w:r><w:t>{narrative}</w:t></w:r></w:p><w:p><w:r><w:t>{annex_table}</w:t></w:r></w:p><w:sectPr/>"});
}

}  // namespace hopluu::fuzz
