// The sources as they are, against docs/ARCHITECTURE.md.
#include "architecture/layer_map.h"
#include "support/catch.h"

#include <algorithm>
#include <map>

namespace {

namespace fs = std::filesystem;
using namespace hopluu::test;

// A file over 500 lines that may stay so, and why.
const std::map<std::string, std::string> kLongFiles = {};
constexpr std::size_t kLongestFile = 500;

const fs::path kRoot = HOPLUU_SOURCE_DIR;

const LayerMap& theMap() {
    static const LayerMap map = readLayerMap(readText(kRoot / "docs/ARCHITECTURE.md"));
    return map;
}

const std::vector<SourceFile>& theSources() {
    static const std::vector<SourceFile> files = readSources(kRoot);
    return files;
}

void requireNone(const std::vector<std::string>& findings) {
    for (const std::string& finding : findings) {
        UNSCOPED_INFO(finding);
    }
    CHECK(findings.empty());
}

}  // namespace

TEST_CASE("Every include of the product is one that the map allows") {
    REQUIRE(theMap().layers.size() >= 9);
    REQUIRE(theSources().size() >= 20);
    requireNone(againstTheMap(theMap(), theSources()));
}

TEST_CASE("SQLite, HTTP, Qt and the like stay in their one place") {
    REQUIRE(theMap().libraries.size() >= 3);
    requireNone(librariesOutOfPlace(theMap(), theSources()));
}

TEST_CASE("No files include each other in a circle") {
    requireNone(includeCircles(theMap(), theSources()));
}

TEST_CASE("No layer links a layer that it may not include") {
    std::size_t layers = 0;
    for (const Layer& layer : theMap().layers) {
        const fs::path cmake = kRoot / layer.folder / "CMakeLists.txt";
        if (layer.folder.rfind("shared/", 0) == 0) {
            requireNone(linkedAgainstTheMap(theMap(), readText(cmake)));
            ++layers;
        }
    }
    CHECK(layers >= 9);
}

TEST_CASE("The map itself has no circle and names no layer that is not there") {
    // Read top to bottom, each layer includes only what stands above it.
    std::set<std::string> above;
    for (const Layer& layer : theMap().layers) {
        for (const std::string& included : layer.mayInclude) {
            INFO(layer.name << " may include " << included);
            CHECK(above.count(included) == 1);
        }
        CHECK(fs::is_directory(kRoot / layer.folder));
        above.insert(layer.name);
    }
}

TEST_CASE("No file grows over 500 lines without a reason") {
    std::vector<std::string> findings;
    for (const SourceFile& source : theSources()) {
        if (source.lineCount > kLongestFile && kLongFiles.count(source.path) == 0) {
            findings.push_back(source.path + " has " + std::to_string(source.lineCount) + " lines: split it by idea");
        }
    }
    requireNone(findings);
}
