// The parts of an .xlsx: XML files in a zip archive, each with a bound on what it may unpack to.
#pragma once

#include "domain/result.h"

#include <pugixml.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace hopluu::workbook::xlsx {

/// One part may unpack to so much, and all that are read together to twice that.
inline constexpr std::uint64_t kMaxPartBytes = 48ULL * 1024 * 1024;
/// What the elements of one part may take in memory: "<a/>" is four bytes there and a whole node here.
inline constexpr std::uint64_t kMaxTreeBytes = 384ULL * 1024 * 1024;
inline constexpr std::size_t kMaxParts = 10'000;

class Package {
public:
    /// `bytes` must outlive it. Errors: "xlsx.damaged" (also when two parts have one name: programs would read different ones),
    /// "xlsx.too-large".
    [[nodiscard]] static Result<Package> open(std::string_view bytes);

    /// Names are compared without regard to case, as the standard says. (ECMA-376-2 6.2.2.3)
    [[nodiscard]] bool has(const std::string& name) const;
    /// Errors: "xlsx.damaged" (also when it is not there), "xlsx.too-large", "xlsx.forbidden".
    [[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> xml(const std::string& name);

private:
    explicit Package(std::unique_ptr<struct zip, void (*)(struct zip*)> archive) : archive_(std::move(archive)) {}
    [[nodiscard]] Status list();
    [[nodiscard]] std::optional<std::uint64_t> find(const std::string& name) const;
    [[nodiscard]] Result<std::string> read(const std::string& name);

    std::unique_ptr<struct zip, void (*)(struct zip*)> archive_;
    std::map<std::string, std::uint64_t> parts_;  // by name in small letters
    std::uint64_t allowance_ = 2 * kMaxPartBytes;
};

/// The part of a name behind its prefix: "row" of "x:row". Some writers prefix every element.
[[nodiscard]] std::string_view localName(const pugi::xml_node& node);
/// The first child of that local name; an empty node without one.
[[nodiscard]] pugi::xml_node childOf(const pugi::xml_node& parent, std::string_view name);
void forEachChild(const pugi::xml_node& parent, std::string_view name, const std::function<void(const pugi::xml_node&)>& take);
/// An attribute by its local name: "id" of "r:id". Not for elements that also have an "id" without prefix.
[[nodiscard]] std::string_view attributeOf(const pugi::xml_node& node, std::string_view name);
/// "1" and "true" of XML's booleans.
[[nodiscard]] bool isTrue(std::string_view value);
[[nodiscard]] std::optional<std::uint32_t> wholeNumber(std::string_view digits);
/// Of the folder in which `part` lies, or absolute when it begins with '/': "xl/worksheets/sheet1.xml". Never above the root.
[[nodiscard]] std::string resolved(std::string_view part, std::string_view target);

}  // namespace hopluu::workbook::xlsx
