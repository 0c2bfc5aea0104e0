#include "sync/transport.h"

#include <algorithm>

namespace hopluu::sync {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string Reply::header(std::string_view name) const {
    const auto found = std::find_if(headers.begin(), headers.end(), [&](const Header& each) {
        return std::equal(each.name.begin(), each.name.end(), name.begin(), name.end(),
                          [](char a, char b) { return lower(a) == lower(b); });
    });
    return found == headers.end() ? std::string{} : found->value;
}

}  // namespace hopluu::sync
