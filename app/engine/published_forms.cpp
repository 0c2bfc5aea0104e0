#include "engine/published_forms.h"

#include "form/builtin.h"
#include "form/form_reader.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hopluu::engine {

Checked<FormVersion> readFormVersion(std::string_view json) {
    auto form = readForm(json);
    if (!form) {
        return fail(std::move(form.error()));
    }
    return FormVersion{form->id, form->version, form->title, std::string(json), false};
}

Result<std::vector<FormVersion>> formVersions(const Workspace& workspace) {
    auto entries = workspace.store().entries({}, kBloc, Topic::form);
    if (!entries) {
        return fail(entries.error());
    }
    std::vector<FormVersion> all;
    for (const auto& entry : *entries) {
        if (auto form = readFormVersion(std::get<FormDocument>(entry.contents.shown()->body).json)) {
            form->isPublished = true;
            all.push_back(std::move(*form));
        }
    }
    std::sort(all.begin(), all.end(),
              [](const FormVersion& a, const FormVersion& b) { return std::tie(a.id, a.version) < std::tie(b.id, b.version); });
    if (auto own = readFormVersion(builtinForm2022())) {
        const bool isThere = std::any_of(all.begin(), all.end(),
                                         [&](const FormVersion& each) { return each.id == own->id && each.version == own->version; });
        if (!isThere) {
            all.push_back(std::move(*own));
        }
    }
    return all;
}

}  // namespace hopluu::engine
