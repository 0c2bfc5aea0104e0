// Reading members of a document that has already passed its schema: what is asked for is there and has the right type.
#pragma once

#include "domain/bilingual_text.h"
#include "domain/decimal.h"
#include "domain/identifiers.h"
#include "form/json_document.h"
#include "text/unicode.h"

#include <array>
#include <cassert>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::form_json {

/// NFC: an escape such as "\u0301" can bring in what the bytes of the file do not show.
inline std::string textOf(const Json& value) {
    auto normal = text::normalize(value.get_ref<const std::string&>());
    assert(normal && "the parser lets only valid UTF-8 through");
    return normal ? *std::move(normal) : std::string();
}

inline std::string textAt(const Json& object, const char* key) {
    return textOf(object.at(key));
}
inline std::string optionalText(const Json& object, const char* key) {
    return object.contains(key) ? textAt(object, key) : std::string();
}
inline bool optionalBool(const Json& object, const char* key, bool otherwise) {
    return object.contains(key) ? object.at(key).get<bool>() : otherwise;
}
inline BilingualText bilingual(const Json& object, const char* key) {
    return {textAt(object.at(key), "vi"), textAt(object.at(key), "en")};
}
inline ItemCode codeAt(const Json& object, const char* key) {
    return ItemCode(object.at(key).get<std::string>());
}

inline Decimal decimalAt(const Json& object, const char* key) {
    const auto parsed = Decimal::parse(object.at(key).get_ref<const std::string&>());
    assert(parsed && "the schema's pattern keeps decimals in range");
    return parsed.value_or(Decimal());
}

inline std::vector<std::string> textList(const Json& array) {
    std::vector<std::string> out;
    out.reserve(array.size());
    for (const Json& entry : array) {
        out.push_back(textOf(entry));
    }
    return out;
}

/// A closed list of words in a document and the enumerators they stand for.
template <class Enum, std::size_t Count>
struct Words {
    std::array<std::pair<std::string_view, Enum>, Count> entries;

    [[nodiscard]] Enum at(const Json& object, const char* key) const {
        const auto& word = object.at(key).template get_ref<const std::string&>();
        for (const auto& [name, value] : entries) {
            if (name == word) {
                return value;
            }
        }
        assert(false && "the schema lists the words");
        return entries.front().second;
    }
    [[nodiscard]] std::string_view wordFor(Enum value) const {
        for (const auto& [name, enumerator] : entries) {
            if (enumerator == value) {
                return name;
            }
        }
        return entries.front().first;
    }
};

}  // namespace hopluu::form_json
