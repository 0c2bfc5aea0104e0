#include "pdf/metadata.h"

#include "text/markup.h"

#include <fmt/format.h>

namespace hopluu::pdf {

namespace {

std::string dateAs(const DocumentFacts& facts, const char* pattern) {
    const std::chrono::year_month_day day{facts.date};
    return fmt::format(fmt::runtime(pattern), static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

}  // namespace

std::string informationDictionary(const DocumentFacts& facts) {
    const std::string date = dateAs(facts, "D:{:04}{:02}{:02}000000Z");
    return fmt::format("<</Title {}/Author {}/Creator {}/Producer {}/CreationDate({})/ModDate({})>>", textString(facts.title),
                       textString(facts.author), textString(facts.program), textString(facts.program), date, date);
}

std::string xmpPacket(const DocumentFacts& facts) {
    const std::string date = dateAs(facts, "{:04}-{:02}-{:02}T00:00:00Z");
    return fmt::format(
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:format>application/pdf</dc:format>"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{0}</rdf:li></rdf:Alt></dc:title>"
        "<dc:creator><rdf:Seq><rdf:li>{1}</rdf:li></rdf:Seq></dc:creator>"
        "<dc:language><rdf:Bag><rdf:li>{2}</rdf:li></rdf:Bag></dc:language></rdf:Description>\n"
        "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"><xmp:CreatorTool>{3}</xmp:CreatorTool>"
        "<xmp:CreateDate>{4}</xmp:CreateDate><xmp:ModifyDate>{4}</xmp:ModifyDate></rdf:Description>\n"
        "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"><pdf:Producer>{3}</pdf:Producer></rdf:Description>\n"
        "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>1</pdfaid:part>"
        "<pdfaid:conformance>B</pdfaid:conformance></rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
        text::escapedMarkup(facts.title), text::escapedMarkup(facts.author), text::escapedMarkup(facts.language),
        text::escapedMarkup(facts.program), date);
}

}  // namespace hopluu::pdf
