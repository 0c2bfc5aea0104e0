#include "form/json_schema.h"

#include "text/unicode.h"

#include <fmt/format.h>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <cassert>
#include <optional>

namespace hopluu::form_json {

namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

/// {"<root>", "[rules]", "[3]", "[left]"} -> "/rules/3/left"
std::string pointerOf(const std::vector<std::string>& context) {
    std::string out;
    for (std::size_t step = 1; step < context.size(); ++step) {
        std::string_view name = context[step];
        if (name.starts_with('[') && name.ends_with(']')) {
            name = name.substr(1, name.size() - 2);
        }
        out += pointerStep(name);
    }
    return out;
}

std::string quotedName(std::string_view description) {
    const auto from = description.find('\'');
    const auto to = description.rfind('\'');
    return from == to ? std::string() : std::string(description.substr(from + 1, to - from - 1));
}

/// The name at the end of "… constraints: 'name'."; the sentence quotes other words before it.
std::string unknownMember(std::string_view description) {
    constexpr std::string_view kBefore = "constraints: ";
    const auto from = description.find(kBefore);
    return from == std::string_view::npos ? std::string() : quotedName(description.substr(from + kBefore.size()));
}

std::string firstNumber(std::string_view description) {
    const auto from = description.find_first_of("0123456789");
    const auto to = description.find_first_not_of("0123456789", from);
    return from == std::string_view::npos ? std::string() : std::string(description.substr(from, to - from));
}

std::string shown(const Json& document, const std::string& pointer) {
    const Json& value = document.at(Json::json_pointer(pointer));
    return value.is_structured() ? std::string(value.type_name()) : text::elide(value.dump(), 60);
}

/// What an unknown member's error is recognised by: valijson reports only the first of an object.
constexpr std::string_view kUnknownMember = "Object contains a property that could not be validated";

/// Nothing for the wrappers: "the member x failed" above the error that says why.
std::optional<BilingualText> translate(std::string_view description, const std::string& value) {
    const auto is = [&](std::string_view start) { return description.starts_with(start); };
    const std::string number = firstNumber(description);
    if (is("Failed to validate against schema associated") || is("Failed to validate item #")) {
        return std::nullopt;
    }
    if (is("Missing required property")) {
        const std::string name = quotedName(description);
        return BilingualText{fmt::format("Thiếu mục “{}”.", name), fmt::format("The member \"{}\" is missing.", name)};
    }
    if (is(kUnknownMember)) {
        return BilingualText{"Mục này không có trong quy định.", "There is no such member."};
    }
    if (is("Value type not permitted")) {
        return BilingualText{fmt::format("Kiểu giá trị không đúng: {}.", value), fmt::format("The value has the wrong type: {}.", value)};
    }
    if (is("Failed to match against any enum values")) {
        return BilingualText{fmt::format("{} không thuộc danh sách cho phép.", value),
                             fmt::format("{} is not one of the allowed values.", value)};
    }
    if (is("Failed to match regex")) {
        return BilingualText{fmt::format("{} không đúng khuôn dạng quy định.", value),
                             fmt::format("{} does not have the form asked for.", value)};
    }
    if (is("String should be no more than")) {
        return BilingualText{fmt::format("Chữ dài quá {} ký tự.", number), fmt::format("The text has more than {} characters.", number)};
    }
    if (is("String should be no fewer than")) {
        return BilingualText{fmt::format("Chữ phải có ít nhất {} ký tự.", number),
                             fmt::format("The text has fewer than {} characters.", number)};
    }
    if (is("Array should contain no more than")) {
        return BilingualText{fmt::format("Danh sách có quá {} phần tử.", number),
                             fmt::format("The list has more than {} entries.", number)};
    }
    if (is("Array should contain no fewer than")) {
        return BilingualText{fmt::format("Danh sách phải có ít nhất {} phần tử.", number),
                             fmt::format("The list has fewer than {} entries.", number)};
    }
    if (is("Expected number less than or equal to")) {
        return BilingualText{fmt::format("{} lớn hơn giới hạn {}.", value, number),
                             fmt::format("{} is above the limit of {}.", value, number)};
    }
    if (is("Expected number greater than or equal to")) {
        return BilingualText{fmt::format("{} nhỏ hơn giới hạn {}.", value, number),
                             fmt::format("{} is below the limit of {}.", value, number)};
    }
    return BilingualText{"Giá trị không đúng lược đồ.", std::string(description)};
}

Error schemaError(const DocumentKind& kind, BilingualText message, std::string place) {
    return {fmt::format("{}.schema", kind.codePrefix),
            std::move(message),
            {fmt::format("Sửa mục này theo {}.", kind.specification), fmt::format("Correct it after {}.", kind.specification)},
            std::move(place)};
}

valijson::ValidationResults validate(const Json& document, const valijson::Schema& schema) {
    valijson::Validator validator;
    valijson::ValidationResults results;
    const Adapter target(document);
    (void)validator.validate(schema, target, &results);
    return results;
}

/// Removes the unknown members found so far and looks again, so that every one is named. Bounded by `rounds`.
void addFurtherUnknownMembers(Json document, const valijson::Schema& schema, const DocumentKind& kind, std::vector<std::string> found,
                              Errors& errors) {
    for (int rounds = 0; !found.empty() && rounds < 200; ++rounds) {
        for (const std::string& place : found) {
            const Json::json_pointer pointer(place);
            if (document.contains(pointer)) {
                document.at(pointer.parent_pointer()).erase(pointer.back());
            }
        }
        found.clear();
        for (const auto& result : validate(document, schema)) {
            if (std::string_view(result.description).starts_with(kUnknownMember)) {
                found.push_back(pointerOf(result.context) + pointerStep(unknownMember(result.description)));
                errors.push_back(schemaError(kind, *translate(result.description, {}), found.back()));
            }
        }
    }
}

}  // namespace

Errors checkSchema(const Json& document, const DocumentKind& kind) {
    const Json schemaDocument = Json::parse(kind.schema);
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(Adapter(schemaDocument), schema);
    Errors errors;
    std::vector<std::string> unknown;
    for (const auto& result : validate(document, schema)) {
        std::string place = pointerOf(result.context);
        auto message = translate(result.description, shown(document, place));
        if (!message) {
            continue;
        }
        if (std::string_view(result.description).starts_with(kUnknownMember)) {
            place += pointerStep(unknownMember(result.description));
            unknown.push_back(place);
        }
        errors.push_back(schemaError(kind, std::move(*message), std::move(place)));
    }
    addFurtherUnknownMembers(document, schema, kind, std::move(unknown), errors);
    return errors;
}

}  // namespace hopluu::form_json
