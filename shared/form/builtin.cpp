#include "form/builtin.h"

#include "form_documents.h"

namespace hopluu {

std::string_view builtinForm2022() {
    return embedded::form2022;
}
std::string_view formSchema() {
    return embedded::formSchema;
}
std::string_view campaignSchema() {
    return embedded::campaignSchema;
}
std::string_view ballotSchema() {
    return embedded::ballotSchema;
}

}  // namespace hopluu
