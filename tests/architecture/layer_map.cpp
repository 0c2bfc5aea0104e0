#include "architecture/layer_map.h"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <sstream>

namespace hopluu::test {

namespace {

bool isBelow(const std::string& path, const std::string& folder) {
    return path == folder || path.rfind(folder + "/", 0) == 0;
}

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

const Layer* layerOf(const LayerMap& map, const std::string& path) {
    const auto found = std::find_if(map.layers.begin(), map.layers.end(), [&](const Layer& layer) { return isBelow(path, layer.folder); });
    return found == map.layers.end() ? nullptr : &*found;
}

/// Which file a quoted include means: beside the including file, or below one of the include roots.
std::optional<std::string> resolve(const LayerMap& map, const std::string& from, const std::string& name,
                                   const std::set<std::string>& known) {
    std::set<std::string> roots{folderOf(from)};
    for (const Layer& layer : map.layers) {
        roots.insert(layer.folder);
        roots.insert(folderOf(layer.folder));
    }
    for (const std::string& root : roots) {
        const std::string candidate = root.empty() ? name : root + "/" + name;
        if (known.count(candidate) > 0) {
            return candidate;
        }
    }
    return std::nullopt;
}

std::set<std::string> pathsOf(const std::vector<SourceFile>& files) {
    std::set<std::string> paths;
    for (const SourceFile& file : files) {
        paths.insert(file.path);
    }
    return paths;
}

/// The layer that a quoted include belongs to; a header made by the build is known by its first folder only.
const Layer* includedLayer(const LayerMap& map, const std::string& from, const std::string& name, const std::set<std::string>& known) {
    if (const auto path = resolve(map, from, name, known)) {
        return layerOf(map, *path);
    }
    const std::string first = name.substr(0, name.find('/'));
    const auto found = std::find_if(map.layers.begin(), map.layers.end(), [&](const Layer& layer) { return layer.name == first; });
    if (found != map.layers.end()) {
        return &*found;
    }
    return name.find('/') == std::string::npos ? layerOf(map, from) : nullptr;
}

std::vector<std::string> quotedWords(const std::string& cell) {
    static const std::regex pattern("`([^`]+)`");
    std::vector<std::string> words;
    for (std::sregex_iterator match(cell.begin(), cell.end(), pattern), end; match != end; ++match) {
        words.push_back((*match)[1]);
    }
    return words;
}

std::vector<std::vector<std::string>> tableRow(const std::string& line) {
    std::vector<std::vector<std::string>> cells;
    std::istringstream stream(line.substr(1));
    for (std::string cell; std::getline(stream, cell, '|');) {
        cells.push_back(quotedWords(cell));
    }
    return cells;
}

class CircleSearch {
public:
    explicit CircleSearch(std::map<std::string, std::vector<std::string>> edges) : edges_(std::move(edges)) {}

    std::vector<std::string> run() {
        for (const auto& [file, ignored] : edges_) {
            visit(file);
        }
        return circles_;
    }

private:
    void visit(const std::string& file) {
        if (done_.count(file) > 0) {
            return;
        }
        const auto onWay = std::find(way_.begin(), way_.end(), file);
        if (onWay != way_.end()) {
            std::string circle;
            for (auto step = onWay; step != way_.end(); ++step) {
                circle += *step + " -> ";
            }
            circles_.push_back(circle + file);
            return;
        }
        way_.push_back(file);
        for (const std::string& next : edges_[file]) {
            visit(next);
        }
        way_.pop_back();
        done_.insert(file);
    }

