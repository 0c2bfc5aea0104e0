// The map of docs/ARCHITECTURE.md, and the comparison of sources with it. Findings are sentences; none means all is well.
#pragma once

#include "architecture/source_tree.h"

#include <set>
#include <string>
#include <vector>

namespace hopluu::test {

struct Layer {
    std::string name;
    std::string folder;
    std::set<std::string> mayInclude;
};

/// Headers that begin with one of the prefixes stand only in these folders (or files).
struct LibraryHome {
    std::vector<std::string> prefixes;
    std::vector<std::string> homes;
};

struct LayerMap {
    std::vector<Layer> layers;
    std::vector<LibraryHome> libraries;
};

/// Reads the two tables under "## The map".
LayerMap readLayerMap(const std::string& architectureDocument);

std::vector<std::string> againstTheMap(const LayerMap& map, const std::vector<SourceFile>& files);
std::vector<std::string> librariesOutOfPlace(const LayerMap& map, const std::vector<SourceFile>& files);
/// Each circle once, as "a.h -> b.h -> a.h".
std::vector<std::string> includeCircles(const LayerMap& map, const std::vector<SourceFile>& files);
/// What a layer's `hopluu_layer(name DEPENDS …)` links and the map does not allow.
std::vector<std::string> linkedAgainstTheMap(const LayerMap& map, const std::string& cmakeText);

}  // namespace hopluu::test
