#include "form/form_reader.h"

#include "form/builtin.h"
#include "form/form_checks.h"
#include "form/form_decoder.h"
#include "form/json_document.h"

#include <array>

namespace hopluu {

Checked<Form> readForm(std::string_view json) {
    static constexpr std::array<std::string_view, 4> kProse{"vi", "en", "reportDraft", "expression"};
    auto document = form_json::readDocument(json, {"form", formSchema(), kProse, "docs/spec/form.md"});
    if (!document) {
        return fail(std::move(document.error()));
    }
    Form form = form_json::decodeForm(*document);
    if (Errors errors = checkForm(form); !errors.empty()) {
        return fail(std::move(errors));
    }
    return form;
}

}  // namespace hopluu