    std::map<std::string, std::vector<std::string>> edges_;
    std::vector<std::string> way_;
    std::set<std::string> done_;
    std::vector<std::string> circles_;
};

}  // namespace

LayerMap readLayerMap(const std::string& architectureDocument) {
    LayerMap map;
    bool inside = false;
    std::istringstream lines(architectureDocument);
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("## ", 0) == 0) {
            inside = line == "## The map";
        }
        if (!inside || line.empty() || line.front() != '|') {
            continue;
        }
        const std::vector<std::vector<std::string>> cells = tableRow(line);
        if (cells.size() == 3 && cells[0].size() == 1 && cells[1].size() == 1) {
            map.layers.push_back({cells[0][0], cells[1][0], {cells[2].begin(), cells[2].end()}});
        } else if (cells.size() == 2 && !cells[0].empty() && !cells[1].empty()) {
            map.libraries.push_back({cells[0], cells[1]});
        }
    }
    return map;
}

std::vector<std::string> againstTheMap(const LayerMap& map, const std::vector<SourceFile>& files) {
    const std::set<std::string> known = pathsOf(files);
    std::vector<std::string> findings;
    for (const SourceFile& file : files) {
        const Layer* own = layerOf(map, file.path);
        if (own == nullptr) {
            findings.push_back(file.path + " stands in no layer of the map");
            continue;
        }
        for (const Include& include : file.includes) {
            if (!include.quoted) {
                continue;
            }
            const Layer* other = includedLayer(map, file.path, include.name, known);
            if (other == nullptr) {
                findings.push_back(file.path + " includes \"" + include.name + "\", which is of no layer of the map");
            } else if (other != own && own->mayInclude.count(other->name) == 0) {
                findings.push_back(file.path + " includes \"" + include.name + "\": " + own->name + " may not include " + other->name);
            }
        }
    }
    return findings;
}

std::vector<std::string> librariesOutOfPlace(const LayerMap& map, const std::vector<SourceFile>& files) {
    std::vector<std::string> findings;
    for (const SourceFile& file : files) {
        for (const Include& include : file.includes) {
            for (const LibraryHome& library : map.libraries) {
                const bool named = std::any_of(library.prefixes.begin(), library.prefixes.end(),
                                               [&](const std::string& prefix) { return include.name.rfind(prefix, 0) == 0; });
                const bool atHome = std::any_of(library.homes.begin(), library.homes.end(),
                                                [&](const std::string& home) { return isBelow(file.path, home); });
                if (!include.quoted && named && !atHome) {
                    findings.push_back(file.path + " includes <" + include.name + ">, whose only place is " + library.homes.front());
                }
            }
        }
    }
    return findings;
}

std::vector<std::string> includeCircles(const LayerMap& map, const std::vector<SourceFile>& files) {
    const std::set<std::string> known = pathsOf(files);
    std::map<std::string, std::vector<std::string>> edges;
    for (const SourceFile& file : files) {
        std::vector<std::string>& next = edges[file.path];
        for (const Include& include : file.includes) {
            if (const auto path = include.quoted ? resolve(map, file.path, include.name, known) : std::nullopt) {
                next.push_back(*path);
            }
        }
    }
    return CircleSearch(std::move(edges)).run();
}

std::vector<std::string> linkedAgainstTheMap(const LayerMap& map, const std::string& cmakeText) {
    static const std::regex call(R"(hopluu_layer\(\s*(\w+)([^)]*)\))");
    std::vector<std::string> findings;
    for (std::sregex_iterator match(cmakeText.begin(), cmakeText.end(), call), end; match != end; ++match) {
        const std::string name = (*match)[1];
        const auto layer =
            std::find_if(map.layers.begin(), map.layers.end(), [&](const Layer& candidate) { return candidate.name == name; });
        if (layer == map.layers.end()) {
            findings.push_back("the map has no layer " + name);
            continue;
        }
        std::istringstream words((*match)[2]);
        bool inDepends = false;
        for (std::string word; words >> word;) {
            if (word == "DEPENDS" || word == "LIBRARIES") {
                inDepends = word == "DEPENDS";
            } else if (inDepends && layer->mayInclude.count(word) == 0) {
                findings.push_back(name + " links " + word + " against the map");
            }
        }
    }
    return findings;
}

}  // namespace hopluu::test
